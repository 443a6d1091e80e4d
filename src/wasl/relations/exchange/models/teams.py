"""Which of the owner's circles are teams."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned
from wasl.relations.people.models import Circle


class Team(Owned):
    """Says of a circle that its people work together with the owner. Name, members and bin are the circle's own."""

    circle = models.OneToOneField(Circle, on_delete=models.CASCADE, primary_key=True, related_name="team")
    purpose = models.CharField(_("what the team does"), max_length=300, blank=True)

    def __str__(self) -> str:
        return self.purpose or str(self.circle_id)

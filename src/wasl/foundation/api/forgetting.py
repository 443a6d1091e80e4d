"""Answers under a key are kept a day: whoever did not hear one has asked again by then."""

from datetime import timedelta

from django.utils import timezone

from wasl.foundation.api.models import KeptAnswer
from wasl.foundation.walls.scope import acting_for_all_owners

KEPT = timedelta(days=1)


@acting_for_all_owners()
def forget_answers_of_yesterday() -> int:
    count, _rows = KeptAnswer.objects.filter(at__lt=timezone.now() - KEPT).delete()
    return count

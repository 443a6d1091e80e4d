"""What following organisations says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class OrganisationWithoutNameError(WaslError):
    code = "organisation-without-name"
    message = _("Nothing was followed: write the name of the organisation.")


class SiteNotWebError(WaslError):
    code = "site-not-web"
    message = _("The address was not kept: it begins with https:// or http://. Copy it whole.")

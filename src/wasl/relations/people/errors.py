"""What the word people says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class NothingToKnowError(WaslError):
    code = "nothing-to-know"
    message = _("A person needs a name or one way to reach. Write either.")


class WayUnusableError(WaslError):
    code = "way-unusable"
    message = _("“%(shown)s” could not be read as %(kind)s. Check it and write it again.")


class AffiliationEmptyError(WaslError):
    code = "affiliation-empty"
    message = _("Write an organisation, a role, or both.")


class NameEmptyError(WaslError):
    code = "name-empty"
    message = _("This needs a name. Write one.")


class CircleNameTakenError(WaslError):
    code = "circle-name-taken"
    status = 409
    message = _("There is already a circle called “%(name)s”. Choose another name, or add people to that one.")


class IntroducedByThemselvesError(WaslError):
    code = "introduced-by-themselves"
    message = _("A person cannot be met through themselves. Choose somebody else.")


class PictureRefusedError(WaslError):
    """The picture cannot be kept; subclasses say why."""

    code = "picture-unreadable"
    message = _("This is not a picture that can be read. Choose a JPEG, PNG, WebP or GIF file.")


class PictureTooLargeError(PictureRefusedError):
    code = "picture-too-large"
    message = _("This picture is too large: at most %(megabytes)d MB and %(megapixels)d million pixels.")


class MergedWithThemselvesError(WaslError):
    code = "merged-with-themselves"
    message = _("This is one person already. Choose two.")


class MergeUndoneError(WaslError):
    code = "merge-undone"
    status = 409
    message = _("These are two people already: this was undone before.")


class MergeCoveredError(WaslError):
    code = "merge-covered"
    status = 409
    message = _("“%(kept)s” was merged with “%(third)s” since. Undo that first, then this.")

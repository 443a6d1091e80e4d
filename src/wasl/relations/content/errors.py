"""What content says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class ContentWithoutWordsError(WaslError):
    code = "content-without-words"
    message = _("Nothing was kept: it has no words. Say in a few what it is about.")


class ReadingWithoutFiguresError(WaslError):
    code = "reading-without-figures"
    message = _("Nothing was kept: no figure was given. Write at least one; what is not known stays empty.")


class LinkNotOpenedError(WaslError):
    code = "link-not-opened"
    message = _(
        "The post was not kept: its link does not begin with https:// or http://. Correct it, or leave it empty."
    )


class NoPostsInTableError(WaslError):
    code = "no-posts-in-table"
    message = _(
        "Nothing was read: no column of days with links or titles was found. Name them in the first line, such as: date, link, reactions."
    )

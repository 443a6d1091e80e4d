"""Python's own mailbox and email read the headers that matter of each mail of a file, and do nothing with them."""

import mailbox
import sys
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime

HEADERS = ("From", "To", "Cc")


def main(path: str) -> None:
    """Print how many mails were read."""
    parser = BytesHeaderParser()
    count = 0
    box = mailbox.mbox(path, factory=parser.parse, create=False)  # type: ignore[arg-type]  # a factory gives any mail
    for mail in box:
        parsedate_to_datetime(mail["Date"])
        str(make_header(decode_header(mail["Subject"])))
        getaddresses([str(make_header(decode_header(mail[name]))) for name in HEADERS if mail[name]])
        count += 1
    print(count)


if __name__ == "__main__":
    main(sys.argv[1])

"""A real browser that follows every link of the program, page by page."""

import os
import re
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Error, Page, Request, sync_playwright

from proofs.homes import EMAIL, PASSWORD

CHROMIUM = os.environ.get("WASL_TEST_CHROMIUM", "/usr/bin/chromium")
# Chromium asks its makers for updates and accounts by itself; what a page asks of them is still counted as a request.
_ITS_MAKERS = (
    "--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP *.gstatic.com ~NOTFOUND"
)
OF_A_KIND = 3  # pages whose addresses differ by their numbers alone
_LINKS = "[...document.querySelectorAll('a[href]')].map((link) => link.href)"
_LEADS_AWAY = re.compile(r"/sign-out/|\.(?:zip|csv|vcf|ics|pdf|docx|json|xlsx)\b")
_NUMBERS = re.compile(r"\d+")


@dataclass
class Walk:
    """What was opened, what was asked for besides, and whom a page turned to that is not the program."""

    pages: int = 0
    requests: int = 0
    outside: Counter[str] = field(default_factory=Counter)


def walk(port: int, seconds: int) -> Walk:
    """Sign in, then open what the pages lead to, until nothing is left or the time is over."""
    done, base = Walk(), f"http://localhost:{port}"

    def hear(request: Request) -> None:
        done.requests += 1
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and f"{parts.scheme}://{parts.netloc}" != base:
            done.outside[f"{parts.scheme}://{parts.netloc}"] += 1

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", _ITS_MAKERS]
        )
        page = browser.new_context(locale="ar", accept_downloads=False).new_page()
        page.on("request", hear)
        page.goto(f"{base}/sign-in/")
        page.fill("[name=login]", EMAIL)
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url(lambda address: "/sign-in/" not in address)
        _follow(page, base, done, time.monotonic() + seconds)
        browser.close()
    return done


def _follow(page: Page, base: str, done: Walk, until: float) -> None:
    waiting, known, kinds = deque([f"{base}/today/"]), {f"{base}/today/"}, Counter[str]()
    while waiting and time.monotonic() < until:
        address = waiting.popleft()
        try:
            page.goto(address)
        except Error:  # a file that is downloaded is no page
            continue
        done.pages += 1
        for link in page.evaluate(_LINKS):
            plain = urldefrag(link).url
            kind = _NUMBERS.sub("N", plain.partition("?")[0])
            if (
                plain.startswith(base)
                and plain not in known
                and not _LEADS_AWAY.search(plain)
                and kinds[kind] < OF_A_KIND
            ):
                known.add(plain)
                kinds[kind] += 1
                waiting.append(plain)

"""Takes the pictures of the README anew: the demo network, in a folder of its own, seen through Chromium.

python docs/pictures/take.py        needs what tests need: `python3 tasks.py check` sets it up
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
DESK, TELEPHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
START_SECONDS = 60
ZONES = {"ar": "Asia/Riyadh", "en": "Europe/London"}


def main() -> None:
    for language in ("ar", "en"):
        with served(language) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            take_all(browser, address, language)
            browser.close()


def take_all(browser: Browser, address: str, language: str) -> None:
    """The pages of one language; the telephone is shown as telephones are at night."""
    desk = signed_in(browser, address, language, DESK, "light")
    without_rest(desk)
    desk.goto(f"{address}/today/", wait_until="networkidle")
    desk.screenshot(path=HERE / f"today-{language}.png")
    telephone = signed_in(browser, address, language, TELEPHONE, "dark")
    telephone.locator(".action-who a").first.click()
    telephone.wait_for_load_state("networkidle")
    telephone.screenshot(path=HERE / f"person-{language}-phone.png")


def signed_in(browser: Browser, address: str, language: str, size: dict[str, int], scheme: str) -> Page:
    """A browser of its own, in which the demo network is open."""
    context = browser.new_context(
        viewport=size, color_scheme=scheme, locale=language, timezone_id=ZONES[language], device_scale_factor=1.5
    )
    page = context.new_page()
    page.goto(f"{address}/welcome/", wait_until="networkidle")
    page.locator("form[action='/demo/open/'] button").click()
    page.wait_for_url("**/today/**")
    return page


def without_rest(page: Page) -> None:
    """Today names people whatever the weekday on which the pictures are taken."""
    page.goto(page.url.replace("/today/", "/settings/"), wait_until="networkidle")
    page.evaluate("document.querySelectorAll('input[name=weekend]:checked').forEach((day) => day.click())")
    page.locator(".settings-save button").click()
    page.wait_for_load_state("networkidle")


@contextmanager
def served(language: str) -> Iterator[str]:
    """The program with an empty folder; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="wasl-pictures-") as folder:
        command = [sys.executable, "-m", "wasl.doors.cli.main", "serve", "--port", str(port)]
        environment = {**os.environ, "WASL_DATA": folder, "WASL_BASE_URL": address, "LANGUAGE": language}
        program = subprocess.Popen(command, env=environment)  # noqa: S603 - our own program
        try:
            wait_for(f"{address}/welcome/")
            yield address
        finally:
            program.terminate()
            program.wait()


def wait_for(address: str) -> None:
    for _ in range(START_SECONDS * 5):
        try:
            urlopen(address, timeout=5).close()  # noqa: S310 - our own address
        except (URLError, OSError):
            time.sleep(0.2)
        else:
            return
    sys.exit("Wasl did not start")


if __name__ == "__main__":
    main()

"""What axe finds on a page as it stands, by the rules of WCAG 2.2 AA."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

EVERY_RULE = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
RULES_OF_LOOKS = {
    "type": "rule",
    "values": ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
}
"""Those that a page may keep in one size or theme and break in another."""

_RUN = """async ({ within, rules }) => {
    const found = await axe.run(within, { runOnly: rules, resultTypes: ["violations"], preload: false });
    const told = ({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
    return [found.passes.length, found.violations.flatMap(told)];
}"""


def violations(page: Page, within: str = "html", rules: dict[str, object] = EVERY_RULE) -> list[str]:
    """One line for each element that breaks a rule, on the whole page or within a part of it."""
    page.wait_for_load_state()  # a press leads on before the styles of what it leads to are there
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    passed, found = page.evaluate(_RUN, {"within": within, "rules": rules})
    assert passed, "nothing was looked at"
    return found

"""Looking at a page of the app: wait until it stands still, and what is wrong with it."""

from contextlib import suppress
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, TimeoutError

READY = "[data-testid='stApp'][data-test-connection-state='CONNECTED'][data-test-script-state='notRunning']"
PLACEHOLDER = "[data-testid='stSkeleton'], [class*='st-key-plot-']:not(:has(.rnn-figure))"  # or a figure yet to come
BELOW = "[class*='st-key-below-']"
FADED_IN = (  # what is over stays in the list where it is not drawn, as in a closed expander; a spinner is never over
    "() => document.getAnimations()"
    ".every(each => each.playState === 'finished' || each.effect.getTiming().iterations === Infinity)"
)
_OVERFLOW = (
    "(() => Math.max(...[document.documentElement, ...document.querySelectorAll('[data-testid=stMain]')]"
    ".map(e => e.scrollWidth - e.clientWidth)))"
)
SCHEMES = ("light", "dark")
PHONE = {"width": 375, "height": 812}
SEVERE = ("serious", "critical")


def ready(page: Page, *, seconds: float = 150) -> Page:
    """Wait until the app is connected, its script has run and nothing on the page is a placeholder any more.

    A page with a ticking fragment may never stand still: wait for its content instead.
    """
    page.wait_for_function(
        "([still, placeholder]) => document.querySelector(still) && !document.querySelector(placeholder)",
        arg=[READY, PLACEHOLDER],
        timeout=seconds * 1000,
    )
    return page


def visit(page: Page, url: str) -> Page:
    """Open a page of the app and wait until it stands still."""
    page.goto(url)
    return ready(page)


# Come near to the first place until there are not so many any more: what stands above it may grow after the page stands still.
_COME_NEAR = """([place, count]) => {
  const places = document.querySelectorAll(place);
  if (places.length === count) places[0].scrollIntoView();
  return places.length !== count;
}"""


def see_all(page: Page) -> Page:
    """Scroll to every part that is drawn only when somebody comes near it (rnnviz/ui/below.py)."""
    places = page.locator(BELOW)
    while count := places.count():
        page.wait_for_function(_COME_NEAR, arg=[BELOW, count], polling=200)
        ready(page)
    page.wait_for_function(FADED_IN)
    return page


def complaints(page: Page) -> list[str]:
    """Return a list that fills with what the browser's console reports as errors from now on.

    Streamlit asks for its own addresses below a page's before it finds them at the root: these answers are no errors.
    """
    found: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and "/_stcore/" not in f"{message.location.get('url')} {message.text}":
            found.append(f"{message.text} ({message.location.get('url')})")

    page.on("console", note)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def errors_on(page: Page) -> list[str]:
    """Return the text of every exception box on the page."""
    return page.locator("[data-testid='stException']").all_inner_texts()


def wear(page: Page, scheme: str) -> Page:
    """Show a page that is open in a colour scheme, and wait until it stands still in it."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.locator(f"[data-drawn-for={scheme}]").wait_for(state="attached")  # rnnviz/ui/scheme.py
    ready(page)
    page.wait_for_function(FADED_IN)
    return page


def overflow(page: Page) -> float:
    """Return by how many pixels the page's content is wider than the window."""
    return page.evaluate(f"{_OVERFLOW}()")


def narrowed(page: Page) -> float:
    """Make the window of an open page as wide as a phone and return its overflow, once what is drawn has followed."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    with suppress(TimeoutError):
        page.wait_for_function(f"{_OVERFLOW}() <= 0", timeout=60_000)
    return overflow(page)


def barriers(page: Page, *, within: str | None = None) -> list[str]:
    """Return the serious findings of axe, one line each: the rule, what it wants and the first element.

    Args:
        page: a page that stands still.
        within: a CSS selector, to look at one part only.
    """
    found: list[dict[str, Any]] = Axe().run(page, context=within).response["violations"]
    return [
        f"{item['id']}: {item['help']} ({len(item['nodes'])}×) {item['nodes'][0]['html'][:200]}"
        for item in found
        if item["impact"] in SEVERE
    ]

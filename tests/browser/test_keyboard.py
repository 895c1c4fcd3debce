"""By Tab through pages: every stop is seen, and none is decoration."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.looking import visit, wear
from tests.figures.charts.test_evaluation import contrast

pytestmark = pytest.mark.browser

_MOST = 160  # stops on a page
# What frames the element that has the focus: itself, or what is drawn in its place.
_STOP = r"""() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at === document.body) return null;
  const around = [at];
  while (around.length < 4 && around.at(-1).parentElement) around.push(around.at(-1).parentElement);
  const styles = around.map((each) => getComputedStyle(each));
  const ring = styles.find((each) => each.outlineStyle === "solid" && parseFloat(each.outlineWidth) >= 2);
  const picture = at.closest("[class*=st-key-card_] [data-testid=stElementToolbar]");
  return {
    name: `${at.tagName} ${at.getAttribute("aria-label") || at.innerText || ""}`.slice(0, 60),
    color: ring ? ring.outlineColor.match(/\d+/g).map(Number) : [],
    decoration: Boolean(picture),
  };
}"""
_GROUND = r"() => getComputedStyle(document.querySelector('.stApp')).backgroundColor.match(/\d+/g).map(Number)"


def _contrast(color: list[int], ground: list[int]) -> float:
    """Return the contrast of a ring with its ground; 1 of none, and of one that lets the ground through."""
    return contrast(tuple(color), tuple(ground)) if len(color) == 3 else 1.0


def _stops(page: Page) -> Iterator[dict[str, Any]]:
    for _ in range(_MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None:
            return
        yield stop


@pytest.mark.parametrize("path", ["", "train", "cell_states?cs_view=space"])
def test_every_stop_of_the_tab_key_is_seen(page: Page, app_url: str, path: str) -> None:
    visit(page, f"{app_url}/{path}")
    for scheme in ("light", "dark"):
        wear(page, scheme)
        page.mouse.click(2, 2)  # from the top
        ground = page.evaluate(_GROUND)
        stops = list(_stops(page))
        assert len(stops) > 15
        assert [stop["name"] for stop in stops if _contrast(stop["color"], ground) < 3] == []
        assert not any(stop["decoration"] for stop in stops)

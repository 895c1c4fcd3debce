"""The language models: open one, choose some for a comparison, rename, delete and restore."""

from functools import partial

from rnnviz.config.language import LanguageConfig
from rnnviz.runs.records import Run
from rnnviz.ui import address, task_library
from rnnviz.ui.cached import language
from rnnviz.ui.page import Page


def draw_library(page: Page, opened: Run | None) -> None:
    """List the language models."""
    task_library.draw_library(
        LanguageConfig.kind,
        opened.id if opened else "",
        go=partial(go, page),
        result=partial(_result, page),
        beside=partial(page.state.set, {"view": "compared"}),
    )


def go(page: Page, run: Run) -> None:
    """Show a run: its choices become the page's. A callback."""
    page.state.set(run.config.flat())
    address.put("run", run.id)
    address.put("epoch", "")


def _result(page: Page, run: Run) -> str:
    bits = language.validated_bits(run)
    return page.plain("nothing measured") if bits is None else page.plain("result", {"bits": bits})

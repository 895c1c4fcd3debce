"""The learner's networks: the open one to take home, all of them to open and to choose for a comparison."""

from functools import partial

from rnnviz import export
from rnnviz.config.sequences import SequencesConfig
from rnnviz.export.sequences import SEQUENCES_FILE
from rnnviz.jobs import preparation
from rnnviz.runs.records import Run
from rnnviz.ui import below, task_downloads, task_library
from rnnviz.ui.backend import backend
from rnnviz.ui.memory import run as runs
from rnnviz.ui.page import Page


def draw_networks(page: Page, opened: Run | None) -> None:
    """Draw the downloads of the open run, and the list of runs, once somebody comes near."""
    if place := below.near("memory/networks", height=280, narrow=500):
        with place:
            _draw_networks(page, opened)


def _draw_networks(page: Page, opened: Run | None) -> None:
    if opened and not opened.active:
        _draw_downloads(page, opened)
    task_library.draw_library(
        SequencesConfig.kind,
        opened.id if opened else "",
        go=partial(runs.go, page),
        result=partial(runs.told, page),
        beside=partial(runs.show_compared, page),
    )


def _draw_downloads(page: Page, run: Run) -> None:
    config = run.config
    assert isinstance(config, SequencesConfig)
    offers: list[task_downloads.Offer] = [
        ("Keras script", f"{task_downloads.file_name(run)}.py", lambda: export.sequences_script(config, name=run.name))
    ]
    source = preparation.source(config, backend().library)
    if source and source.fingerprint == run.fingerprint:
        offers.append((page.plain("its sequences"), SEQUENCES_FILE, lambda: _sequences(run)))
    task_downloads.draw_downloads(run, offers)


def _sequences(run: Run) -> bytes:
    made = preparation.dataset(run.config, preparation.need(run, backend().library))
    return export.sequences_npz(made)  # type: ignore[arg-type]  # of this kind of task

"""A run's report: settings, scores, curves and the script that repeats it, in one HTML file."""

from collections.abc import Iterator

import numpy as np

from rnnviz import __version__, export, lessons
from rnnviz.config.run import FIELDS, RunConfig
from rnnviz.figures.charts.paper import on_paper
from rnnviz.figures.html.diagram import diagram
from rnnviz.figures.html.report import Section, report
from rnnviz.figures.live.training import best_epoch
from rnnviz.nn.layers import table
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui import way_back
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import run_charts, stored
from rnnviz.ui.page import Page


def build(page: Page, run: Run) -> bytes:
    """Return the report of an ended run."""
    config = run.reviews
    sections = [
        Section(page.plain("report trained"), [page.plain("report trained told")], list(_settings(config))),
        Section(page.plain("report network"), html=diagram(table(config.network(), config.data.maxlen))),
        *_tested(page, run),
        *_learned(page, run),
        Section(
            page.plain("report repeat"), [page.plain("report repeat told")], code=export.script(config, name=run.name)
        ),
    ]
    facts = {"status": STATUSES[run.status], "version": __version__, "id": run.id}
    return report(run.label, page.plain("report subtitle", facts), sections).encode()


def _settings(config: RunConfig) -> Iterator[tuple[str, str]]:
    values = config.flat()
    for name, value in values.items():
        if FIELDS.matters(name, values) and value != "":
            said = ("no", "yes")[value] if isinstance(value, bool) else way_back.shown(FIELDS, name, value)
            yield FIELDS.control(name).label, said


def _tested(page: Page, run: Run) -> list[Section]:
    evaluation = stored.tested(run)
    if evaluation is None:
        return [Section(page.plain("never seen"), [page.plain("no scores")])]
    told = {"reviews": len(evaluation.labels), "epoch": run.final_epoch}
    figures = run_charts.verdicts(run.key, dark=False)
    shown = [(lessons.plain(page.lesson.look[name], {}), figures[name]) for name in ("confusion", "roc", "sureness")]
    said = [lessons.plain(page.lesson.look["test"], told)]
    return [Section(page.plain("never seen"), said, _scores(page, evaluation), figures=shown)]


def _scores(page: Page, evaluation: Evaluation) -> list[tuple[str, str]]:
    scores, (low, high) = evaluation.scores, evaluation.interval
    interval = page.plain("interval", {"low": low, "high": high})
    rows = [("Test accuracy", f"{scores.accuracy:.2%} ({interval})")]
    for name, value in (("Precision", scores.precision), ("Recall", scores.recall), ("F1", scores.f1)):
        rows.append((name, "undefined" if np.isnan(value) else f"{value:.3f}"))
    return [*rows, ("Loss", f"{evaluation.loss:.3f}")]


def _learned(page: Page, run: Run) -> list[Section]:
    looks: dict[run_charts.Name, str] = {"loss": "loss", "accuracy": "accuracy"}
    looks["norm"] = "norm" if run.config.training.clipping == "none" else "norm clipped"
    look = {name: lessons.plain(page.lesson.look[each], {}) for name, each in looks.items()}
    charts = run_charts.charts(run, look)
    if not charts:
        return []
    figures = [(look[name], on_paper(each)) for name, each in charts.items()]
    best = best_epoch(backend().store.epochs(run.id))
    said = [page.plain("report best", {"best": best, "last": run.final_epoch})] if best else []
    return [Section(page.plain("report learned"), said, figures=figures)]

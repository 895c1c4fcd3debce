"""What is drawn of a run's history, made once for all who look at it: a class watches the same curves tick."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from rnnviz import statistics
from rnnviz.figures import chart
from rnnviz.figures.charts import evaluation as test_figures
from rnnviz.figures.live import language
from rnnviz.figures.live import training as figures
from rnnviz.runs.records import Run, RunKey
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.moments import for_a_moment
from rnnviz.ui.cached.shelf import kept

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

Name = Literal["loss", "accuracy", "norm", "bits"]
Labels = tuple[tuple[Name, str], ...]  # what is seen, for those who do not see it, by the chart
Levels = tuple[language.Level, ...]


def drawn(run: Run, labels: Mapping[Name, str], levels: Levels = ()) -> dict[Name, bytes]:
    """Return charts of a run so far; none before the first step.

    Args:
        run: which one.
        labels: what is seen, for those who do not see it, by the wanted charts.
        levels: baselines of a language model, for the chart of its bits.
    """
    wanted = tuple(labels.items())
    if run.active:
        return _watched(run, wanted, levels)
    return _ended(run.key, wanted, levels, *backend().store.reached(run.id))


@for_a_moment(lambda run, wanted, levels: (run.key, wanted, levels))
def _watched(run: Run, wanted: Labels, levels: Levels) -> dict[Name, bytes]:
    return _charts(run, wanted, levels)


@kept()
def _ended(key: RunKey, wanted: Labels, levels: Levels, step: int, epoch: int) -> dict[Name, bytes]:
    run = backend().store.get(key.run_id)
    return _charts(run, wanted, levels) if run else {}


def _charts(run: Run, wanted: Labels, levels: Levels) -> dict[Name, bytes]:
    return {name: chart.drawn(each) for name, each in charts(run, dict(wanted), levels).items()}


def charts(run: Run, labels: Mapping[Name, str], levels: Levels = ()) -> dict[Name, chart.Chart]:
    """Return what `drawn` does as charts, made anew."""
    store = backend().store
    steps, epochs = store.outline(run.id), store.epochs(run.id)
    if steps.empty:
        return {}
    smooth = store.smoothed(run.id, figures.WINDOW) if labels.keys() - {"norm"} else None

    def made(name: Name, label: str) -> chart.Chart:
        if name == "norm":
            training = run.config.training
            threshold = training.clip_threshold if training.clipping == "global_norm" else None
            return figures.norms(steps, label=label, threshold=threshold, clipped=training.clipping != "none")
        if name == "bits":
            return language.bits(steps, epochs, levels, label=label, smooth=smooth)
        return figures.curves(steps, epochs, quantity=name, label=label, smooth=smooth)

    return {name: made(name, label) for name, label in labels.items()}


@kept()
def verdicts(key: RunKey, dark: bool) -> "dict[str, Figure]":
    """Return the figures of a tested run: confusion matrix, ROC curve, histogram of the outputs."""
    evaluation = stored.tested(stored.run(key.run_id))
    if evaluation is None:
        return {}
    labels, outputs = evaluation.labels, evaluation.outputs
    return {
        "confusion": test_figures.confusion(evaluation.scores, dark=dark),
        "roc": test_figures.roc(statistics.roc(labels, outputs)),
        "sureness": test_figures.histogram(labels, outputs),
    }

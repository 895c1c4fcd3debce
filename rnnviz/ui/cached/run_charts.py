"""What is drawn of a run's history, made once for all who look at it: a class watches the same curves tick."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rnnviz import statistics
from rnnviz.figures.charts import evaluation as test_figures
from rnnviz.figures.live import chart, language
from rnnviz.figures.live import training as figures
from rnnviz.runs.records import Run, RunKey
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.moments import for_a_moment
from rnnviz.ui.cached.shelf import kept

if TYPE_CHECKING:
    import pandas as pd
    from plotly.graph_objects import Figure

Labels = tuple[tuple[str, str], ...]  # what is seen, for those who do not see it, by the chart
Levels = tuple[language.Level, ...]


def drawn(run: Run, labels: Mapping[str, str], levels: Levels = ()) -> dict[str, bytes]:
    """Return charts of a run so far; none before the first step.

    Args:
        run: which one.
        labels: what is seen, for those who do not see it, by the wanted charts: loss, accuracy, norm, bits.
        levels: baselines of a language model, for the chart of its bits.
    """
    wanted = tuple(labels.items())
    if run.active:
        return _watched(run, wanted, levels)
    return _ended(run.key, wanted, levels, *backend().store.reached(run.id))


@for_a_moment(lambda run, wanted, levels: (run.key, wanted, levels))
def _watched(run: Run, wanted: Labels, levels: Levels) -> dict[str, bytes]:
    return _charts(run, wanted, levels)


@kept()
def _ended(key: RunKey, wanted: Labels, levels: Levels, step: int, epoch: int) -> dict[str, bytes]:
    run = backend().store.get(key.run_id)
    return _charts(run, wanted, levels) if run else {}


def _charts(run: Run, wanted: Labels, levels: Levels) -> dict[str, bytes]:
    rows = curves(run)
    return {name: chart.drawn(_chart(name, rows, label, levels)) for name, label in wanted if rows}


def _chart(name: str, rows: "dict[str, pd.DataFrame]", label: str, levels: Levels) -> chart.Chart:
    if name == "bits":
        return language.bits(rows["loss"], levels, label=label)
    if name == "norm":
        return figures.norm_chart(rows["norm"], label=label)
    return figures.chart(rows[name], "loss" if name == "loss" else "accuracy", label=label)


def curves(run: Run) -> "dict[str, pd.DataFrame]":
    """Return the rows of the loss, the accuracy and the gradient norm so far, made anew; none before the first step."""
    store = backend().store
    steps, epochs = store.outline(run.id), store.epochs(run.id)
    if steps.empty:
        return {}
    smooth = store.smoothed(run.id, figures.WINDOW)
    training = run.config.training
    threshold = training.clip_threshold if training.clipping == "global_norm" else None
    return {
        "loss": figures.curves(steps, epochs, quantity="loss", smooth=smooth),
        "accuracy": figures.curves(steps, epochs, quantity="accuracy", smooth=smooth),
        "norm": figures.norms(steps, threshold=threshold, clipped=training.clipping != "none"),
    }


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

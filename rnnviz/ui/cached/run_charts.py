"""What the Train page draws of a run, made once for all who look at it: a class watches the same curves tick.

What is drawn are Arrow tables: Streamlit would make them of a frame once for everybody who looks, which took most of a tick.
"""

from typing import TYPE_CHECKING

from rnnviz import statistics
from rnnviz.figures.charts import evaluation as test_figures
from rnnviz.figures.live import training as figures
from rnnviz.runs.records import Run, RunKey
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.moments import for_a_moment
from rnnviz.ui.cached.shelf import kept

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    from plotly.graph_objects import Figure


def drawn(run: Run) -> "dict[str, pa.Table]":
    """Return the rows of the loss, the accuracy and the gradient norm so far; empty before the first step."""
    return _watched(run) if run.active else _ended(run.key, *backend().store.reached(run.id))


@for_a_moment(lambda run: run.key)
def _watched(run: Run) -> "dict[str, pa.Table]":
    return _tables(run)


@kept()
def _ended(key: RunKey, step: int, epoch: int) -> "dict[str, pa.Table]":
    run = backend().store.get(key.run_id)
    return _tables(run) if run else {}


def _tables(run: Run) -> "dict[str, pa.Table]":
    return {name: _table(frame) for name, frame in curves(run).items()}


def _table(frame: "pd.DataFrame") -> "pa.Table":
    """Return a frame with each of its words once, and a byte for each place where it stands."""
    import pyarrow as pa

    word = pa.dictionary(pa.int8(), pa.string())
    words = set(frame.select_dtypes("object"))
    schema = pa.schema([(name, word if name in words else pa.float32()) for name in frame])
    return pa.Table.from_pandas(frame, schema, preserve_index=False).replace_schema_metadata(None)


def curves(run: Run) -> "dict[str, pd.DataFrame]":
    """Return what `drawn` has as frames, made anew."""
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

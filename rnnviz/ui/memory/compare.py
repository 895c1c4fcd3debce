"""Several runs on sequences over one another: their losses, a table, and for each pair whether the difference could be chance."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from rnnviz import statistics
from rnnviz.config.sequences import SequencesConfig
from rnnviz.digits import written
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts.swept import ERROR, RIGHT
from rnnviz.figures.live import comparison as figures
from rnnviz.figures.live.training import Quantity
from rnnviz.nn.layers import parameter_count
from rnnviz.runs import usual
from rnnviz.runs.records import Run
from rnnviz.ui import compared, paired, side_by_side, swept, tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import sequences
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted, heading
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    import pandas as pd

QUANTITY: Final[Quantity] = "loss"
_SOLVED: Final = ("right", "95 % interval")  # columns that tell of puzzles


def draw_comparison(page: Page, opened: Run | None, back: Callable[[], None]) -> None:
    """Compare the open run with the others that the address names; with fewer than two, say how they are chosen.

    Args:
        page: its words.
        opened: the run of the choices.
        back: shows the list of runs; a callback.
    """
    runs = compared.runs(SequencesConfig.kind, opened)
    if len(runs) < 2:
        side_by_side.draw_none(plain("task runs"), back)
        return
    runs = swept.ordered(runs)
    side_by_side.draw(runs, partial(_curves, page))
    names, on_series = side_by_side.names(runs), all(run.config.data.task == "series" for run in runs)
    if on_series:
        swept.draw(page, runs, ERROR, _result, looks=("swept series", "swept series"))
    else:
        swept.draw(page, runs, RIGHT, _result)
    heading(badge_of(*runs), page.look("compare series" if on_series else "compare table"))
    table = _table(runs, names)
    tables.draw(table.drop(columns=list(_SOLVED)) if on_series else table, alt=plain("alt compare table"))
    if not on_series:
        paired.draw(runs, names, _test, things="sequences")


def _curves(page: Page, runs: list[Run]) -> None:
    store, names = backend().store, side_by_side.names(runs)
    histories = {names[run.id]: (store.outline(run.id), store.epochs(run.id)) for run in runs}
    architectures = {names[run.id]: run.config.model.architecture for run in runs}
    rows, alt = (
        figures.overlay(histories, quantity=QUANTITY),
        page.plain("alt compare", {"names": ", ".join(histories)}),
    )
    goals = {run.config.goal.kind for run in runs}
    title = page.plain(f"loss of {goals.pop()}" if len(goals) == 1 else "loss of both")
    chart = figures.chart(rows, architectures, quantity=QUANTITY, label=alt, title=title)
    charted(drawn(chart), badge=badge_of(*runs), look=page.look("compare"), key="compare")


def _result(run: Run) -> swept.Result | None:
    """Return the share of the test sequences that a run answers rightly, with its interval; of a series its error."""
    evaluation = sequences.tested(run)
    if evaluation is None:
        return None
    if run.config.data.task == "series":
        return swept.Result(evaluation.loss)
    interval = statistics.wilson(int(evaluation.solved.sum()), len(evaluation.solved))
    return swept.Result(float(evaluation.solved.mean()), *interval)


def _table(runs: list[Run], names: dict[str, str]) -> "pd.DataFrame":
    import pandas as pd

    rows = []
    for run in runs:
        epochs = backend().store.epochs(run.id)
        row: dict[str, Any] = {
            "run": names[run.id],
            "parameters": f"{parameter_count(run.config.network(), run.config.steps):,}",
            "seconds per epoch": side_by_side.told(usual.seconds(epochs["seconds"])),
            "test loss": "–", **dict.fromkeys(_SOLVED, "–"),
        }  # fmt: skip
        if evaluation := sequences.tested(run):
            low, high = statistics.wilson(int(evaluation.solved.sum()), len(evaluation.solved))
            row |= {"test loss": written(evaluation.loss, ".3g"), "right": f"{evaluation.solved.mean():.1%}"}
            row["95 % interval"] = f"{low:.1%} to {high:.1%}"
        rows.append(row)
    return pd.DataFrame(rows)


def _test(a: Run, b: Run) -> statistics.PairedTest | str:
    one, two = sequences.tested(a), sequences.tested(b)
    if why := paired.why_not(a, b, same=_same_sequences(a, b), scored=one is not None and two is not None):
        return why
    assert one is not None
    assert two is not None
    return statistics.paired(one.index, one.solved, two.index, two.solved)


def _same_sequences(a: Run, b: Run) -> bool:
    """Whether both were tested on the same sequences: these follow from the choices of the data alone, without the seed."""
    names = set(a.config.data.__class__.model_fields) - {"subset", "validation_split"}
    one, two = ({name: value for name, value in run.config.relevant().items() if name in names} for run in (a, b))
    return a.fingerprint == b.fingerprint and one == two

"""One puzzle: an example with the steps that matter, and a trained network's states and answers beside it."""

from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.dataset import Examples
from rnnviz.data.puzzles import PUZZLES, vocabulary
from rnnviz.figures.charts import memory as figures
from rnnviz.nn.answers import answer
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.records import Run
from rnnviz.ui.memory import run as runs
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, show

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

UNITS = 24  # drawn at most
_EXAMPLES = 100
_SEED = 999_999_937  # of examples that no run learns from or is tested on


def examples(config: SequencesConfig) -> Examples:
    """Return fresh sequences to look at."""
    return PUZZLES[config.data.task].make(config.data, _EXAMPLES, np.random.default_rng((_SEED, 3)))


def features(config: SequencesConfig) -> list[str]:
    """Return the name of each input."""
    symbols = [f"symbol {k + 1}" for k in range(config.data.symbols)]
    named = {
        "adding": ["number", "mark"],
        "first_symbol": [*symbols, "noise"],
        "copy": [*symbols, "blank", "now"],
        "order": list("XYabcd"),
        "parity": ["bit"],
        "verdict": list(vocabulary()),
    }
    return named[config.data.task]


def answers_of(config: SequencesConfig) -> list[str]:
    """Return the name of each class."""
    named = {"order": ["XX", "XY", "YX", "YY"], "parity": ["even", "odd"], "verdict": ["blame", "praise"]}
    return named.get(config.data.task, [f"symbol {k + 1}" for k in range(config.data.symbols)])


def draw_example(page: Page, config: SequencesConfig) -> None:
    """Draw what goes in, and say what is wanted."""
    row = examples(config).take(slice(page.state["example"], page.state["example"] + 1))
    inputs = row.inputs[0]
    marked = PUZZLES[config.data.task].marked(config.data, inputs)
    scale = PUZZLES[config.data.task].scale(config.data)
    facts = {"chance": scale.loss, "share": scale.accuracy, "solved": scale.solved}
    st.markdown(page.words(f"task {config.data.task}"))
    st.markdown(page.words("scale", facts))
    names = features(config)
    used = np.flatnonzero(inputs.any(axis=0)) if config.data.task == "verdict" else np.arange(len(names))
    show(
        figures.heat(inputs[:, used], [names[k] for k in used], marked, dark=ui.dark(), title="input"),
        badge="illustration",
        look=page.look("example", {"wanted": wanted(config, row)}),
        key="example",
        alt=page.plain("alt example", {"steps": len(inputs), "marked": len(marked)}),
    )


def wanted(config: SequencesConfig, row: Examples) -> str:
    """Return the true answer of one sequence in words."""
    targets = row.targets[0]
    if config.shape.goal == "numbers":
        return f"{float(targets[0]):.3f}"
    names = answers_of(config)
    if targets.ndim == 0:
        return names[int(targets)]
    counted = targets if row.weights is None else targets[row.weights[0] > 0]
    return ", ".join(names[int(each)] for each in counted[-10:])


def draw_solved(page: Page, run: Run, config: SequencesConfig) -> None:
    """Draw the answers against the truth, and the states of one sequence."""
    evaluation = runs.evaluation_of(run)
    if evaluation is None:
        if not run.active:
            st.info(page.words("no answers"))
        return
    scale = runs.scale_of(config)
    facts = {"accuracy": evaluation.accuracy, "loss": evaluation.loss, "chance": scale.loss, "share": scale.accuracy}
    st.markdown(page.words("solved", facts | {"tests": len(evaluation.targets)}))
    show(
        _against(evaluation, config),
        badge=badge_of(run),
        look=page.look("answers"),
        key="answers",
        alt=page.plain("alt answers", facts),
    )
    weights = runs.weights_of(run)
    if weights is None:
        return
    inputs = examples(config).inputs[page.state["example"]]
    layer = answer(weights, inputs[None]).layers[-1]
    state = (layer.hidden if layer.cell is None else layer.cell)[0][:, :UNITS]
    marked = PUZZLES[config.data.task].marked(config.data, inputs)
    show(
        figures.heat(state, [f"unit {k}" for k in range(state.shape[1])], marked, dark=ui.dark(), title="state"),
        badge=badge_of(run),
        look=page.look("states"),
        key="states",
        alt=page.plain("alt states", {"units": state.shape[1], "steps": len(state)}),
    )


def _against(evaluation: SequenceEvaluation, config: SequencesConfig) -> "Figure":
    if not evaluation.of_classes:
        return figures.numbers(evaluation.targets[:, 0], evaluation.outputs[:, 0], float(evaluation.tolerance))
    counted = evaluation.weights > 0
    truth, told = evaluation.targets[counted], evaluation.outputs.argmax(axis=-1)[counted]
    names = answers_of(config)
    table = np.zeros((len(names), len(names)))
    np.add.at(table, (truth, told), 1)
    return figures.classes(table / np.maximum(table.sum(axis=1, keepdims=True), 1), names, dark=ui.dark())

"""One puzzle: an example with the steps that matter, and a trained network's states and answers beside it."""

import numpy as np
import streamlit as st

from rnnviz import digits, ui
from rnnviz.choices.sequences import LEAD
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.dataset import Examples
from rnnviz.data.puzzles import PUZZLES, vocabulary
from rnnviz.data.verdicts import material
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import memory as figures
from rnnviz.figures.scenes.heatmap import over_steps
from rnnviz.lessons import Markup, escape
from rnnviz.nn.answers import answer
from rnnviz.nn.weights import Weights
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.records import Run
from rnnviz.ui.cached import sequences, stored
from rnnviz.ui.cached.sequences import EXAMPLES, FRESH, examples
from rnnviz.ui.components import pictures
from rnnviz.ui.memory import lengths
from rnnviz.ui.memory import run as runs
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted, show

UNITS = 24  # drawn at most
_READ = 150  # words written out at most


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
    if config.data.task == "verdict":
        st.markdown(page.words("read", {"text": Markup(in_words(config, page.state["example"]))}))
    names = features(config)
    used = np.flatnonzero(inputs.any(axis=0)) if config.data.task == "verdict" else np.arange(len(names))
    pictures.heatmap(
        over_steps(
            inputs[:, used],
            tuple(names[k] for k in used),
            marked,
            label=page.plain("alt example", {"steps": len(inputs), "marked": len(marked)}),
            y="input",
            quantity="value",
            dark=ui.dark(),
        ),
        badge="illustration",
        look=page.look("example", {"wanted": wanted(config, row)}),
        key="example",
    )


def in_words(config: SequencesConfig, row: int) -> str:
    """Return one sequence of the verdict task as Markdown: the verdict bold, words that the network cannot tell apart grey."""
    told, _ = material().draw(EXAMPLES, config.data.length, np.random.default_rng(FRESH))
    others = len(material().known) - 1
    marked = []
    for step, word in enumerate(told[row][:_READ]):
        written = escape(str(material().words[word]))
        if step == LEAD:
            written = f"**:orange[{written}]**"
        elif material().input_of[word] == others:
            written = f":gray[{written}]"
        marked.append(written)
    return " ".join(marked) + (" …" if len(told[row]) > _READ else "")


def wanted(config: SequencesConfig, row: Examples) -> str:
    """Return the true answer of one sequence in words."""
    targets = row.targets[0]
    if config.shape.goal == "numbers":
        return digits.written(targets[0], ".3f")
    names = answers_of(config)
    if targets.ndim == 0:
        return names[int(targets)]
    counted = targets if row.weights is None else targets[row.weights[0] > 0]
    return ", ".join(names[int(each)] for each in counted[-10:])


def draw_solved(page: Page, run: Run, config: SequencesConfig) -> None:
    """Draw the answers against the truth, and the states of one sequence."""
    evaluation = sequences.tested(run)
    if evaluation is None:
        if not run.active:
            st.info(page.words("no answers"))
        return
    left, right = st.columns(2, gap="large")
    with left:
        _draw_answers(page, run, config, evaluation)
    if not stored.epochs(run.key):
        return
    with right:
        epoch = runs.choose_epoch(page, run)
        _draw_states(page, run, config, stored.weights(run.at(epoch)))
    with left, ui.warned():
        _draw_reach(page, run, epoch)
    lengths.draw_lengths(page, run, config, epoch)


def _draw_answers(page: Page, run: Run, config: SequencesConfig, evaluation: SequenceEvaluation) -> None:
    """Draw the answers to the test sequences against the truth."""
    scale = runs.scale_of(config)
    tests = len(evaluation.targets)
    facts = {"accuracy": evaluation.accuracy, "loss": evaluation.loss, "chance": scale.loss, "share": scale.accuracy}
    st.markdown(page.words("solved", facts | {"tests": tests}))
    badge, alt = badge_of(run), page.plain("alt answers", facts)
    if evaluation.of_classes:
        shares, names = _by_class(evaluation, config)
        figure = figures.classes(shares, names, dark=ui.dark())
        show(figure, badge=badge, look=page.look("answers"), key="answers", alt=alt)
        return
    truth, told = evaluation.targets[:, 0], evaluation.outputs[:, 0]
    look = page.look("answers in numbers", {"drawn": min(tests, figures.DOTS)})
    figure = figures.numbers(truth, told, float(evaluation.tolerance), label=alt)
    charted(drawn(figure), badge=badge, look=look, key="answers", of=run.id)


def _draw_states(page: Page, run: Run, config: SequencesConfig, weights: Weights) -> None:
    """Draw what the topmost layer keeps while it reads the example, and say what it answers."""
    row = examples(config).take(slice(page.state["example"], page.state["example"] + 1))
    read = answer(weights, row.inputs)
    layer = read.layers[-1]
    every = (layer.hidden if layer.cell is None else layer.cell)[0]
    state, units = every[:, :UNITS], every.shape[1]
    st.markdown(page.words("says", {"says": said(config, row, read.outputs), "wanted": wanted(config, row)}))
    pictures.heatmap(
        over_steps(
            state,
            tuple(map(str, range(state.shape[1]))),
            PUZZLES[config.data.task].marked(config.data, row.inputs[0]),
            label=page.plain("alt states", {"units": state.shape[1], "steps": len(state)}),
            y="unit",
            quantity="cell state c" if layer.cell is not None else "hidden state h",
            dark=ui.dark(),
        ),
        badge=badge_of(run),
        look=page.look("states of many" if units > UNITS else "states", {"shown": UNITS, "units": units}),
        key="states",
    )


def _draw_reach(page: Page, run: Run, epoch: int) -> None:
    """Draw how much of the last answer's gradient is left at each step, untrained and after the chosen epoch."""
    left = {}
    for each in sorted({min(stored.epochs(run.key)), epoch}):
        name = page.plain("after", {"epoch": each}) if each else page.plain("untrained")
        left[name] = sequences.reached(run.at(each))
    lasts = ", ".join(f"{name} {digits.written(each.log10[-1], '.1f')}" for name, each in left.items())
    alt = page.plain("alt reach", {"lasts": lasts})
    charted(
        drawn(figures.left({name: each.log10 for name, each in left.items()}, label=alt)),
        badge=badge_of(run),
        look=page.look("reach here"),
        key="reach_here",
        of=run.id,
    )


def said(config: SequencesConfig, row: Examples, outputs: np.ndarray) -> str:
    """Return a network's answer to one sequence in words, from its outputs (1, steps, k), as `wanted` does."""
    if config.shape.goal == "numbers":
        return digits.written(outputs[0, -1, 0], ".3f")
    told = outputs[0].argmax(axis=-1)
    counted = told[-1:] if not config.shape.every_step else told if row.weights is None else told[row.weights[0] > 0]
    return ", ".join(answers_of(config)[int(each)] for each in counted[-10:])


def _by_class(evaluation: SequenceEvaluation, config: SequencesConfig) -> tuple[np.ndarray, list[str]]:
    """Return for each true class the shares of the answers, (true, told), and the names of the classes."""
    counted = evaluation.weights > 0
    truth, told = evaluation.targets[counted], evaluation.outputs.argmax(axis=-1)[counted]
    names = answers_of(config)
    table = np.zeros((len(names), len(names)))
    np.add.at(table, (truth, told), 1)
    return table / np.maximum(table.sum(axis=1, keepdims=True), 1), list(names)

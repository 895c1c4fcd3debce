"""Train a run again with other values of one of its choices, and lay all of them over one another."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.choices.fields import Fields
from rnnviz.config import estimate, sweep
from rnnviz.config.task import TaskConfig
from rnnviz.lessons import escape
from rnnviz.runs.records import Run
from rnnviz.ui import already, boxes, duration
from rnnviz.ui.way_back import shown
from rnnviz.ui.words import plain

Then = Callable[[Run, list[TaskConfig]], None]
_BOX: Final = "sweep/box"
_CHOICE: Final = "sweep/choice"
_SEEDS: Final = "sweep/seeds"
_USUAL: Final = "units"  # what is proposed at first, where it has an effect
_BETWEEN: Final = re.compile(r"[,;\s]+")  # typed values
_APART: Final = re.compile(r"[;\s]+")  # where commas may be decimal ones
_COMMA: Final = re.compile(r"(?<![\d.])0,\d+(?![\d.])")  # most likely a decimal comma
_LETTERS: Final = 120  # of what is typed; what is longer is cut


def offer(run: Run, then: Then) -> None:
    """Draw the button and, where it is open, its box: which choice, which values, how many runs, and how long they take.

    Args:
        run: it has ended.
        then: trains the others and shows them beside it; a callback.
    """
    box = boxes.opened(plain("sweep"), icon=":material/tune:", key=_BOX)
    if box is None:
        return
    with box:
        st.caption(plain("sweep help"))  # at the button it would lie over the open box
        config, name = run.config, _choice(run.config)
        fields = config.fields()
        values, said = _values(config, name)
        others, unfit = sweep.variants(config, name, values)
        for sentence in said + unfit:
            st.markdown(f":red[:material/error: {escape(sentence)}]")
        seeds = _seeds()
        room = sweep.MOST // seeds - 1
        if len(others) > room:
            st.caption(plain("sweep most", {"most": sweep.MOST}))
        others = others[:room]
        if others:
            own = shown(fields, name, config.flat()[name])
            read = ", ".join(shown(fields, name, other.flat()[name]) for other in others)
            st.caption(plain("sweep read", {"own": own, "values": read}))
        _button(
            run, [each for each in sweep.seeded([config, *others], seeds) if each != config] if others else [], then
        )


def _choice(config: TaskConfig) -> str:
    """Let the learner choose what is varied."""
    names = sweep.sweepable(config)
    if st.session_state.get(_CHOICE) not in names:
        st.session_state[_CHOICE] = _USUAL if _USUAL in names else names[0]
    chosen: str = st.selectbox(
        plain("sweep choice"),
        names,
        format_func=lambda name: config.fields().control(name).label,
        key=_CHOICE,
        persist_state="session",
        help=plain("sweep choice help"),
    )
    return chosen


def _values(config: TaskConfig, name: str) -> tuple[list[Any], list[str]]:
    """Let the learner choose values: options are ticked, numbers typed. Return them, and a sentence for each that is none."""
    proposed, key = sweep.proposed(config, name), f"sweep/{config.kind}/{name}/{config.flat()[name]}"
    fields = config.fields()
    label, help_text = plain("sweep values"), plain("sweep values help", {"most": sweep.MOST})
    if known := sweep.options(fields, name):
        st.session_state.setdefault(key, list(proposed))
        written = partial(shown, fields, name)
        ticked = st.pills(
            label, known, selection_mode="multi", format_func=written, key=key, persist_state="session", help=help_text
        )
        return list(ticked), []
    st.session_state.setdefault(key, ", ".join(np.format_float_positional(value, trim="-") for value in proposed))
    typed = st.text_input(label, key=key, persist_state="session", help=help_text)
    return typed_values(fields, name, typed)


def typed_values(fields: Fields, name: str, typed: str) -> tuple[list[Any], list[str]]:
    """Return the valid values of a choice in a line of text, and one sentence for each part that is none."""
    decimal = fields[name].annotation is float
    if decimal and ";" not in typed and (comma := _COMMA.search(typed)):
        return [], [plain("sweep comma", {"typed": comma[0], "meant": comma[0].replace(",", ".")})]
    parts = _BETWEEN.split(typed[:_LETTERS])
    if decimal and ";" in typed:
        parts = [part if "." in part else part.replace(",", ".") for part in _APART.split(typed[:_LETTERS])]
        parts = [each for part in parts for each in part.split(",")]
    found: list[Any] = []
    said: list[str] = []
    for part in filter(None, parts):
        valid, sentences = fields.admit({name: part})
        found += valid.values()
        said += sentences.values()
    return found, said


def _seeds() -> int:
    """Let the learner choose with how many seeds each value is trained."""
    st.session_state.setdefault(_SEEDS, 1)
    chosen = st.segmented_control(
        plain("sweep seeds"),
        range(1, sweep.MOST_SEEDS + 1),
        required=True,
        key=_SEEDS,
        persist_state="session",
        help=plain("sweep seeds help"),
    )
    return chosen or 1


def _button(run: Run, others: list[TaskConfig], then: Then) -> None:
    """Draw what starts them, with how many there are and how long those take that are not there yet."""
    new = [config for config in others if already.there(config) is None]
    key = "sweep train" if new else "sweep compare"
    facts = {"new": len(new), "all": len(others) + 1}
    label = plain(key, facts) if others else plain("sweep side by side")
    st.button(label, key="sweep/train", disabled=not others, on_click=_train, args=(run, others, then))
    if not others:
        st.caption(plain("sweep none"))
    say_time(new)


def say_time(new: Sequence[TaskConfig]) -> None:
    """Say how long some runs take, one after the other, where that is known."""
    seconds = [duration.announced(config) for config in new]
    if new and all(seconds):
        st.caption(plain("sweep time", {"duration": estimate.in_words(sum(filter(None, seconds)))}))


def _train(run: Run, others: list[TaskConfig], then: Then) -> None:
    then(run, others)
    boxes.shut(_BOX)

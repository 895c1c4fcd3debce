"""A learner's own file: read, its columns and labels chosen beside a preview, then kept as reviews."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import streamlit as st

from rnnviz.choices.base import ToDo
from rnnviz.data import labels
from rnnviz.data.columns import guess
from rnnviz.data.files.reading import ENDINGS, MAX_UPLOAD, read
from rnnviz.data.files.sampling import Take, TooLongError
from rnnviz.data.files.table import MAX_ROWS, Table
from rnnviz.data.labels import Labels
from rnnviz.data.uploads import Meaning
from rnnviz.lessons import escape
from rnnviz.ui import acts, address, bounds, controls, tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.state import State
from rnnviz.ui.train import fitted
from rnnviz.ui.words import of_page

SAMPLES: Final = (2_000, 10_000, 25_000, MAX_ROWS)
FILE, SAMPLE, READ, SAID = "train/upload", "train/upload_sample", "train/upload_read", "train/upload_said"
GUESSED = "train/upload_guessed"  # the keys of widgets that have shown what was guessed of this file
_SHOWN_ROWS, _SHOWN_CHARS, _TEXT_WIDTH = 5, 200, 220  # the last in pixels


@dataclass(frozen=True)
class Reading:
    """What became of a file, kept so that it is read once."""

    file: str  # Streamlit's id of the upload
    name: str
    sample: int | None
    table: Table | None = None
    refusal: str = ""  # the sentence where there is no table
    too_long: bool = False  # a sample can be taken


def draw_upload(page: Page) -> None:
    """Draw the place for a file, and what is to be chosen once there is one."""
    file = st.file_uploader(
        page.plain("upload title"),
        type=list(ENDINGS),
        max_upload_size=bounds.upload_mb(MAX_UPLOAD // 1_000_000),
        key=FILE,
        on_change=_forget,
        help=page.words("upload"),
    )
    earlier: Reading | None = st.session_state.get(READ)
    if file is None and earlier is not None and earlier.table is not None:  # the page was left, and its file with it
        st.caption(page.words("upload earlier", {"name": earlier.name}))
        st.button(page.plain("upload forget"), on_click=_forget)
        _choose(page, earlier.table, earlier.name)
        return
    if file is None:
        if corpus := stored.corpus("upload", page.state["upload"]):
            st.caption(page.words("using", {"name": corpus.name, "reviews": len(corpus.train) + len(corpus.test)}))
        return
    reading = _reading(file)
    if reading.table is None:
        st.markdown(f":red[{escape(reading.refusal)}]")
        if reading.too_long:
            _offer_sample(page)
        return
    _choose(page, reading.table, file.name)


def _forget() -> None:
    """Forget what belongs to the file before; what was chosen for it is guessed anew."""
    for key in (SAMPLE, READ, SAID, GUESSED):
        st.session_state.pop(key, None)


def _guessed(key: str, value: Any) -> str:
    """Let a widget show what was guessed of a file, once: after that the hand goes before. Returns its key."""
    known: list[str] = st.session_state.setdefault(GUESSED, [])
    if key not in known:
        st.session_state[key] = value
        known.append(key)
    return key


def _reading(file: Any) -> Reading:
    """Read the file, once; how far it is stands on the page meanwhile."""
    sample = st.session_state.get(SAMPLE)
    kept: Reading | None = st.session_state.get(READ)
    if kept is not None and (kept.file, kept.sample) == (file.file_id, sample):
        return kept
    with st.spinner(of_page("train", "upload reading"), show_time=True):
        place = st.empty()
        take = Take(sample, lambda rows: _say_rows(place, rows))
        try:
            table = read(bounds.check_file(file.getvalue()), take)
            found = Reading(file.file_id, file.name, sample, table)
        except ValueError as error:
            found = Reading(file.file_id, file.name, sample, None, str(error), isinstance(error, TooLongError))
        place.empty()
    st.session_state[READ] = found
    return found


def _say_rows(place: Any, rows: int) -> None:
    place.caption(of_page("train", "upload rows", {"rows": rows}))


def _offer_sample(page: Page) -> None:
    st.selectbox(
        page.plain("upload sample"),
        SAMPLES,
        index=1,
        key="train/upload_rows",
        format_func="{:,}".format,
        help=page.plain("upload sample help"),
    )
    st.button(page.plain("upload take sample"), key="train/upload_take_sample", on_click=_take_sample)


def _take_sample() -> None:
    st.session_state[SAMPLE] = st.session_state["train/upload_rows"]


def _choose(page: Page, table: Table, name: str) -> None:
    """Draw the first rows as they were read, the two columns, what the labels mean, and the button that takes them."""
    import pandas as pd

    st.caption(" ".join(escape(note) for note in table.notes))
    likely = guess(table)
    first = [[cell[:_SHOWN_CHARS] for cell in row] for row in table.rows[:_SHOWN_ROWS]]
    tables.draw(
        pd.DataFrame(first, columns=list(table.columns)),
        key="train/upload_preview",
        column_config={likely.text: st.column_config.TextColumn(width=_TEXT_WIDTH)},  # so that the labels are in sight
    )
    left, right = st.columns(2)
    text = _column(left, page, table, "upload text", likely.text)
    label = _column(right, page, table, "upload label", likely.label)
    if text == label:
        st.markdown(f":red[{page.words('upload one column')}]")
        return
    try:
        values = labels.count(table.column(label))
    except ValueError as error:
        st.markdown(f":red[{escape(str(error))}]")
        return
    meant = _meant(page, label, values)
    if meant is None:
        return
    _count(page, values, meant)
    if st.button(page.plain("upload take"), type="primary", key="train/upload_take"):
        _take(page.state, table, Meaning(text, label, meant), name)
        address.rerun()
    if said := st.session_state.get(SAID):
        kind, sentence = said
        st.markdown(f":{kind}[{escape(sentence)}]")


def _column(place: Any, page: Page, table: Table, words: str, likely: str) -> str:
    chosen: str = place.selectbox(
        page.plain(words),
        table.columns,
        key=_guessed(f"train/{words}", likely),
        persist_state="session",
        help=page.plain(f"{words} help"),
    )
    return chosen


def _meant(page: Page, column: str, values: Counter[str]) -> Labels | None:
    """Draw what each label means; None where that does not fit yet, which is said."""
    known = sorted(values.keys() - {""}, key=lambda value: (labels.number(value) or 0.0, value))
    numbers = labels.scale(known)
    return _stars(page, column, known, numbers) if len(numbers) > 2 else _named(page, column, known)


def _stars(page: Page, column: str, known: Sequence[str], numbers: Sequence[float]) -> Labels | None:
    worst, best = labels.suggested_stars(list(numbers))
    left, right = st.columns(2)
    low = left.selectbox(
        page.plain("upload worst"),
        numbers[:-1],
        key=_guessed(f"train/upload_worst/{column}", worst),
        persist_state="session",
        format_func="{:g}".format,
        help=page.plain("upload worst help"),
    )
    high = right.selectbox(
        page.plain("upload best"),
        numbers[1:],
        key=_guessed(f"train/upload_best/{column}", best),
        persist_state="session",
        format_func="{:g}".format,
        help=page.plain("upload best help"),
    )
    if low >= high:
        st.markdown(f":red[{page.words('upload stars')}]")
        return None
    return labels.stars(known, low, high)


def _named(page: Page, column: str, known: Sequence[str]) -> Labels | None:
    likely = labels.suggest(known) or Labels(frozenset(), frozenset())
    left, right = st.columns(2)
    chosen = [
        frozenset(
            place.multiselect(
                page.plain(f"upload {name}"),
                known,
                key=_guessed(f"train/upload_{name}/{column}", [value for value in known if value in suggested]),
                persist_state="session",
                help=page.plain(f"upload {name} help"),
            )
        )
        for place, name, suggested in ((left, "negative", likely.negative), (right, "positive", likely.positive))
    ]
    negative, positive = chosen
    if negative & positive:
        st.markdown(f":red[{page.words('upload both')}]")
        return None
    if not negative or not positive:
        st.markdown(controls.marked(ToDo(), page.words("upload none")))
        return None
    return Labels(negative, positive)


def _count(page: Page, values: Counter[str], meant: Labels) -> None:
    """Say how many reviews each label has, and what an answer that is always the same would be worth."""
    counts = Counter({0: 0, 1: 0, None: 0})
    for value, times in values.items():
        counts[meant.of(value)] += times
    negative, positive = counts[0], counts[1]
    facts = {"negative": negative, "positive": positive, "left": counts[None] - values[""], "empty": values[""]}
    st.markdown(page.words("upload counts", facts))
    if facts["left"]:
        st.markdown(page.words("upload left out one" if facts["left"] == 1 else "upload left out", facts))
    larger = max(negative, positive)
    if larger > 0.6 * (negative + positive):
        majority = {"label": "positive" if positive > negative else "negative", "share": larger / (negative + positive)}
        st.markdown(page.words("upload uneven", majority))


def _take(state: State, table: Table, meaning: Meaning, name: str) -> None:
    """Keep the reviews; how far it is stands on the page meanwhile."""
    st.session_state.pop(SAID, None)
    with st.spinner(of_page("train", "upload taking"), show_time=True):
        place = st.empty()
        add = backend().library.add_upload
        try:
            corpus, report = add(table, meaning, name, lambda rows: _say_rows(place, rows))
        except Exception as error:
            st.session_state[SAID] = ("red", acts.refusal(add, error))
            return
    said = [of_page("train", "taken", vars(report))]
    said += [
        of_page("train", f"taken {what}" + (" one" if vars(report)[what] == 1 else ""), vars(report))
        for what in ("skipped", "left_out", "repeated")
        if vars(report)[what]
    ]
    st.session_state[SAID] = ("green", " ".join(said))
    state.set({"upload": corpus.fingerprint} | fitted.fit(state, len(corpus.train)))

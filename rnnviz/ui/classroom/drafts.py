"""A lesson that is being written: builtins in session state, kept with the library at each change: a reload loses nothing.

In a draft anything may still be missing; `plan` says what.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from rnnviz.runs.lessons import Kept
from rnnviz.teaching import catalogue, files
from rnnviz.teaching.plan import Plan, PlanError, Step, make
from rnnviz.ui.backend import class_lessons

Draft = dict[str, Any]
NOTHING, OWN, CARD = "nothing", "own", "card"  # what a step asks
_BLANK: Final[Mapping[str, Any]] = {
    "title": "", "minutes": 5, "address": "", "text": "", "fixed": [], "hidden": [], "asks": NOTHING, "card": None,
    "question": "", "answers": "", "right": "", "explanation": "",
}  # fmt: skip
EMPTY: Final = json.dumps({"title": "", "text": "", "reveals": "together", "next": 0, "steps": []})


def of(kept: Kept) -> Draft:
    """Return the draft of a lesson in this session: the one that was begun, or the lesson as it is."""
    key = f"draft/{kept.id}"
    if key not in st.session_state:
        st.session_state[key] = _read(kept)
    found: Draft = st.session_state[key]
    return found


def forget(lesson: str) -> None:
    """Let the next look at the form begin with the lesson as it is kept."""
    for key in [key for key in st.session_state if str(key).startswith((f"draft/{lesson}", f"form/{lesson}/"))]:
        del st.session_state[key]


def keep(kept: Kept, draft: Draft) -> None:
    """Keep a draft with the library, where it is another than the one that is there."""
    text = json.dumps(draft)
    last = f"draft/{kept.id}/kept"
    if st.session_state.get(last, text if kept.draft == text else kept.draft or _written(kept)) != text:
        class_lessons().keep_draft(kept.id, text)
    st.session_state[last] = text


def add_step(draft: Draft, **values: Any) -> None:
    """Add a step at the end."""
    draft["steps"].append({**_BLANK, **values, "uid": draft["next"]})
    draft["next"] += 1


def move(draft: Draft, at: int, by: int) -> None:
    """Move a step up or down; at an end it stays."""
    to = at + by
    if 0 <= to < len(draft["steps"]):
        draft["steps"].insert(to, draft["steps"].pop(at))


def title_of(text: str) -> str:
    """Return the title in a kept draft, '' where there is none."""
    try:
        return str(json.loads(text)["title"])
    except (ValueError, KeyError, TypeError):
        return ""


def plan(draft: Draft) -> Plan:
    """Return the plan that a draft makes.

    Raises:
        PlanError: something is missing, or the app does not have it.
    """
    found = make(values(draft))
    catalogue.check(found)
    return found


def values(draft: Draft) -> dict[str, Any]:
    """Return the raw values of the plan that a draft makes."""
    steps = [_step(step) for step in draft["steps"]]
    return {**{name: draft[name] for name in ("title", "text", "reveals")}, "steps": steps}


def _step(step: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: step[name] for name in ("title", "minutes", "text", "address", "fixed", "hidden")}
    if step["asks"] == CARD:
        found["card"] = step["card"] or ""
    if step["asks"] == OWN:
        answers = [line.strip() for line in step["answers"].splitlines() if line.strip()]
        right = step["right"] if step["right"] in answers else ""
        found["question"] = {
            "text": step["question"], "answers": answers, "right": right, "explanation": step["explanation"],
        }  # fmt: skip
    return found


def _read(kept: Kept) -> Draft:
    try:
        found = json.loads(kept.draft or EMPTY)
    except ValueError:
        found = json.loads(EMPTY)
    if kept.draft or not kept.text:
        return dict(found)
    try:
        return from_plan(files.kept(kept.text))
    except PlanError:
        return dict(found)


def from_plan(found: Plan) -> Draft:
    """Return the draft that makes a plan."""
    draft: Draft = json.loads(EMPTY) | {"title": found.title, "text": found.text, "reveals": found.reveals}
    for step in found.steps:
        add_step(draft, **_values(step))
    return draft


def _values(step: Step) -> dict[str, Any]:
    names = {"title", "minutes", "text", "address"}
    found = step.model_dump(include=names) | {"fixed": list(step.fixed), "hidden": list(step.hidden)}
    if step.card:
        card = catalogue.card_of(step)
        found |= {"asks": CARD, "card": card[1].question if card else None}
    if asked := step.question:
        found |= {
            "asks": OWN, "question": asked.text, "answers": "\n".join(asked.answers), "right": asked.right,
            "explanation": asked.explanation,
        }  # fmt: skip
    return found


def _written(kept: Kept) -> str:
    """Return what the draft of a lesson without one would be kept as."""
    return json.dumps(_read(kept))

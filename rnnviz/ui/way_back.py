"""What a button or an answered question sets on a page all at once: said at the top of the page, with one press back.

Such a change may be out of sight, far above what was pressed, and may take away what a learner had set by hand.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import streamlit as st

from rnnviz import digits
from rnnviz.choices.fields import Fields
from rnnviz.lessons import Markup
from rnnviz.ui import address
from rnnviz.ui.backend import backend
from rnnviz.ui.state import State
from rnnviz.ui.words import common, plain

ANCHOR: Final = "set-up"  # where the page says what was set: a link leads there
_CHANGES: Final = "way_back/changes"  # in session state: the last change of each page, builtins only
_RUN: Final = "runs/run"  # the widget that shows which run a page looks at, whether or not the address names it
_NAMED: Final = ("run", "epoch", "text")  # parameters that a learner knows by a name
_MOST, _LETTERS = 6, 60  # of what is told: changes, and letters of a text

Setting = dict[str, Any]


@dataclass(frozen=True)
class Scope:
    """All of a page that can be set at once."""

    page: str
    state: State
    parameters: frozenset[str] = frozenset()  # of the address, that the page reads itself
    kept: tuple[str, ...] = ()  # keys of session state, such as a text that is too long for an address

    def now(self) -> Setting:
        """Return how all of it is set."""
        return {
            "choices": dict(self.state),
            "parameters": {name: _parameter(name) for name in sorted(self.parameters)},
            "kept": {key: st.session_state.get(key) for key in self.kept},
        }

    def restore(self, setting: Setting) -> None:
        """Set all of it as it was; from a callback."""
        self.state.set(setting["choices"])
        for name, value in setting["parameters"].items():
            address.put(name, value)
        for key, value in setting["kept"].items():
            st.session_state.pop(key, None)
            if value is not None:
                st.session_state[key] = value


def _parameter(name: str) -> str:
    """Return a parameter of the address; of the run that is shown, where the address names none."""
    return address.get(name) or (st.session_state.get(_RUN, "") if name == "run" else "")


def change(scope: Scope, title: str, act: Callable[[], None]) -> None:
    """Do what sets a page at once, and remember what was there; from a callback.

    A second change without anything set by hand in between leads back to what was there before the first.

    Args:
        scope: what may be set.
        title: what sets it, such as the question that was answered.
        act: sets it.
    """
    before = scope.now()
    earlier = _changes().pop(scope.page, None)
    if earlier and earlier["after"] == before:
        before = earlier["before"]
    act()
    after = scope.now()
    if after != before:
        _changes()[scope.page] = {"title": title, "before": before, "after": after}


def leads_back(scope: Scope, title: str = "") -> bool:
    """Return whether there is something to go back to, from what has this title where one is given."""
    told = _changes().get(scope.page)
    return told is not None and title in ("", told["title"])


def last(page: str) -> Setting | None:
    """Return what set a page at once, and from what; None where nothing did, or all of it is kept."""
    return _changes().get(page)


def button(scope: Scope, key: str) -> None:
    """Draw the button that sets the page as it was."""
    st.button(plain("way back"), icon=":material/undo:", key=key, on_click=_back, args=(scope,))


def draw(scope: Scope) -> None:
    """Say what was set, with the way back; draw nothing where nothing was."""
    if not leads_back(scope):
        return
    told = _changes()[scope.page]
    with st.container(border=True, key="way_back"):
        st.html(f'<div id="{ANCHOR}" tabindex="-1"></div>')
        changed = list(_changed(scope, told["before"], told["after"]))
        first = _MOST if len(changed) > _MOST + 1 else len(changed)  # one more takes no more room than 'and 1 more'
        others = {"count": len(changed) - first}
        said = ", ".join(changed[:first]) + (f" {common('and others', others)}" if others["count"] else "")
        st.markdown(common("set up", {"title": told["title"], "changes": Markup(said)}))
        if others["count"]:
            with st.expander(common("the others", others), key="way_back/others"):
                st.markdown("\n".join(f"- {each}" for each in changed[first:]))
        with st.container(horizontal=True):
            button(scope, "way_back/back")
            st.button(plain("keep it"), key="way_back/keep", on_click=_keep, args=(scope,),
                      type="tertiary")  # fmt: skip


def _changed(scope: Scope, before: Setting, after: Setting) -> Iterator[str]:
    """Yield each change that a learner knows by a name, as Markdown: 'Units per layer **64** (was 32)'."""
    fields = scope.state.fields
    for name in _NAMED:
        old, new = (setting["parameters"].get(name, "") for setting in (before, after))
        if old != new:
            yield _line(plain(f"parameter {name}"), _shown(name, old), _shown(name, new))
    for name, new in after["choices"].items():
        old = before["choices"][name]
        if old != new and fields.matters(name, after["choices"]):
            yield _line(fields.control(name).label, *(_short(shown(fields, name, each)) for each in (old, new)))


def _line(label: str, old: str, new: str) -> str:
    return common("set line", {"label": label, "new": new, "old": old})


def _short(text: str) -> str:
    text = text or plain("parameter none")
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS]}…"


def _shown(name: str, value: str) -> str:
    """Return a parameter as a learner knows it: a run by its name."""
    if name == "run":
        run = backend().store.get(value) if value else None
        return run.label if run else plain("parameter none")
    if name == "text":
        return f"“{_short(value)}”" if value else plain("parameter none")
    return value or plain("parameter trained" if name == "epoch" else "parameter none")


def shown(fields: Fields, name: str, value: Any) -> str:
    """Write a choice as its widget shows it: an option by its name, a switch as on or off."""
    said = (fields.control(name).names or {}).get(value, value)
    if isinstance(said, bool):
        return "on" if said else "off"
    if isinstance(said, str):
        return said
    return digits.plain(said)


def _back(scope: Scope) -> None:
    if told := _changes().pop(scope.page, None):
        scope.restore(told["before"])


def _keep(scope: Scope) -> None:
    _changes().pop(scope.page, None)


def _changes() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = st.session_state.setdefault(_CHANGES, {})
    return found

"""A page's choices: builtins in session state that survive page changes, come from the URL and are written back to it.

Widgets forget their value when they are not drawn, so the truth is one plain dictionary per group of choices; see
docs/decisions on why widgets are not bound to the URL directly.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import streamlit as st

from rnnviz.fields import Fields

Check = Callable[[Mapping[str, Any]], Mapping[str, str]]


class State(Mapping[str, Any]):
    """The values of a group of choices in this browser session.

    Every name is a key of session state (the widget's), and of the URL, both with `prefix` in front.
    """

    def __init__(self, fields: Fields, prefix: str = "", check: Check | None = None) -> None:
        """Open the choices as they are, with what the widgets hold now.

        Args:
            fields: the declared choices.
            prefix: put in front of each name in the URL and in session state, such as 'gf_'.
            check: returns one sentence by name for choices that do not fit together.
        """
        self.fields = fields
        self.prefix = prefix
        self._check = check
        self._box: dict[str, Any] = st.session_state.setdefault(
            f"choices/{prefix}", {"values": fields.defaults(), "refused": {}, "moved": []}
        )
        self._take_from_widgets()

    def __getitem__(self, name: str) -> Any:
        return self._box["values"][name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.fields)

    def __len__(self) -> int:
        return len(self.fields)

    @property
    def problems(self) -> dict[str, str]:
        """One sentence by name: values that were refused, and choices that do not fit together."""
        conflicts = self._check(self) if self._check else {}
        return {**conflicts, **self._box["refused"]}

    def set(self, values: Mapping[str, Any]) -> None:
        """Take over values from a preset, a file or an experiment; the widgets show them in the next run of the page.

        Values that are not valid are refused: `problems` then has a sentence for each.
        """
        valid, refused = self.fields.admit(values)
        for name, value in valid.items():
            self._box["values"][name] = value
            self._box["refused"].pop(name, None)
        self._box["refused"].update(refused)
        self._box["moved"] = sorted({*self._box["moved"], *valid})

    def reset(self) -> None:
        """Return to the defaults."""
        self._box["refused"].clear()
        self.set(self.fields.defaults())

    def matters(self, name: str) -> bool:
        """Return whether a choice has an effect, given the others."""
        return self.fields.matters(name, self)

    def key(self, name: str) -> str:
        """Return the widget's key, after making sure that the widget will show the current value."""
        key = self.prefix + name
        if key not in st.session_state or name in self._box["moved"]:
            st.session_state[key] = self[name]
            self._box["moved"] = [other for other in self._box["moved"] if other != name]
        return key

    def parameters(self) -> dict[str, str]:
        """Return the choices as URL parameters: those that matter and are not the default."""
        defaults = self.fields.defaults()
        return {
            self.prefix + name: _written(self[name])
            for name in self
            if self[name] != defaults[name] and self.matters(name)
        }

    def read(self, parameters: Mapping[str, str]) -> None:
        """Take over URL parameters; choices that are not among them return to their default."""
        own = {name.removeprefix(self.prefix): value for name, value in parameters.items() if self.owns(name)}
        self.reset()
        self.set(own)

    def owns(self, parameter: str) -> bool:
        """Return whether a URL parameter is one of these choices."""
        return parameter.startswith(self.prefix) and parameter.removeprefix(self.prefix) in self.fields

    def _take_from_widgets(self) -> None:
        for name in self:
            key = self.prefix + name
            if key not in st.session_state or name in self._box["moved"]:
                continue
            value = st.session_state[key]
            if value is None or value == self[name]:
                continue
            valid, refused = self.fields.admit({name: value})
            self._box["values"].update(valid)
            self._box["refused"].pop(name, None)
            self._box["refused"].update(refused)


def _written(value: Any) -> str:
    """Write a value as people write it in a URL."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def follow_url(states: tuple[State, ...], also: frozenset[str] = frozenset()) -> list[str]:
    """Bring the URL and the choices together: an address that is new here is read, then the current one is written.

    Args:
        states: all choices of the page.
        also: URL parameters that the page itself reads, such as 'run'.

    Returns:
        One sentence for each parameter that nobody knows.
    """
    address = {name: st.query_params[name] for name in st.query_params}
    seen = st.session_state.get("address")
    if address != seen and address:
        for state in states:
            if any(state.owns(name) for name in address):
                state.read(address)
    unknown = [name for name in address if name not in also and not any(state.owns(name) for state in states)]
    kept = {name: value for name, value in address.items() if name in also}
    wanted = {name: value for state in states for name, value in state.parameters().items()} | kept
    if wanted != address:
        st.query_params.from_dict(wanted)
    st.session_state["address"] = wanted
    return [f"There is no setting called '{name[:40]}', so it was left out." for name in unknown]

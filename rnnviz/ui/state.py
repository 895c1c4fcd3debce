"""A page's choices: builtins in session state that survive page changes, come from the URL and are written back to it.

Widgets forget their value when they are not drawn, so the truth is one plain dictionary per group of choices; see
docs/decisions on why widgets are not bound to the URL directly.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import streamlit as st

from rnnviz.choices.fields import Fields
from rnnviz.config.limits import narrowed
from rnnviz.ui import address
from rnnviz.ui.echoes import Echoes
from rnnviz.ui.words import plain

log = logging.getLogger(__name__)

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
        self.fields = fields = narrowed(fields)
        self.prefix = prefix
        self._check = check
        self._conflicts: dict[str, str] | None = None  # not looked for yet
        self._held: dict[str, Any] = {}
        self._hidden: frozenset[str] = frozenset()
        self._box: dict[str, Any] = st.session_state.setdefault(
            f"choices/{prefix}/{fields.name}",
            {"values": fields.defaults(), "refused": {}, "sent": set(), "echoes": {}},
        )
        self._box["sent"].clear()
        self._moved = Echoes(self._box["echoes"])
        self.take()

    def __getitem__(self, name: str) -> Any:
        return self._box["values"][name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.fields)

    def __len__(self) -> int:
        return len(self.fields)

    @property
    def problems(self) -> dict[str, str]:
        """One sentence by name: values that were refused, and choices that do not fit together."""
        if self._conflicts is None:
            self._conflicts = dict(self._check(self)) if self._check else {}
        return {**self._conflicts, **self._box["refused"]}

    def set(self, values: Mapping[str, Any]) -> None:
        """Take over values from a preset, a file or an experiment; the widgets show them in the next run of the page.

        For a value that is not valid a sentence appears at its control; names that are no choices are ignored, and so are
        choices that are held.
        """
        valid, refused = self.fields.admit({name: value for name, value in values.items() if name not in self._held})
        for name, value in valid.items():
            self._box["values"][name] = value
            self._box["refused"].pop(name, None)
        own = {name: sentence for name, sentence in refused.items() if name in self}
        if own:  # by name: what was written there stays out of the log
            log.info("refused choices: %s", ", ".join(sorted(own)))
        self._box["refused"].update(own)
        for name in valid:
            self._move(name)
        self._conflicts = None

    def reset(self) -> None:
        """Return to the defaults."""
        self._box["refused"].clear()
        self.set(self.fields.defaults())

    def hold(self, values: Mapping[str, Any], hidden: Iterable[str] = ()) -> None:
        """Hold choices at values, whatever the address, a widget, a file or an experiment says.

        Args:
            values: valid ones, by name.
            hidden: those of them that have no widget.
        """
        self._held, self._hidden, self._conflicts = dict(values), frozenset(hidden), None
        for name, value in values.items():
            shown = st.session_state.get(self.prefix + name, value)
            if shown != value or self[name] != value:
                self._move(name)
            self._box["values"][name] = value
            self._box["refused"].pop(name, None)

    def is_held(self, name: str) -> bool:
        """Return whether a choice cannot be moved."""
        return name in self._held

    def holds(self, names: Iterable[str]) -> bool:
        """Return whether any of these cannot be moved: a button that sets them all would set a part of them only."""
        return any(name in self._held for name in names)

    def is_shown(self, name: str) -> bool:
        """Return whether a choice has a widget: it has an effect and is not hidden."""
        return name not in self._hidden and self.matters(name)

    def matters(self, name: str) -> bool:
        """Return whether a choice has an effect, given the others."""
        return self.fields.matters(name, self)

    def key(self, name: str) -> str:
        """Return the widget's key, after making sure that the widget will show the current value."""
        key = self.prefix + name
        if key not in st.session_state:  # a new widget: what one before it has told or heard is no matter
            self._moved.forget(name)
            self._move(name)
        if name in self._moved:
            st.session_state[key] = self[name]
            self._box["sent"].add(name)
        return key

    def _move(self, name: str) -> None:
        """Take note that the widget is to show another value than the browser may tell until it has heard of it."""
        self._moved.add(name, st.session_state.get(self.prefix + name, self._blank(name)))

    def _blank(self, name: str) -> Any:
        """Return what a widget reports that was drawn and never told its value: a slider its lowest; of others, the value."""
        low, _ = self.fields.bounds(name)
        return self[name] if low is None or self.fields.few(name) else low

    def take(self) -> None:
        """Take over what the widgets hold now, before this run writes anything.

        A callback that reads a choice does so, and a part of a page that runs by itself.
        """
        self._conflicts = None
        address.heard()
        for name in self:
            key = self.prefix + name
            if key not in st.session_state or name in self._held:
                continue
            value = st.session_state[key]
            if self._moved.is_echo(name, value) or (self._moved.awaits(name) and value == self[name]):
                continue
            self._moved.forget(name)  # touched since then: the hand goes before
            if value is None:  # emptied: show the value again
                self._move(name)
            if value is None or value == self[name]:
                continue
            valid, refused = self.fields.admit({name: value})
            self._box["values"].update(valid)
            self._box["refused"].pop(name, None)
            self._box["refused"].update(refused)

    def finish(self) -> None:
        """Take note that the page's script has come to its end, so that the browser will hear of what was set.

        Streamlit drops messages of a run that the next one interrupts: a value that only such a run set is set once more.
        """
        self._moved.sent(self._box["sent"])

    def parameters(self) -> dict[str, str]:
        """Return the choices as URL parameters: those that matter and are not the default."""
        defaults = self.fields.defaults()
        return {
            self.prefix + name: _written(self[name])
            for name in self
            if self[name] != defaults[name] and self.matters(name)
        }

    def is_in_address(self) -> bool:
        """Return whether the address that the page wrote last says what is chosen now."""
        written = address.remembered(st.session_state.get("page", ""))
        return self.parameters() == {name: value for name, value in written.items() if self.owns(name)}

    def read(self, parameters: Mapping[str, str]) -> None:
        """Take over those URL parameters that are choices; all other choices return to their default."""
        own = {name.removeprefix(self.prefix): value for name, value in parameters.items() if self.owns(name)}
        self.reset()
        self.set(own)

    def owns(self, parameter: str) -> bool:
        """Return whether a URL parameter is one of these choices."""
        return parameter.startswith(self.prefix) and parameter.removeprefix(self.prefix) in self.fields


def _written(value: Any) -> str:
    """Write a value as people write it in a URL."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def follow_url(
    page: str,
    states: Iterable[State],
    also: frozenset[str] = frozenset(),
    went_back: Callable[[], bool] = address.went_back,
    settle: Callable[[Mapping[str, str]], None] = lambda told: None,
) -> str:
    """Bring the URL and the choices together: an address that is new here is read, then the current one is written.

    Args:
        page: its name. Each page's address is remembered, so that links between pages keep it (see `address_of`).
        states: all choices of the page.
        also: URL parameters that the page itself reads, such as 'run'.
        went_back: whether the Back button asked for this run of the page.
        settle: called with the address once it is read, before the choices are written: it may change them.

    Returns:
        A sentence about the parameters that nobody knows; '' where there are none.
    """
    states = tuple(states)
    arrived = st.session_state.get("page") != page
    back = went_back()
    told, news = address.told(arrived=arrived, back=back)
    asked = {name: value for name, value in told.items() if name not in also}
    written = {name: value for name, value in address.remembered(page).items() if name not in also}
    unknown = [name for name in asked if not any(state.owns(name) for state in states)]
    if news and asked != written and (len(unknown) < len(asked) or not arrived):
        for state in states:
            state.read(asked)
    settle(told)
    wanted = {name: value for name, value in told.items() if name in also}
    for state in states:
        wanted |= state.parameters()
    address.write(page, wanted, linked=news and not arrived and not back)
    return _left_out(unknown)


def address_of(page: str) -> dict[str, str]:
    """Return the URL parameters that a page had when it was last shown in this session."""
    return address.remembered(page)


def _left_out(unknown: list[str]) -> str:
    if not unknown:
        return ""
    names = ", ".join(f"'{name[:40]}'" for name in unknown[:3]) + (
        f" {plain('and others')}" if len(unknown) > 3 else ""
    )
    return plain("left out", {"names": names})

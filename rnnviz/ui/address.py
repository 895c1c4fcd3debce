"""The page's address: which of those that the browser tells counts, and the parameters that a page sets itself.

With every message the browser tells its address; but it may have sent the message before the address that was written
last had arrived there. Such an echo is no wish. Both ways messages keep their order, which tells the two apart without a
clock: the browser can only have the address it told last or one that was written since. Any other was typed or linked;
and one of those is a wish too where the Back button says so.
"""

from collections.abc import Callable, Iterable
from typing import Final, NoReturn

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_HELD: Final = "address/held"  # what the browser may have: the address it told last, then those written since
_PUT: Final = "address/put"  # parameters that callbacks have set in this run, before the page's script
_OURS: Final = "address/ours"  # the page itself asked for this run
_MOST: Final = 100  # addresses that a browser that says nothing can be behind

Address = dict[str, str]


def get(name: str) -> str:
    """Return a parameter, '' where there is none. What it holds is not checked."""
    held = _held()
    return held[-1].get(name, "") if held else st.query_params.get(name, "")


def put(name: str, value: str) -> None:
    """Set a parameter, or remove it with ''; the page's choices in the address stay as they are."""
    if get(name) == value and st.query_params.get(name, "") == value:
        return
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]
    held = _held()
    last = {other: kept for other, kept in (held[-1] if held else {}).items() if other != name}
    _write(last | ({name: value} if value else {}))
    st.session_state.setdefault(_PUT, set()).add(name)


def of(page: str, name: str) -> str:
    """Return a parameter that another page had when it was last shown in this session; '' where there was none."""
    return remembered(page).get(name, "")


def remembered(page: str) -> Address:
    """Return the parameters that a page had when it was last shown in this session."""
    addresses: dict[str, Address] = st.session_state.get("addresses", {})
    return addresses.get(page, {})


def drop(names: Iterable[str]) -> None:
    """Remove parameters from the address of every page of this session; call it in a callback."""
    gone = set(names)
    for name in gone:
        put(name, "")
    addresses: dict[str, Address] = st.session_state.get("addresses", {})
    for page, kept in addresses.items():
        addresses[page] = {name: value for name, value in kept.items() if name not in gone}


def went_back() -> bool:
    """Return whether it was the browser's Back or Forward button that asked for this run of the page."""
    return bool(getattr(get_script_run_ctx(), "is_history_navigation", False))


def rerun() -> NoReturn:
    """Run the whole page again.

    The new run is told the address that was written last, as if the browser had it; but Streamlit may have dropped the message
    that brings it there, since it drops what a run has not sent when the next one begins.
    """
    st.session_state[_OURS] = True
    st.rerun()


def heard() -> None:
    """Take note of the address that the browser had when it asked for this run, before anything of this run is written."""
    if not st.session_state.get(_OURS):
        held = _held()
        del held[: next(iter(_places(held, st.session_state.get(_PUT, set()))), 0)]  # of several, it may have the first


def written() -> Address:
    """Return the address that was written last."""
    return dict((_held() or [{}])[-1])


def is_behind(address: Address) -> bool:
    """Return whether the browser asked for this run before an address that was written had arrived there."""
    first, *later = _held() or [{}]
    return first != address and address in later


def told(*, arrived: bool, back: bool) -> tuple[Address, bool]:
    """Return the address that counts in this run of the page, and whether it is one that the page has yet to follow.

    Args:
        arrived: another page was shown before, or none.
        back: see `went_back`.
    """
    address = {name: st.query_params[name] for name in st.query_params}
    heard()
    put_now: set[str] = st.session_state.pop(_PUT, set())
    st.session_state.pop(_OURS, None)
    held = _held()
    if arrived or not held:
        st.session_state[_HELD] = [address]
        return address, True
    if not _places(held, put_now) or (back and len(held) > 1):
        st.session_state[_HELD] = [address]
        return address, True
    return dict(held[-1]), False


def write(page: str, address: Address, *, linked: bool = False) -> None:
    """Make this the page's address, in the browser too.

    Args:
        page: its name.
        address: the parameters.
        linked: a link from the page to itself was followed: then Streamlit leaves the browser's address as it was.
    """
    if linked or address != {name: st.query_params[name] for name in st.query_params}:
        st.query_params.from_dict(address)
    st.session_state["page"] = page
    _write(address)


def rewrite(page: str, own: Address, owns: Callable[[str], bool]) -> None:
    """Put other choices into the page's address, after its script has run: what its body does that runs alone.

    Args:
        page: its name.
        own: the parameters of its choices.
        owns: says of a parameter whether it is one of its choices; all others stay, such as the step of a lesson.
    """
    st.session_state.pop(_PUT, None)
    write(page, {name: value for name, value in written().items() if not owns(name)} | own)


def _held() -> list[Address]:
    held: list[Address] = st.session_state.get(_HELD, [])
    return held


def _places(held: list[Address], put_now: set[str]) -> list[int]:
    """Return where the address that the browser told is among those that it may have."""
    address = _without({name: st.query_params[name] for name in st.query_params}, put_now)
    return [k for k, each in enumerate(held) if _without(each, put_now) == address]


def _write(address: Address) -> None:
    held = st.session_state.setdefault(_HELD, [])
    if not held or held[-1] != address:
        held.append(address)
    del held[:-_MOST]
    if "page" in st.session_state:
        st.session_state.setdefault("addresses", {})[st.session_state["page"]] = address


def _without(address: Address, names: set[str]) -> Address:
    return {name: value for name, value in address.items() if name not in names}

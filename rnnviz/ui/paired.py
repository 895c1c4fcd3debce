"""Whether one of two runs is right more often than chance explains: McNemar's exact test, with Holm's rule among all pairs."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Final

import numpy as np
import streamlit as st

from rnnviz import statistics
from rnnviz.lessons import Markup, escape, plural
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import CUT_SHORT
from rnnviz.statistics import PairedTest
from rnnviz.ui.show import opened
from rnnviz.ui.words import common, plain

LEVEL: Final = 0.05
FEW: Final = 3  # pairs that are told one by one; of more it is said who leads, and the rest unfolds
Test = Callable[[Run, Run], PairedTest | str]  # or the name of the sentence on why there is none


def draw(runs: Sequence[Run], names: Mapping[str, str], test: Test, *, things: str) -> None:
    """Say what the test makes of each pair; why there is none, once for all pairs of which that is so.

    Args:
        runs: those that are compared.
        names: what each is called, by its id.
        test: of two of them; see `why_not`.
        things: what they were right on, such as 'reviews'.
    """
    pairs = {(names[a.id], names[b.id]): test(a, b) for a, b in combinations(runs, 2)}
    tests = {pair: found for pair, found in pairs.items() if not isinstance(found, str)}
    adjusted = statistics.holm([found.p for found in tests.values()])
    told = [_verdict(*each, len(tests), things) for each in zip(tests.items(), adjusted, strict=True)]
    lines = told if len(told) <= FEW else in_short(tests, adjusted)
    for reason in dict.fromkeys(found for found in pairs.values() if isinstance(found, str)):
        without = [pair for pair, found in pairs.items() if found == reason]
        who = common("pair", dict(zip(("one", "two"), without[0], strict=True)))
        if len(without) > 1:
            who = f"**{plural(len(without), 'pair')}**"
        lines.append(common(reason, {"who": Markup(who), "things": things}))
    _listed(lines)
    if len(told) > FEW and (
        part := opened(plain("pairs all"), key="paired/all", icon=":material/format_list_bulleted:")
    ):
        with part:
            _listed(told)


def why_not(a: Run, b: Run, *, same: bool, scored: bool) -> str:
    """Return the name of the sentence on why two runs cannot be compared; '' where they can.

    Args:
        a: the first.
        b: the second.
        same: both were tested on the same.
        scored: both have usable answers.
    """
    if not same:
        return "pair of others"
    if any(run.status in CUT_SHORT for run in (a, b)):
        return "pair cut short"
    return "" if scored else "pair without scores"


def _listed(lines: Sequence[str]) -> None:
    st.markdown("\n".join(f"- {' '.join(line.split())}" for line in lines))


def in_short(tests: Mapping[tuple[str, str], PairedTest], adjusted: np.ndarray) -> list[str]:
    """Say who leads over whom, and in how many pairs nobody does.

    Args:
        tests: by the names of both.
        adjusted: (tests,) their p-values among all of them.
    """
    behind: dict[str, list[str]] = {}
    for ((one, two), test), p in zip(tests.items(), adjusted, strict=True):
        if p < LEVEL:
            ahead, other = (one, two) if test.b > test.c else (two, one)
            behind.setdefault(ahead, []).append(other)
    most = sorted(behind.items(), key=lambda each: -len(each[1]))
    lines = [common("pairs lead", {"ahead": ahead, "behind": Markup(_bold(others))}) for ahead, others in most]
    even = len(tests) - sum(map(len, behind.values()))
    return [*lines, *([common("pairs even", {"even": even, "pairs": len(tests)})] if even else [])]


def _bold(names: Sequence[str]) -> str:
    return ", ".join(f"**{escape(name)}**" for name in names)


def _verdict(found: tuple[tuple[str, str], PairedTest], adjusted: float, pairs: int, things: str) -> str:
    """Say what the test makes of two runs, among so many pairs."""
    (one, two), test = found
    p = common("p of one" if pairs == 1 else "p of several", {"p": test.p, "adjusted": adjusted, "pairs": pairs})
    facts: dict[str, object] = {
        "one": one,
        "two": two,
        "ahead": one if test.b > test.c else two,
        "p": Markup(p),
        "things": things,
    }
    facts |= {"n": test.n, "first": test.b, "second": test.c}
    return common("pair no lead" if adjusted >= LEVEL else "pair real lead", facts)

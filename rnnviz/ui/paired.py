"""Whether one of two runs is right more often than chance explains: McNemar's exact test, with Holm's rule among all pairs."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Final

import streamlit as st

from rnnviz import statistics
from rnnviz.lessons import Markup, plural
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import CUT_SHORT
from rnnviz.statistics import PairedTest
from rnnviz.ui.words import common

LEVEL: Final = 0.05
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
    lines = [_verdict(*each, len(tests), things) for each in zip(tests.items(), adjusted, strict=True)]
    for reason in dict.fromkeys(found for found in pairs.values() if isinstance(found, str)):
        without = [pair for pair, found in pairs.items() if found == reason]
        who = common("pair", dict(zip(("one", "two"), without[0], strict=True)))
        if len(without) > 1:
            who = f"**{plural(len(without), 'pair')}**"
        lines.append(common(reason, {"who": Markup(who), "things": things}))
    st.markdown("\n".join(f"- {' '.join(line.split())}" for line in lines))


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

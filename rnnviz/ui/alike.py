"""Runs that are called alike are told apart by the choices in which they differ: 'Epochs 12 · Seed 1'."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import streamlit as st

from rnnviz.config.differences import differing
from rnnviz.config.task import TaskConfig
from rnnviz.runs.records import Run
from rnnviz.ui.way_back import shown as written
from rnnviz.ui.words import common, plain


@lru_cache(maxsize=64)
def told_apart(configs: tuple[TaskConfig, ...], without: frozenset[str] = frozenset()) -> Mapping[TaskConfig, str]:
    """Return by which choices each network is told from those that are described alike, such as 'Epochs 12 · Seed 1'.

    The same for all who look, and looked for anew only when the board changes.

    Args:
        configs: of all networks.
        without: names of choices that stand beside each one already.
    """
    alike = defaultdict[str, list[TaskConfig]](list)
    for config in configs:
        alike[config.describe()].append(config)
    groups = [(group, differing(group)) for group in alike.values()]
    return {
        config: _said(config, [name for name in names if name not in without])
        for group, names in groups
        for config in group
    }


def _said(config: TaskConfig, names: Sequence[str]) -> str:
    fields, values = config.fields(), config.relevant()
    told = [f"{fields.control(name).label} {written(fields, name, values[name])}" for name in names if name in values]
    return " · ".join(told)


def names(runs: Sequence[Run]) -> dict[str, str]:
    """Return a name by id for each of some runs, no two of them the same.

    That is its label; of several with one label that and what tells them apart, or this alone where all have one label.
    """
    groups = defaultdict[str, list[Run]](list)
    for run in runs:
        groups[run.label].append(run)
    found = {}
    for label, alike in groups.items():
        choices = differing([run.config for run in alike])
        told = {run.id: _said(run.config, choices) for run in alike}
        often = Counter(told.values())
        for run in alike:
            apart = told[run.id] if often[told[run.id]] == 1 else f"{told[run.id]} ({run.id[:4]})".strip()
            found[run.id] = " · ".join(filter(None, ("" if all_alike(runs) else label, apart)))
    return {run.id: found[run.id] for run in runs}


def listed(runs: Sequence[Run]) -> dict[str, str]:
    """Return what each run is called in a box that lets one be chosen, by its id, no two of them the same.

    A box knows its entries by what is written on them: of two that are called alike the first would be taken for the second.
    """
    apart, often = names(runs), Counter(run.label for run in runs)
    called = {run.id: run.label if often[run.label] == 1 else apart[run.id] for run in runs}
    if all_alike(runs):
        called = {run.id: f"{run.label} · {apart[run.id]}" for run in runs}
    return {run.id: called[run.id] + (f" · {plain('comes with the app')}" if run.shipped else "") for run in runs}


def say(runs: Sequence[Run]) -> None:
    """Draw the name that several runs have in common, where they are named by what differs alone."""
    if all_alike(runs):
        st.markdown(common("all alike", {"name": runs[0].label}))


def all_alike(runs: Sequence[Run]) -> bool:
    """Return whether several runs all have one label."""
    return len(runs) > 1 and len({run.label for run in runs}) == 1

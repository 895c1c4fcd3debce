"""Hypothesis strategies for the choices of a run."""

from typing import Any, get_args

from hypothesis import strategies as st

from rnnviz.config.run import FIELDS, bounds

NAMES = list(FIELDS)


def values_of(name: str) -> st.SearchStrategy[Any]:
    """Any value that a choice admits."""
    field = FIELDS[name]
    if field.annotation is bool:
        return st.booleans()
    if field.annotation is str:
        return st.sampled_from(["", "0123456789abcdef"])
    low, high = bounds(name)
    if field.annotation is int:
        assert low is not None
        assert high is not None
        return st.integers(int(low), int(high))
    if field.annotation is float:
        return st.floats(low if low is not None else 1e-6, high if high is not None else 0.999)
    return st.sampled_from(get_args(field.annotation))


def some_values() -> st.SearchStrategy[dict[str, Any]]:
    """Any valid values of any of the choices; they need not fit together."""
    return st.fixed_dictionaries({}, optional={name: values_of(name) for name in NAMES})

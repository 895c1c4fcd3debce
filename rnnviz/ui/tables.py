"""Tables of which a learner takes a copy: what somebody typed is no formula there.

Streamlit offers every table as CSV, and a spreadsheet runs a cell that begins with =, +, - or @. Such a text gets an
apostrophe in front, which spreadsheets read as "this is text" (OWASP, CSV injection).
"""

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

if TYPE_CHECKING:
    import pandas as pd

_BEGINS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def draw(table: "pd.DataFrame", **options: Any) -> None:
    """Draw a table.

    Args:
        table: numbers, or texts of whatever origin.
        **options: of `st.dataframe`.
    """
    st.dataframe(harmless(table), hide_index=True, **options)


def harmless(table: "pd.DataFrame") -> "pd.DataFrame":
    """Return the table with no text and no heading that a spreadsheet would run."""
    return table.map(_text).rename(columns=_text)


def _text(value: Any) -> Any:
    """A number that is written as text, such as -0.5, stays as it is: a spreadsheet reads it as that number."""
    if not isinstance(value, str) or not value.lstrip(" ").startswith(_BEGINS):
        return value
    try:
        float(value.replace(",", "").rstrip("%").strip())
    except ValueError:
        return f"'{value}"
    return value

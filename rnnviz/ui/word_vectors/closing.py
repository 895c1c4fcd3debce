"""The maths with the current numbers, and the code of the view that is shown."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from rnnviz.data.encoding import ids_of, words_of
from rnnviz.lessons import Markup
from rnnviz.ui.page import Page

_ROW = {
    ("cut", "front"): "ids[-maxlen:]",
    ("cut", "back"): "ids[:maxlen]",
    ("pad", "front"): "[0] * (maxlen - len(row)) + row",
    ("pad", "back"): "row + [0] * (maxlen - len(row))",
}
_SHOWN = 12  # ids in the code
_LINE = 72  # letters in a line of it


def maths(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Return the numbers for the formulas."""
    try:
        steps = len(words_of(choices["text"])) + 1
    except ValueError:
        steps = 1
    vocabulary, size = choices["vocabulary"], choices["size"]
    return {
        "vocabulary": vocabulary,
        "size": size,
        "steps": steps,
        "products": steps * vocabulary * size,
        "useful": steps * size,
        "random_cosine": 1 / np.sqrt(size),
    }


def code(page: Page) -> str:
    """Return code to run for the view."""
    state = page.state
    vocabulary = state["vocabulary"]
    ids = ids_of(np.arange(1, _SHOWN + 1, dtype=np.uint32), vocabulary).tolist()
    values = {
        "text": _literal(state["text"]),
        "vocabulary": str(min(vocabulary, 20_000)),
        "maxlen": str(state["maxlen"]),
        "cut": _ROW["cut", state["cut"]],
        "pad": _ROW["pad", state["pad"]],
        "size": str(state["size"]),
        "ids": str([i for i in ids if i < min(vocabulary, 20_000)]),
        **{name: repr(str(state[name]).strip().lower()) for name in ("word", "a", "b", "c")},
    }
    return page.words(f"code {state['view']}", {name: Markup(value) for name, value in values.items()})


def _literal(text: str) -> str:
    """Return a text as Python's, in lines that need no scrolling."""
    lines = [text[k : k + _LINE] for k in range(0, min(len(text), 5 * _LINE), _LINE)] or [""]
    return "(\n" + "".join(f"    {line!r}\n" for line in lines) + ")"

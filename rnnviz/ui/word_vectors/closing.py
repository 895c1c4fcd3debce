"""The maths with the current numbers, and the code of the view that is shown."""

from collections.abc import Mapping
from pprint import pformat
from typing import Any

import numpy as np

from rnnviz.data.encoding import ids_of, words_of
from rnnviz.lessons import Markup
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.word_vectors.typed import look_up

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
    if state["view"] == "ids":
        return _code_of_ids(page)
    vocabulary = state["vocabulary"]
    ids = ids_of(np.arange(1, _SHOWN + 1, dtype=np.uint32), vocabulary).tolist()
    values = {
        "vocabulary": str(min(vocabulary, 20_000)),
        "size": str(state["size"]),
        "ids": str([i for i in ids if i < min(vocabulary, 20_000)]),
        **{name: repr(str(state[name]).strip().lower()) for name in ("word", "a", "b", "c")},
    }
    return page.code(f"code {state['view']}", {name: Markup(value) for name, value in values.items()})


def _code_of_ids(page: Page) -> str:
    """Return code that prints the row of ids that the view shows; none where there are no words or no word list."""
    state = page.state
    corpus = stored.corpus(state["reviews"])
    if corpus is None:
        return ""
    try:
        typed = look_up(state["text"], corpus)
    except ValueError:
        return ""
    ranks = {word: int(rank) for word, rank in zip(typed.words, typed.ranks, strict=True) if rank}
    values = {
        "words": pformat(typed.words, width=_LINE, compact=True),
        "ranks": pformat(ranks, width=_LINE, compact=True, sort_dicts=False),
        "vocabulary": str(state["vocabulary"]),
        "skip": str(state["skip"]),
        "maxlen": str(state["maxlen"]),
        "cut": _ROW["cut", state["cut"]],
        "pad": _ROW["pad", state["pad"]],
    }
    return page.code("code ids", {name: Markup(value) for name, value in values.items()})

"""Texts whose runs of combining marks are bounded, so that normalizing them takes time linear in their length.

`unicodedata.normalize` sorts each run of combining marks in a time that grows with the square of the run's length, and
no other thread runs meanwhile: 40,000 marks in one text stop the server for a quarter of a minute.

Source: Unicode Standard Annex 15, section 13, "Stream-Safe Text Format".
"""

import unicodedata
from typing import Final

LIMIT: Final = 30  # non-starters in a row; no language has more than a few
JOINER: Final = "\N{COMBINING GRAPHEME JOINER}"  # a starter that is not shown: it ends a run


def stream_safe(text: str) -> str:
    """Return the text with a joiner wherever more than 30 non-starters would follow one another; others stay as they are.

    What counts are the non-starters of the text's full (compatibility) decomposition, as the annex says.
    """
    marks = {character: _non_starters(character) for character in set(text) if not character.isascii()}
    if not any(leading for leading, _, _ in marks.values()):
        return text  # nothing here goes on a run: most texts
    parts: list[str] = []
    run = 0
    for character in text:
        leading, trailing, whole = marks.get(character, (0, 0, False))
        if run + leading > LIMIT:
            parts.append(JOINER)
            run = 0
        parts.append(character)
        run = run + leading if whole else trailing
    return "".join(parts)


def _non_starters(character: str) -> tuple[int, int, bool]:
    """Return how many non-starters a character's decomposition begins with and ends on, and whether it has no others."""
    classes = [unicodedata.combining(part) for part in unicodedata.normalize("NFKD", character)]
    starters = [place for place, kind in enumerate(classes) if kind == 0]
    if not starters:
        return len(classes), len(classes), True
    return starters[0], len(classes) - 1 - starters[-1], False

"""The material of "the verdict was k words ago": judgements and stories as the sample reviews have them.

A sequence is one judgement ("this is a great film"), whose polar word stands at LEAD, and then what the grammar tells of
stories and backgrounds, which has no sentiment. Of the words a network knows POLAR of blame and of praise and the commonest
others; all that are left are one and the same to it, as in a vocabulary that is cut.
"""

import random
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from rnnviz.choices.sequences import LEAD, NEUTRAL, POLAR
from rnnviz.data.sample_grammar import Writer, grammar

OTHER: Final = "another word"  # the name of all that a network does not know
_SEED: Final = 5  # of the material: all runs draw from the same
_STORIES, _JUDGEMENTS = 1_500, 8_000
_STORY: Final = ("background", "setting", "plot", "plot", "plot", "plot")
_JUDGEMENT: Final = ("plain_judgement", "plain")


@dataclass(frozen=True)
class Material:
    """Words to draw from, as positions in `words`."""

    words: np.ndarray  # (words,) text: the polar ones that are used, then the neutral ones, the commonest first
    known: tuple[str, ...]  # (2 POLAR + NEUTRAL,) blame, praise, neutral words, OTHER
    input_of: np.ndarray  # (words,) int: the place of a word in `known`
    judgements: np.ndarray  # (judgements, longest) int, filled up with 0
    lengths: np.ndarray  # (judgements,) int
    sides: np.ndarray  # (judgements,) 0 blame, 1 praise
    story: np.ndarray  # (all words of all stories,) int
    starts: np.ndarray  # (stories,) where each begins

    def draw(self, count: int, length: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Return (sequences (count, LEAD + 1 + length) of places in `words`, sides (count,) 0 or 1).

        Half of them are praise on average. A story that ends is followed by another one.
        """
        sides = rng.integers(0, 2, count)
        chosen = np.empty(count, int)
        for side in (0, 1):
            chosen[sides == side] = rng.choice(np.flatnonzero(self.sides == side), np.sum(sides == side))
        steps = np.arange(LEAD + 1 + length)
        after = steps - self.lengths[chosen, None]  # (count, steps) of the story; negative within the judgement
        told = self.story[(rng.choice(self.starts, count)[:, None] + after) % len(self.story)]
        judged = self.judgements[chosen][:, np.minimum(steps, self.judgements.shape[1] - 1)]
        return np.where(after < 0, judged, told), sides


@cache
def material() -> Material:
    """Return the material; it is the same in every process."""
    rng = random.Random(_SEED)
    polar = [word for side in (-1, 1) for word in grammar().polar[side]["adjective"][:POLAR]]
    judgements = [each for _ in range(_JUDGEMENTS) if (each := _judgement(rng, polar))]
    stories = [Writer(rng).write(1, _STORY).words for _ in range(_STORIES)]
    counts = Counter(word for story in stories for word in story)
    counts.update(word for words in judgements for word in words if word not in polar)
    words = [*polar, *sorted(counts, key=lambda word: (-counts[word], word))]
    at = {word: k for k, word in enumerate(words)}
    known = 2 * POLAR + NEUTRAL - 1
    lengths = np.array([len(each) for each in judgements])
    filled = np.zeros((len(judgements), lengths.max()), int)
    for row, each in zip(filled, judgements, strict=True):
        row[: len(each)] = [at[word] for word in each]
    return Material(
        np.array(words),
        (*words[:known], OTHER),
        np.minimum(np.arange(len(words)), known),
        filled,
        lengths,
        np.array([polar.index(each[LEAD]) >= POLAR for each in judgements], int),
        np.array([at[word] for story in stories for word in story]),
        np.cumsum([0, *(len(story) for story in stories[:-1])]),
    )


def _judgement(rng: random.Random, polar: list[str]) -> list[str] | None:
    """Write a judgement; None where it has more than one polar word, or one that is not known or stands elsewhere."""
    side = 1 if rng.random() < 0.5 else -1
    draft = Writer(rng).write(side, (_JUDGEMENT[int(rng.random() * len(_JUDGEMENT))],))
    alone = [move[0] for move in draft.moves] == [LEAD]
    return draft.words if alone and draft.words[LEAD] in polar else None

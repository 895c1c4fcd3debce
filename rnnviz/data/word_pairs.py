"""Pairs of words that stand in the same relation, for analogies; and pairs of sentences that differ only in their order."""

import random
from dataclasses import dataclass
from typing import Final, Literal

from rnnviz.data import sample_grammar

FAMILIES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "he → she": (
        ("he", "she"), ("his", "her"), ("brother", "sister"), ("father", "mother"), ("husband", "wife"), ("son", "daughter"),
        ("uncle", "aunt"), ("nephew", "niece"), ("grandfather", "grandmother"), ("actor", "actress"), ("king", "queen"),
        ("man", "woman"), ("boy", "girl"), ("landlord", "landlady"),
    ),
    "one → several": (
        ("scene", "scenes"), ("film", "films"), ("actor", "actors"), ("character", "characters"), ("song", "songs"),
        ("twist", "twists"), ("joke", "jokes"), ("line", "lines"), ("day", "days"), ("light", "lights"),
    ),
    "one day → the next": (
        ("monday", "tuesday"), ("tuesday", "wednesday"), ("wednesday", "thursday"), ("thursday", "friday"),
        ("friday", "saturday"), ("saturday", "sunday"),
    ),
    "good → bad": (
        ("good", "bad"), ("great", "terrible"), ("liked", "disliked"), ("loved", "hated"), ("well", "badly"),
        ("wonderful", "awful"), ("superb", "dreadful"), ("funny", "boring"), ("triumph", "disaster"), ("success", "failure"),
        ("clever", "stupid"), ("beautiful", "ugly"), ("exciting", "dull"), ("best", "worst"),
    ),
}  # fmt: skip
"""Semantic and syntactic relations in the manner of Mikolov et al. 2013, of words that film reviews hold."""

Pattern = Literal["but", "although_first", "although_last"]
TEMPLATES: Final[dict[Pattern, str]] = {
    "but": "the {aspect} was {conceded} but in the end this is a {decides} {film}",
    "although_first": "although the {aspect} was {conceded} overall the {film} was {decides}",
    "although_last": "overall the {film} was {decides} although the {aspect} was {conceded}",
}
_COMMON = 20  # adjectives from the front of each list: those that every network has met often


@dataclass(frozen=True)
class SentencePair:
    """Two sentences of the same words. By the grammar of the sample reviews one is praise and the other blame."""

    praise: str
    blame: str


def sentence_pairs(pattern: Pattern, count: int, seed: int = 0) -> tuple[SentencePair, ...]:
    """Write `count` pairs in which a good and a bad adjective change places."""
    grammar, rng = sample_grammar.grammar(), random.Random(seed)
    good, bad = (grammar.polar[side]["adjective"][:_COMMON] for side in (1, -1))
    aspects = [" ".join(words) for words in grammar.words["aspect"][:_COMMON]]

    def one() -> SentencePair:
        praised, blamed = rng.choice(good), rng.choice(bad)
        fixed = {"aspect": rng.choice(aspects), "film": rng.choice(("film", "movie", "picture"))}
        template = TEMPLATES[pattern]
        return SentencePair(
            template.format(conceded=blamed, decides=praised, **fixed),
            template.format(conceded=praised, decides=blamed, **fixed),
        )

    return tuple(one() for _ in range(count))

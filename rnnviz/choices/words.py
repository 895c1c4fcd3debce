"""What can be chosen on the page about words and their vectors, but for the run."""

from typing import Annotated, Any, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control
from rnnviz.choices.data import DataChoices

VIEWS = {"ids": "Words to ids", "lookup": "One row picked", "trained": "Trained vectors", "order": "Order"}
PATTERNS = {
    "but": "… but in the end …",
    "although_first": "although … overall …",
    "although_last": "overall … although …",
}

_ENCODED = {"view": ("ids",)}
_TRAINED = {"view": ("trained",)}
_ORDER = {"view": ("order",)}
_LONGEST_WORD = 40


def _as_trained(name: str, when: dict[str, tuple[Any, ...]]) -> Control:
    """The label and the help that a choice has on the Train page."""
    declared = next(item for item in DataChoices.model_fields[name].metadata if isinstance(item, Control))
    return Control(declared.label, declared.help, names=declared.names, when=when)


def _word(label: str, help: str) -> Control:
    return Control(label, help, when=_TRAINED)


Word = Annotated[str, Field(max_length=_LONGEST_WORD)]


class WordsChoices(Choices):
    """The view, the learner's words, and what is asked of their vectors."""

    view: Annotated[
        Literal["ids", "lookup", "trained", "order"],
        Control("View", "From the words of a review to what a network has learned about them.", names=VIEWS),
    ] = "ids"
    text: Annotated[
        str,
        Field(max_length=2000),
        Control(
            "Your words",
            "A sentence or a review in English, up to 2,000 characters.",
            when={"view": ("ids", "lookup")},
        ),
    ] = "The acting was superb and my uncle adored the hilarious llama, but in the end this is a dreary film."

    reviews: Annotated[
        Literal["sample", "imdb"],
        Control(
            "Words of",
            "Whose word list gives the ids: that of the sample reviews, which come with the app, or that of IMDB.",
            names={"sample": "Sample reviews", "imdb": "IMDB"},
            when=_ENCODED,
        ),
    ] = "sample"
    vocabulary: Annotated[
        int,
        Field(ge=5, le=88_587),
        Control(
            "Vocabulary size",
            "How many ids there are: the reserved ones, and one for each of the commonest words.",
            step=100,
            when={"view": ("ids", "lookup")},
        ),
    ] = 1_000
    skip: Annotated[
        int,
        Field(ge=0, le=40),
        Control("Commonest words left out", "So many of the commonest words count as unknown.", when=_ENCODED),
    ] = 0
    maxlen: Annotated[
        int,
        Field(ge=5, le=45),
        Control("Review length", "Tokens in a row. Longer reviews are cut, shorter ones are padded.", when=_ENCODED),
    ] = 24
    cut: Annotated[Literal["front", "back"], _as_trained("cut", _ENCODED)] = "front"
    pad: Annotated[Literal["front", "back"], _as_trained("pad", _ENCODED)] = "front"

    size: Annotated[
        int,
        Field(ge=1, le=1_024),
        Control("Numbers per word", "How long each word's vector is.", step=8, when={"view": ("lookup",)}),
    ] = 32

    axes: Annotated[
        Literal["components", "pair"],
        Control(
            "Axes of the map",
            "PCA: the two directions in which the words differ most (principal components). A pair: two numbers of the vectors.",
            names={"components": "PCA", "pair": "a pair"},
            when=_TRAINED,
        ),
    ] = "components"
    x: Annotated[
        int, Field(ge=1, le=512), Control("Across", "Which number of the vectors.", when=_TRAINED | {"axes": ("pair",)})
    ] = 1
    y: Annotated[
        int, Field(ge=1, le=512), Control("Up", "Which number of the vectors.", when=_TRAINED | {"axes": ("pair",)})
    ] = 2
    colour: Annotated[
        Literal["polarity", "labels"],
        Control(
            "Colour the words by",
            "Polarity: the side that the grammar of the sample reviews gives a word; the network was never told. Labels: the "
            "share of positive reviews among those with the word; this is all that the network was told.",
            names={"polarity": "polarity", "labels": "labels"},
            when=_TRAINED,
        ),
    ] = "polarity"
    word: Annotated[Word, _word("Neighbours of", "A word that the network knows.")] = "good"
    plus: Annotated[Word, _word("Word at +1", "Where the line ends: a word that the network knows.")] = "good"
    minus: Annotated[Word, _word("Word at −1", "Where the line begins.")] = "bad"
    a: Annotated[Word, _word("a", "What is added first.")] = "actress"
    b: Annotated[Word, _word("b", "What is taken away.")] = "actor"
    c: Annotated[Word, _word("c", "What is added.")] = "brother"

    pattern: Annotated[
        Literal["but", "although_first", "although_last"],
        Control(
            "Sentences",
            "Pairs in which a good and a bad adjective change places, so that only their order tells praise from blame.",
            names=PATTERNS,
            when=_ORDER,
        ),
    ] = "but"
    first: Annotated[str, Field(max_length=300), Control("One sentence", "Read by both networks.", when=_ORDER)] = (
        "The acting was dull but in the end this is a superb film."
    )
    second: Annotated[
        str,
        Field(max_length=300),
        Control("The same words in another order", "With other words the comparison says so.", when=_ORDER),
    ] = "The acting was superb but in the end this is a dull film."

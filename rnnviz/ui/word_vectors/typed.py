"""The learner's own words as a source of reviews has them: ranks, ids and the row that a network gets."""

from dataclasses import dataclass

import numpy as np
import streamlit as st

from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding, View, encode_words, looked_up, ranks_of
from rnnviz.lessons import escape
from rnnviz.probes.vocabulary import without_commonest


@dataclass(frozen=True)
class Typed:
    """A text and where its words stand in a word list."""

    words: list[str]  # in reading order
    ranks: np.ndarray  # (words,) uint32; 0 for a word that the reviews do not have

    def encode(self, encoding: Encoding, skip: int = 0) -> tuple[np.ndarray, View]:
        """Return the row of ids (maxlen,) and the words as the network gets them, the commonest left out."""
        return encode_words(self.words, without_commonest(self.ranks, skip), encoding)

    def whole(self, vocabulary: int) -> Encoding:
        """Return the encoding in which this text is neither cut nor padded."""
        return Encoding(vocabulary, len(self.words) + 1)


def read(text: str, corpus: Corpus) -> Typed | None:
    """Look the words of a text up; None after a sentence that says why it cannot be read."""
    try:
        return look_up(text, corpus)
    except ValueError as problem:
        st.info(escape(str(problem)), icon=":material/edit:")
        return None


def look_up(text: str, corpus: Corpus) -> Typed:
    """Look the words of a text up.

    Raises:
        ValueError: the text is too long or holds no word, in one sentence.
    """
    return Typed(*looked_up(text, lambda wanted: ranks_of(wanted, corpus.words)))

"""A known word stays known with what people put around it, and IMDB's own words stay as they are."""

import numpy as np
import pytest

from rnnviz.data.encoding import Encoding, encode_text, ranks_of
from rnnviz.data.wordforms import pieces, recognised, unescape, unread

WORDS = ("a", "great", "film", "well", "made", "don't", "café", "wow", "'the", "rock'n'roll", "2", "fi")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("great👍", ["great", "👍"]),
        ("👍🏽great", ["👍🏽", "great"]),
        ("'great'", ["great"]),
        ("‘great’", ["great"]),
        ("“great”", ["great"]),
        ("«great»", ["great"]),
        ("‹great›", ["great"]),
        ("„great“", ["great"]),
        ("¡great!", ["great"]),
        ("¿great?", ["great"]),
        ("「great」", ["great"]),
        ("great。film", ["great", "film"]),
        ("great、film！", ["great", "film"]),
        ("great؟", ["great"]),
        ("great،", ["great"]),
        ("well‑made", ["well", "made"]),  # a hyphen that does not break
        ("well‐made", ["well", "made"]),
        ("well−made", ["well", "made"]),
        ("gre\u00adat", ["great"]),  # a soft hyphen
        ("gre\u200bat\ufeff", ["great"]),
        ("great\u200d", ["great"]),
        ("don´t", ["don't"]),
        ("don′t", ["don't"]),
        ("don＇t", ["don't"]),
        ("don&#39;t", ["don't"]),
        ("don&#x27;t", ["don't"]),
        ("don&apos;t", ["don't"]),
        ("don&rsquo;t", ["don't"]),
        ("a&nbsp;great&hellip;film", ["a", "great", "film"]),
        ("great•film", ["great", "film"]),
        ("great·", ["great"]),
        ("ｇｒｅａｔ", ["great"]),
        ("CAFÉ！", ["café"]),
    ],
)
def test_a_known_word_stays_known(written: str, found: list[str]) -> None:
    _, view = encode_text(written, WORDS, Encoding(100, 8))
    assert [text for text, kind in zip(view.text, view.kind, strict=True) if kind in ("word", "unknown")] == found
    assert view.count("word") == sum(word in WORDS for word in found) > 0


@pytest.mark.parametrize("text", ["'the film", "rock'n'roll", "a film wow 2", "zzz 👍 …", "ﬁ"])
def test_what_is_known_or_cannot_be_known_stays_as_it_was(text: str) -> None:
    words = text.split()
    strict = ranks_of(words, WORDS)
    written, ranks = recognised(words, lambda wanted: ranks_of(wanted, WORDS))
    known = [word for word, rank in zip(words, strict, strict=True) if rank]
    assert [word for word in written if word in known] == known
    assert (ranks > 0).sum() >= (strict > 0).sum()


def test_known_words_stay_where_they_are() -> None:
    rng = np.random.default_rng(0)
    marks = ["", "'", "👍", "‑x", "\u200b", "«"]
    for _ in range(300):
        words = [str(rng.choice(WORDS)) + str(rng.choice(marks)) for _ in range(6)]
        strict = ranks_of(words, WORDS)
        written, ranks = recognised(words, lambda wanted: ranks_of(wanted, WORDS))
        rest = iter(written)
        assert all(word in rest for word, rank in zip(words, strict, strict=True) if rank)  # in this order
        assert (ranks > 0).sum() >= (strict > 0).sum()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&lt;br /&gt;", "<br />"),
        ("AT&T; &", "AT&T; &"),
        ("&#0;&#x110000;", "\ufffd\ufffd"),
        ("&amp;#39;", "&#39;"),
        ("&;&#;", "&;&#;"),
    ],
)
def test_entities_are_unescaped_once(text: str, plain: str) -> None:
    assert unescape(text) == plain


def test_a_word_of_signs_has_no_pieces() -> None:
    assert pieces("…—'«»") == ()
    assert pieces("映画、") == ("映画",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("zxqv blorp", "words"),
        ("Ärzte", "words"),
        ("映画はとても良かった", "script"),
        ("Очень хороший фильм 10/10", "script"),
        ("👍👍🎉", "signs"),
        ("10 / 10 !!!", "signs"),
        ("映画 zxqv", "words"),
    ],
)
def test_what_a_text_without_a_known_word_is_made_of(text: str, kind: str) -> None:
    assert unread(text) == kind

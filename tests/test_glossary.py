"""The glossary: a sentence for each term, and where in a text a term leads to it."""

import re

import pytest

from rnnviz import glossary, lessons
from tests.test_sentences import sources_of

NEW = (
    "SimpleRNN", "ReLU", "one-hot", "softmax", "orthogonal", "principal component", "ROC", "precision", "recall", "F1",
    "momentum", "temperature", "Holm's rule", "Adam", "SGD", "TF-IDF", "logistic regression", "standard deviation",
    "n-gram", "top-k", "stateful", "peephole", "encoder and decoder", "teacher forcing", "exposure bias",
)  # fmt: skip
NAMES = (*NEW, "token", "epoch", "batch", "validation", "spectral radius", "singular value", "Jacobian", "saturation",
         "half-life", "McNemar's test", "interval", "logit", "forget gate", "update gate")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_term_of_the_field_has_one_sentence(name: str) -> None:
    sentence = glossary.terms()[name]
    assert sentence.endswith(".")
    assert sentence.count(". ") <= 1
    assert len(sentence) < 260


def test_the_first_place_of_a_term_leads_to_its_meaning_and_no_other_one() -> None:
    text = glossary.linked("Each **epoch** is a pass; an epoch has steps.")
    assert text.startswith(
        'Each **[epoch](glossary#epoch "One pass over all training examples.")** is a pass; an epoch'
    )
    assert glossary.linked("Epochs") == '[Epochs](glossary#epoch "One pass over all training examples.")'


@pytest.mark.parametrize("text", [
    "`epoch` and $epoch$", "[an epoch](page)", "{{epoch}} of {{epochs:d}}", "epochs-long", "$$\nL = epoch\n$$", ":small[x]",
])  # fmt: skip
def test_code_formulas_links_and_values_stay(text: str) -> None:
    assert glossary.linked(text) == text


def test_a_longer_term_goes_before_a_shorter_one_in_it() -> None:
    text = glossary.linked("the forget gate")
    assert "(glossary#forget-gate " in text
    assert "(glossary#gate " not in text


def test_titles_hold_nothing_that_ends_them() -> None:
    everything = glossary.linked(" ; ".join(glossary.terms()))
    titles = re.findall(r'\(glossary#[a-z0-9-]+ "([^"]*)"\)', everything)
    assert len(titles) >= 40
    assert not any(mark in title for title in titles for mark in "*`$\\")


SENTENCE = re.compile(r"\.(\s|$)")  # a passage without a full stop is a label
NO_PROSE = re.compile(r"alt |code |_|.* help$")  # passages that are read aloud, run, or shown as a hint
CODE = re.compile(r"```.*?```|`[^`]*`|\$[^$]*\$|\{\{[^{}]*\}\}", re.DOTALL)


@pytest.mark.parametrize("name", [lessons.HOME, *lessons.shipped()])
def test_a_term_that_stands_on_a_page_leads_to_its_meaning_there(name: str) -> None:
    """In a sentence that is always linked, or in a passage that the page asks for with `told`."""
    lesson = lessons.load(name)
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sources_of(name))
    called = re.findall(r"""\btold\(\s*f?["']([^"'{]+)""", sources)
    told = {key: text for key, text in lesson.words.items() if any(key.startswith(each) for each in called)}
    asked = [f"{each.setup}\n{each.reveal}" for each in lesson.experiments]
    linked = "\n".join([lesson.purpose, *lesson.look.values(), lesson.maths, *asked, *told.values()])
    prose = "\n".join(text for key, text in lesson.words.items() if not NO_PROSE.match(key) and SENTENCE.search(text))
    for term in NEW:
        stands = re.compile(rf"(?<![\w-]){re.escape(term)}(?![\w-])")
        if stands.search(CODE.sub("", prose)):
            assert f"({glossary.PAGE}#{glossary.slug(term)} " in glossary.linked(linked), term


def test_the_symbols_of_the_pages_stand_in_the_table_of_the_notation() -> None:
    table = lessons.load(glossary.PAGE).words["_notation"]
    for symbol in (r"$h_t$", "$U$", r"\odot", r"\sigma_{\max}", r"\tilde c_t"):
        assert symbol in table
    for page in ("home", "cell_states"):
        maths = lessons.load(page).maths + "".join(lessons.load(page).words.values())
        assert r"\tilde c_t" in maths
        assert r"\circ" not in maths  # the sources' sign for it stands in the table only


def test_state_and_candidate_have_the_same_letters_by_hand() -> None:
    """Where sources write y or Z for the state, or g for the candidate, that is said once and stands in the table."""
    table = lessons.load(glossary.PAGE).words["_notation"]
    said = {name: lessons.load(name).purpose + lessons.load(name).maths + "".join(lessons.load(name).words.values())
            for name in ("unrolled", "gates")}  # fmt: skip
    assert r"h_t = \tanh(W x_t + U h_{t-1} + b)" in said["unrolled"]
    others = re.findall(r"[yZ]_\{?t-1", said["unrolled"])
    assert len(others) == 2  # with numbers and with words: what texts about outputs write
    assert r"i_t\,\tilde c_t" in said["gates"]
    assert r"(1-z_t)\,\tilde h_t" in said["gates"]
    assert "g_t" not in said["gates"]
    for symbol in (r"\tilde h_t", "$y_t$", "$Z$", "$Y_t$"):
        assert symbol in table


def test_the_recurrent_kernel_is_called_u_on_every_page() -> None:
    """W is the kernel of the input; the page about the recurrent matrix alone says once what others call it."""
    lesson = lessons.load("gradient_flow")
    told = [lesson.purpose, lesson.maths, *lesson.words.values(), *lesson.look.values()]
    told += [f"{each.question} {each.setup} {each.reveal}" for each in lesson.experiments]
    found = [text for text in told if re.search(r"(?<![A-Za-z_])W(?![A-Za-z_.])", text)]
    assert len(found) == 1
    assert "many books call it W" in found[0]


def test_each_letter_leads_to_the_first_term_that_begins_with_it() -> None:
    line = glossary.letters().split(" · ")
    assert line[0] == "[A](#accuracy)"
    assert "[S](#saturation)" in line
    assert [each[1] for each in line] == sorted({term[0].upper() for term in glossary.terms()})


@pytest.mark.parametrize(("text", "term"), [
    ("n-grams count", "n-gram"), ("a decoder writes", "encoder and decoder"), ("teacher forcing", "teacher forcing"),
    ("its exposure bias", "exposure bias"), ("with peepholes", "peephole"), ("top-k keeps", "top-k"),
])  # fmt: skip
def test_a_term_of_several_words_or_with_a_hyphen_is_found_as_one(text: str, term: str) -> None:
    assert re.findall(r"\(glossary#([a-z0-9-]+) ", glossary.linked(text)) == [glossary.slug(term)]


@pytest.mark.parametrize(
    ("term", "place"),
    [("SimpleRNN", "simple-rnn"), ("ReLU", "re-lu"), ("RMSprop", "rm-sprop"), ("McNemar's test", "mc-nemars-test"), ("F1", "f1"),
     ("one-hot vector", "one-hot-vector")],
)  # fmt: skip
def test_a_place_is_named_as_streamlit_names_a_heading(term: str, place: str) -> None:
    assert glossary.slug(term) == place

"""The network that reads on the home page: what it says word by word, and what is recorded of it."""

import dataclasses

import numpy as np
import pytest

from rnnviz import lessons
from rnnviz.nn.forward import predict
from rnnviz.reader import Reader, hash_of, load, read

TEXT = "this is a wonderful film and the xyzzyx acting is superb"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


def test_it_is_small_and_comes_with_its_words_and_its_record(reader: Reader) -> None:
    assert sum(array.size for array in reader.weights.arrays.values()) < 200_000
    assert all(array.dtype == np.float32 for array in reader.weights.arrays.values())
    assert len(set(reader.known.tolist())) == reader.config.data.vocabulary - 3
    assert reader.known[:3].tolist() == [hash_of(word) for word in ("the", "and", "a")]
    assert reader.tested == 25_000
    assert 0.84 < reader.right / reader.tested < 0.87


def test_the_running_prediction_is_the_answer_to_the_text_so_far(reader: Reader) -> None:
    whole = read(reader, TEXT)
    words = [k for k, kind in enumerate(whole.view.kind) if kind in ("word", "unknown")]
    for count, k in enumerate(words, 1):
        start = read(reader, " ".join(TEXT.split()[:count]))
        assert whole.prediction[k] == pytest.approx(start.verdict, abs=1e-6)


def test_the_last_token_carries_the_verdict_of_the_network(reader: Reader) -> None:
    reading = read(reader, TEXT)
    ids = np.zeros((1, reader.config.data.maxlen), np.int32)
    ranks = {hashed: rank for rank, hashed in enumerate(reader.known.tolist(), 1)}
    ids[0, -12:] = [1, *(ranks.get(hash_of(word), -1) + 3 for word in TEXT.split())]
    assert reading.view.text[-11:] == tuple(TEXT.split())
    assert reading.verdict == pytest.approx(float(predict(reader.weights, ids)[0]), abs=1e-6)
    assert reading.prediction[-1] == pytest.approx(reading.verdict, abs=1e-6)


def test_before_the_first_word_it_knows_only_its_last_bias(reader: Reader) -> None:
    bias = float(reader.weights.arrays["verdict/bias"][0])
    short, long = read(reader, "good"), read(reader, "good film " * 200)
    assert short.before == pytest.approx(1 / (1 + np.exp(-bias)), abs=1e-6)
    assert long.before == pytest.approx(short.before, abs=1e-6)  # no pads before the first word


def test_words_that_are_cut_off_have_no_prediction(reader: Reader) -> None:
    reading = read(reader, "good film " * 200)
    cut = np.array([kind == "cut" for kind in reading.view.kind])
    assert cut.sum() == 401 - reader.config.data.maxlen
    assert np.isnan(reading.prediction[cut]).all()
    assert np.isfinite(reading.prediction[~cut]).all()


def test_the_reviews_of_the_home_page_do_what_its_texts_say(reader: Reader) -> None:
    words = lessons.load("home").words
    falls, wins, negation = (read(reader, words[name]) for name in ("falls", "wins", "negation"))
    assert np.nanmax(falls.prediction) > 0.85
    assert falls.verdict < 0.25
    assert wins.verdict > 0.85
    assert np.nanmin(wins.prediction) < 0.15
    bad = negation.view.text.index("bad")
    assert negation.prediction[bad] < negation.prediction[bad - 1] - 0.1
    assert negation.verdict < 0.1
    assert falls.before == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize(("text", "sentence"), [("", "no words"), (" \n\t", "no words"), ("word " * 5000, "at most")])
def test_a_text_that_cannot_be_read_gets_one_sentence(reader: Reader, text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read(reader, text)


def test_other_settings_are_read_as_the_network_was_trained(reader: Reader) -> None:
    """Padding at the back: the pads come after the words, masked, and change nothing."""
    back = dataclasses.replace(
        reader, config=reader.config.model_copy(update={"data": reader.config.data.model_copy(update={"pad": "back"})})
    )
    assert read(back, TEXT).verdict == pytest.approx(read(reader, TEXT).verdict, abs=1e-6)

import csv
import io

import numpy as np
import pytest

from rnnviz.data.files.table import MAX_BYTES, MAX_ROWS
from rnnviz.data.uploads import UploadReport, parse


def csv_of(rows: list[list[str]], header: tuple[str, ...] = ("text", "label"), delimiter: str = ",") -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows([list(header), *rows])
    return file.getvalue().encode()


def rows(negative: int = 20, positive: int = 20) -> list[list[str]]:
    bad = [[f"A dull film, number{k}", "0"] for k in range(negative)]
    return bad + [[f"A good film: other{k}!", "1"] for k in range(positive)]


def test_a_file_becomes_a_stratified_corpus() -> None:
    corpus, report = parse(csv_of(rows(30, 20)), "C:\\Users\\me\\my films.csv")
    assert corpus.name == "my films"
    assert report == UploadReport(kept=50, skipped=0, left_out=0, positive=20, repeated=0)
    assert np.bincount(corpus.train.labels).tolist() == [24, 16]
    assert np.bincount(corpus.test.labels).tolist() == [6, 4]
    assert corpus.words[:4] == ("a", "film", "dull", "good")
    first = [corpus.words[rank - 1] for rank in corpus.train[0]]
    assert first[:3] == ["a", "good" if corpus.train.labels[0] else "dull", "film"]


def test_every_word_has_a_rank_by_its_frequency_in_the_training_part() -> None:
    corpus, _ = parse(csv_of(rows()), "x.csv")
    counts = np.bincount(corpus.train.ranks, minlength=len(corpus.words) + 1)[1:]
    assert (np.diff(counts) <= 0).all()
    assert corpus.train.ranks.min() == 1
    assert corpus.test.ranks.max() <= len(corpus.words)
    assert (counts == 0).sum() == 8  # each of the eight test reviews has its own number


def test_the_same_file_gives_the_same_corpus() -> None:
    assert parse(csv_of(rows()), "x.csv")[0].fingerprint == parse(csv_of(rows()), "x.csv")[0].fingerprint
    assert parse(csv_of(rows()), "x.csv")[0].fingerprint != parse(csv_of(rows(21)), "x.csv")[0].fingerprint


@pytest.mark.parametrize(
    ("negative", "positive"), [("0", "1"), ("neg", "pos"), (" Negative", "POSITIVE "), ("0.0", "1.0")]
)
def test_labels_in_every_spelling(negative: str, positive: str) -> None:
    spelt = [[text, {"0": negative, "1": positive}[label]] for text, label in rows()]
    assert parse(csv_of(spelt), "x.csv")[0].fingerprint == parse(csv_of(rows()), "x.csv")[0].fingerprint


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_columns_in_any_order_and_dialect(delimiter: str, bom: bytes) -> None:
    wider = [["7", label, "2024", text, ""] for text, label in rows()]
    data = bom + csv_of(wider, ("id", " Label", "year", "TEXT ", "note"), delimiter)
    assert parse(data, "x.csv")[0].fingerprint == parse(csv_of(rows()), "x.csv")[0].fingerprint


def test_rows_without_text_are_skipped_and_counted() -> None:
    gaps = [["", "1"], ["  ", "0"], ["...", ""], ["<br />", "1"]]
    corpus, report = parse(csv_of(rows() + gaps) + b'""\n\n\n', "x.csv")
    assert report == UploadReport(kept=40, skipped=4, left_out=0, positive=20, repeated=0)
    assert len(corpus.train) + len(corpus.test) == 40


def test_markup_line_breaks_and_odd_characters_are_read() -> None:
    odd = [[f"Très <b>bon</b>\nfilm 🙂 映画 {k}", "1"] for k in range(20)] + [
        [f"Mauvais «film» {k}", "0"] for k in range(20)
    ]
    corpus, _ = parse(csv_of(odd), "x.csv")
    assert set(corpus.words) == {"très", "bon", "film", "🙂", "映画", "mauvais", *map(str, range(20))}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "file is empty"),
        (b"x" * (MAX_BYTES + 1), r"has 25\.0 MB: files of more than 25 MB are not read whole, but a sample can"),
        (csv_of(rows(12, 12)), "24 usable reviews, of which 19 would be left to learn from"),
        (csv_of(rows(40, 0)), "holds only '0': a classifier needs reviews of both labels"),
        (csv_of([*rows(40, 0), ["", "1"]]), "None of these reviews is positive"),
        (csv_of([*rows(0, 40), ["...", "0"]]), "None of these reviews is negative"),
        (csv_of(rows(20, 4)), "Only 4 of these reviews are positive"),
        (csv_of(rows(20, 1)), "Only 1 of these reviews is positive"),
        (csv_of([*rows(), ["so so", ""]]), "Line 42 has no label"),
        (csv_of([["one\ntwo", "1"], *rows(), ["three\nfour", ""]]), "Line 44 has no label"),
        (csv_of([[t, str(k)] for k, (t, _) in enumerate(rows(60, 60))]), "This column has 120 different values"),
        (csv_of([[t, "ab"[int(label)]] for t, label in rows()]), "say which labels of the column 'label' are negative"),
        (csv_of([["the same film", str(k % 2)] for k in range(60)]), "Too many of these reviews are the same"),
    ],
)
def test_files_that_cannot_be_used_get_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence) as caught:
        parse(data, "x.csv")
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("name", "title"), [("", "Your reviews"), ("a/b\x07\n.csv", "b"), ("é" * 99 + ".csv", "é" * 60)]
)
def test_the_name_is_fit_for_the_screen(name: str, title: str) -> None:
    assert parse(csv_of(rows()), name)[0].name == title


@pytest.mark.slow
@pytest.mark.parametrize("row", [["", "1"], ["<br>", "0"]])
def test_more_rows_than_are_read_whole(row: list[str]) -> None:
    usable = rows(30, 30)
    assert parse(csv_of([*usable, *[row] * (MAX_ROWS - 60)]), "x.csv")[1].kept >= 60
    with pytest.raises(ValueError, match="more than 50,000 rows"):
        parse(csv_of([*usable, *[row] * (MAX_ROWS - 59)]), "x.csv")


def test_words_of_equal_frequency_are_in_the_order_of_the_alphabet_those_of_the_test_part_alone_last() -> None:
    words = parse(csv_of(rows()), "x.csv")[0]
    counts = np.bincount(words.train.ranks, minlength=len(words.words) + 1)[1:]
    tests = np.bincount(words.test.ranks, minlength=len(words.words) + 1)[1:]
    keys = list(zip(-counts, -tests, words.words, strict=True))
    assert keys == sorted(keys)


def test_equal_reviews_are_never_on_both_sides() -> None:
    twice = [[f"{'A good' if k % 2 else 'A dull'} film number{k}", str(k % 2)] for k in range(200)] * 2
    shuffled = [
        [" ".join(reversed(text.split())) if k >= 200 else text, label] for k, (text, label) in enumerate(twice)
    ]
    for file in (twice, shuffled):
        corpus, report = parse(csv_of(file), "x.csv")
        assert report.repeated == 200
        train, test = ({frozenset(part[k].tolist()) for k in range(len(part))} for part in (corpus.train, corpus.test))
        assert not train & test
        assert (len(corpus.train), len(corpus.test)) == (320, 80)


def test_stars_leave_out_the_middle() -> None:
    starred = [[f"film number{k}", str(1 + k % 5)] for k in range(100)]
    _, report = parse(csv_of(starred, ("review", "stars")), "x.csv")
    assert (report.kept, report.left_out, report.positive) == (80, 20, 40)

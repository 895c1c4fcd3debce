"""The sample reviews that come with the app are those that its generator writes; any other file is none."""

from pathlib import Path

import numpy as np

from rnnviz.data import sample_shipped
from rnnviz.data.corpus import Corpus
from rnnviz.data.library import Library
from rnnviz.data.sample_reviews import SampleReviews
from rnnviz.data.sample_shipped import FILE, TRUTH, read, read_truth, write, write_truth


def test_they_are_what_the_generator_writes(corpus: Corpus, tmp_path: Path) -> None:
    found = read()
    assert found, "the generator has changed: python -m scripts.make_sample"
    assert found.fingerprint == corpus.fingerprint
    assert found.words == corpus.words
    for split in ("train", "test"):
        for part in ("ranks", "offsets", "labels"):
            one, other = getattr(getattr(found, split), part), getattr(getattr(corpus, split), part)
            assert one.dtype == other.dtype
            np.testing.assert_array_equal(one, other)
    assert Library(tmp_path).sample().fingerprint == corpus.fingerprint


def test_what_is_damaged_or_of_another_generator_is_none(tmp_path: Path, corpus: Corpus, monkeypatch) -> None:
    file = tmp_path / "reviews.npz"
    assert read(file) is None
    file.write_bytes(b"")
    assert read(file) is None
    file.write_bytes(FILE.read_bytes()[:5000])
    assert read(file) is None
    write(corpus, file)
    assert read(file) is not None
    with np.load(file) as kept:
        np.savez(file, **{**kept, "train_labels": 1 - kept["train_labels"]})
    assert read(file) is None
    write(corpus, file)
    monkeypatch.setattr(sample_shipped, "version", lambda: "newer")
    assert read(file) is None


def test_the_truth_is_what_the_generator_writes(sample: SampleReviews) -> None:
    found = read_truth()
    assert found, "the generator has changed: python -m scripts.make_sample"
    for one, other in zip(found, (sample.train_truth, sample.test_truth), strict=True):
        for part in ("polarity", "negated", "sentiment", "flipped"):
            assert getattr(one, part).dtype == getattr(other, part).dtype
            np.testing.assert_array_equal(getattr(one, part), getattr(other, part))


def test_a_truth_that_is_damaged_or_of_another_generator_is_none(
    tmp_path: Path, sample: SampleReviews, monkeypatch
) -> None:
    file = tmp_path / "truth.npz"
    assert read_truth(file) is None
    whole = TRUTH.read_bytes()
    packed_otherwise = bytearray(whole)
    packed_otherwise[whole.index(b"PK\x01\x02") + 10] = 99  # by a method that there is not
    for damaged in (b"", whole[:5000], whole[:60_000] + bytes(100) + whole[60_100:], packed_otherwise):
        file.write_bytes(damaged)
        assert read_truth(file) is None
    write_truth(sample, file)
    assert read_truth(file) is not None
    monkeypatch.setattr(sample_shipped, "version", lambda: "newer")
    assert read_truth(file) is None

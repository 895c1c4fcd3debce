"""Baselines are measured in a process of their own, once for each split."""

from pathlib import Path

import pytest

from rnnviz.choices import DataChoices
from rnnviz.data import baselines as measuring
from rnnviz.data import subsets
from rnnviz.data.baselines import Split
from rnnviz.data.corpus import Corpus
from rnnviz.jobs.baselines import Baselines


@pytest.fixture(scope="module")
def split(corpus: Corpus) -> Split:
    learned, _, tested = subsets.split(corpus, DataChoices(source="sample", subset=100, test_subset=50), 0)
    return Split.of(corpus, learned, tested)


@pytest.mark.slow
def test_a_split_is_measured_behind_the_page_and_kept(tmp_path: Path, split: Split) -> None:
    service = Baselines(tmp_path / "kept")
    key = service.ask(split)
    assert service.ask(split) == key == split.fingerprint
    service.wait()
    assert service.kept(key) == measuring.measure(split)
    assert [path.name for path in (tmp_path / "kept").iterdir()] == [f"{key}.json"]
    later = Baselines(tmp_path / "kept", measures=False)
    assert later.kept(later.ask(split)) == service.kept(key)


@pytest.mark.slow
def test_what_cannot_be_measured_is_said_and_not_tried_for_ever(tmp_path: Path, split: Split) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    service = Baselines(tmp_path / "kept")
    key = service.ask(split)
    service.wait()
    assert service.failed(key)
    assert service.kept(service.ask(split)) == []
    service.wait()


def test_a_library_that_only_shows_measures_nothing(tmp_path: Path, split: Split) -> None:
    service = Baselines(tmp_path, measures=False)
    assert service.kept(service.ask(split)) == []
    assert list(tmp_path.iterdir()) == []

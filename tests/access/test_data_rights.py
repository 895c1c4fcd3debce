"""Texts and series that two visitors brought: whose they are, and what each learns of the other."""

import pytest

from rnnviz.access.rights import NotYoursError
from rnnviz.config.language import LanguageConfig
from rnnviz.language import windows
from rnnviz.runs import holders
from tests.access.conftest import Desk, School


def test_the_same_text_of_two_is_both_of_theirs(school: School, ann: Desk, ben: Desk):
    told = b"a text of some words, told again and again. " * 50
    text = ann.data.add_text(told, "Ann's")
    assert ben.data.text("own", text.fingerprint) is None
    assert ben.data.add_text(told, "Ann's").fingerprint == text.fingerprint
    assert ben.data.text("own", text.fingerprint)
    numbers = "\n".join(str(k % 7) for k in range(200)).encode()
    series = ann.data.add_series(numbers, "s.csv")
    assert ann.data.own_series(series.fingerprint)
    assert ben.data.own_series(series.fingerprint) is None
    assert ben.data.brought(series.fingerprint) is None
    assert {each.fingerprint for each in ann.data.uploads()} == {text.fingerprint, series.fingerprint}
    with pytest.raises(NotYoursError, match="not your data"):
        ben.data.remove_upload(series.fingerprint)
    ann.data.remove_upload(text.fingerprint)  # which Ben keeps
    ann.data.remove_upload(series.fingerprint)
    assert [each.fingerprint for each in (*ann.data.uploads(), *ben.data.uploads())] == [text.fingerprint]
    assert ann.data.text("own", text.fingerprint) is None
    assert ben.data.text("own", text.fingerprint)
    assert school.library.own_series(series.fingerprint) is None


def test_whose_runs_use_the_same_data_is_told_to_the_teacher_alone(school: School, ann: Desk, ben: Desk, teacher: Desk):
    told = b"a text of some words, told again and again. " * 50
    text = ben.data.add_text(told, "Ben's")
    fitted = windows.fit(LanguageConfig().flat() | {"text": "own", "own_text": text.fingerprint, "window": 8}, text)
    ben.jobs.submit(LanguageConfig.from_flat(fitted), text, "Mine")
    ann.data.add_text(told, "Ann's")
    assert ben.runs.uploads() == teacher.runs.uploads() == {text.fingerprint: (1, 1)}
    assert ann.runs.uploads() == {}
    assert (
        ann.data.remove_upload(text.fingerprint)
        == "Others brought the same, so it stays for them; it is not yours any more."
    )
    assert ben.data.text("own", text.fingerprint)
    assert teacher.data.remove_upload(text.fingerprint) == ""
    assert ben.data.text("own", text.fingerprint) is None
    assert school.store.holders(holders.DATA, text.fingerprint) == []


def test_each_calls_the_same_data_as_they_did(school: School, ann: Desk, ben: Desk, teacher: Desk):
    """A file's name says something of whoever brought it."""
    told, numbers = (
        b"a text of some words, told again and again. " * 50,
        "\n".join(str(k % 7) for k in range(200)).encode(),
    )
    for desk, who in ((ann, "Ann"), (ben, "Ben")):
        assert desk.data.add_text(told, f"{who}'s secret.txt").name == f"{who}'s secret.txt"
        assert desk.data.add_series(numbers, f"{who}.csv").name == f"{who}.csv"
    text, series = (
        each.fingerprint for each in sorted(ann.data.uploads(), key=lambda upload: upload.kind, reverse=True)
    )
    for desk, who in ((ann, "Ann"), (ben, "Ben")):
        assert {each.name for each in desk.data.uploads()} == {f"{who}'s secret.txt", f"{who}.csv"}
        found = desk.data.text("own", text), desk.data.own_series(series), desk.data.brought(series)
        assert [each and each.name for each in found] == [f"{who}'s secret.txt", f"{who}.csv", f"{who}.csv"]
    ann.data.remove_upload(text)
    assert text not in school.store.names("a" * 32)
    ann.data.add_text(told, "again.txt")
    theirs = [desk.data.text("own", text) for desk in (ann, ben)]
    assert [each and each.name for each in theirs] == ["again.txt", "Ben's secret.txt"]
    teacher.data.remove_upload(text)
    assert not {text} & {*school.store.names("a" * 32), *school.store.names("b" * 32)}
    assert ann.data.text("built_in") is school.library.text("built_in")

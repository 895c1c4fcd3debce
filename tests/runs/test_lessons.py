"""Lessons in the library: their files, one vote a visitor, what is closed, and what goes when the sheet is emptied."""

import sqlite3
from contextlib import closing

import pytest

from rnnviz.runs import lessons, migrations
from rnnviz.runs.lessons import LessonStoreError
from rnnviz.runs.store import Store

TEXT = 'title = "T"\n'


@pytest.fixture
def book(store):
    return store.lessons


@pytest.fixture
def lesson(book):
    return book.begin("", TEXT)


def test_a_lesson_is_kept_opened_changed_and_removed(book, tmp_path, store):
    lesson = book.begin('{"title": "draft"}')
    assert book.get(lesson) == (lesson, "", '{"title": "draft"}', False)
    book.open(lesson, True)
    assert not book.get(lesson).opened  # there is nothing to see yet
    book.save(lesson, TEXT)
    book.open(lesson, True)
    assert book.get(lesson) == (lesson, TEXT, "", True)
    assert (store.folder / "lessons" / f"{lesson}.toml").read_text() == TEXT
    book.keep_draft(lesson, "x")
    assert [each.draft for each in book.all()] == ["x"]
    book.vote(lesson, 1, "ann", 0)
    book.remove(lesson)
    assert (book.get(lesson), book.all(), book.counts(lesson, 1)) == (None, [], {})
    assert list((store.folder / "lessons").iterdir()) == []
    with pytest.raises(LessonStoreError, match="removed"):
        book.save(lesson, TEXT)


def test_one_vote_a_visitor_and_question_until_it_is_closed(book, lesson):
    for who, answer in (("ann", 0), ("ben", 1), ("ann", 1)):
        book.vote(lesson, 1, who, answer)
    book.vote(lesson, 2, "ann", 0)
    assert (book.counts(lesson, 1), book.counts(lesson, 2)) == ({1: 2}, {0: 1})
    assert book.votes_of(lesson, "ann") == {1: 1, 2: 0}
    for state in ("closed", "revealed"):
        book.turn(lesson, 1, state)
        with pytest.raises(LessonStoreError, match="closed"):
            book.vote(lesson, 1, "ann", 0)
    assert (book.states(lesson), book.counts(lesson, 1)) == ({1: "revealed"}, {1: 2})
    book.turn(lesson, 1, "open")  # asked anew
    assert book.counts(lesson, 1) == {}
    book.vote(lesson, 1, "ann", 0, once=True)
    with pytest.raises(LessonStoreError, match="seen the answer"):
        book.vote(lesson, 1, "ann", 1, once=True)
    book.turn(lesson, 1, "closed")
    book.turn(lesson, 1, "open")  # only closed for a while: the votes stay
    assert book.counts(lesson, 1) == {0: 1}
    with pytest.raises(ValueError, match="cannot be 'ajar'"):
        book.turn(lesson, 1, "ajar")


def test_each_visitor_is_at_one_step_and_only_so_many_count(book, lesson, monkeypatch):
    for who, step in (("ann", 0), ("ben", 1), ("ann", 1), ("ann", 1)):
        book.arrive(lesson, step, who)
    assert book.places(lesson) == {1: 2}
    monkeypatch.setattr(lessons, "VISITORS", 2)
    book.arrive(lesson, 1, "cat")
    book.arrive(lesson, 2, "ben")
    assert book.places(lesson) == {1: 1, 2: 1}
    for who in ("ann", "ben", "ann"):
        book.vote(lesson, 1, who, 0)
    with pytest.raises(LessonStoreError, match="as many as a sheet holds"):
        book.vote(lesson, 1, "cat", 0)
    book.arrive("gone", 1, "ann")
    assert book.places("gone") == {}


def test_there_are_only_so_many_lessons(book, lesson, monkeypatch):
    monkeypatch.setattr(lessons, "MOST", 1)
    with pytest.raises(LessonStoreError, match="as many as there may be"):
        book.begin("")


def test_a_sheet_is_emptied_and_saving_does_so_too(book, lesson):
    other = book.begin("", TEXT)
    for act in (lambda: book.clear(lesson), lambda: book.save(lesson, TEXT)):
        for each in (lesson, other):
            book.vote(each, 1, "ann", 0)
            book.arrive(each, 1, "ann")
            book.turn(each, 2, "revealed")
        act()
        assert (book.counts(lesson, 1), book.places(lesson), book.states(lesson)) == ({}, {}, {})
        assert (book.counts(other, 1), book.places(other), book.states(other)) == ({0: 1}, {1: 1}, {2: "revealed"})
    book.open(other, True)
    assert book.end_all() == (1, 1)  # closed, and predictions
    assert not book.get(other).opened
    assert (book.counts(other, 1), book.places(other), book.states(other)) == ({}, {}, {})
    assert {each.id for each in book.all()} == {lesson, other}


def test_what_cannot_be_written_changes_nothing(book, lesson, store):
    folder = store.folder / "lessons"
    (folder / f"{lesson}.toml").unlink()
    folder.rmdir()
    folder.write_text("a file where the folder should be")
    with pytest.raises(OSError, match="lessons"):
        book.save(lesson, "other")
    assert book.get(lesson).text == TEXT


def test_a_damaged_library_finds_its_lessons_again(tmp_path, store, book, lesson):
    book.open(lesson, True)
    store.close()
    (tmp_path / "runs.sqlite").write_bytes(b"no database at all" * 1000)
    for ending in ("-wal", "-shm"):
        (tmp_path / f"runs.sqlite{ending}").unlink(missing_ok=True)
    (tmp_path / "lessons" / "readme.toml").write_text("is no lesson")
    (tmp_path / "lessons" / "0123abcd.toml").symlink_to(tmp_path / "gone")  # as one that is removed just now
    again = Store(tmp_path, shipped=tmp_path / "none")
    assert again.lessons.all() == [(lesson, TEXT, "", False)]  # closed: the teacher opens it again
    again.close()


def test_a_library_from_before_there_were_lessons_gets_them(tmp_path):
    before = 5
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        for step in migrations.STEPS[:before]:
            step(db, tmp_path)
        db.execute(f"PRAGMA user_version = {before}")
    store = Store(tmp_path, shipped=tmp_path / "none")
    kept = store.lessons.get(store.lessons.begin("", TEXT))
    assert kept
    assert kept.text == TEXT
    store.close()

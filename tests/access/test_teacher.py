"""The teacher's key: right it lets in, wrong it does not, and nobody has many tries."""

import pytest

from rnnviz.access.teacher import ALL, EACH, MOST, SEEN, STAYS_S, WINDOW_S, Teacher

KEY = "correct horse battery"


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def teacher(clock: Clock) -> Teacher:
    return Teacher(KEY, clock)


def test_the_key_lets_this_session_in_for_a_day_of_lessons(teacher, clock):
    assert not teacher.knows("t")
    teacher.give("t", KEY)
    assert teacher.knows("t")
    assert not teacher.knows("s")
    clock.now += STAYS_S + 1
    assert not teacher.knows("t")


def test_a_session_has_a_few_tries(teacher, clock):
    for k in range(EACH):
        with pytest.raises(ValueError, match="not the key"):
            teacher.give("s", f"guess {k}")
    with pytest.raises(ValueError, match="too many wrong tries"):
        teacher.give("s", KEY)
    teacher.give("t", KEY)  # another one is not kept out
    clock.now += WINDOW_S + 1
    teacher.give("s", KEY)
    assert teacher.knows("s")


def test_new_sessions_do_not_bring_endless_tries(teacher):
    for k in range(ALL):
        with pytest.raises(ValueError, match="not the key"):
            teacher.give(f"s{k}", "guess")
    with pytest.raises(ValueError, match="too many wrong tries"):
        teacher.give("another", "guess")


def test_who_was_there_before_the_guessing_gets_in_and_who_came_after_it_when_some_minutes_are_over(teacher, clock):
    """Nobody who makes new sessions keeps the teacher out."""
    assert not teacher.knows("early")
    clock.now += WINDOW_S
    for k in range(ALL):
        with pytest.raises(ValueError, match="not the key"):
            teacher.give(f"s{k}", "guess")
    with pytest.raises(ValueError, match="too many wrong tries"):
        teacher.give("late", KEY)
    teacher.give("early", KEY)
    assert teacher.knows("early")
    for k in range(EACH):  # it goes on
        clock.now += WINDOW_S / EACH
        for each in range(ALL):
            with pytest.raises(ValueError, match=r"not the key|too many wrong tries"):
                teacher.give(f"t{k}.{each}", "guess")
    teacher.give("late", KEY)
    assert teacher.knows("late")


def test_an_old_session_has_no_more_tries_than_others(teacher, clock):
    teacher.knows("old")
    clock.now += WINDOW_S
    for k in range(EACH):
        with pytest.raises(ValueError, match="not the key"):
            teacher.give("old", f"guess {k}")
    for k in range(2 * ALL):  # others do not push them out of memory
        with pytest.raises(ValueError, match=r"not the key|too many wrong tries"):
            teacher.give(f"s{k}", "guess")
    with pytest.raises(ValueError, match="too many wrong tries"):
        teacher.give("old", KEY)


@pytest.mark.parametrize("key", ["", "short", "x" * 11])
def test_no_key_and_a_short_one_let_nobody_in(key):
    teacher = Teacher(key)
    assert not teacher.possible
    with pytest.raises(ValueError, match="not the key"):
        teacher.give("t", key)
    assert not teacher.knows("t")


def test_who_leaves_is_a_visitor_again(teacher):
    teacher.give("t", KEY)
    teacher.leave("t")
    assert not teacher.knows("t")


def test_sessions_that_were_made_before_have_so_many_tries_together(teacher, clock):
    for k in range(MOST):
        teacher.knows(f"s{k}")
    clock.now += WINDOW_S
    wrong = 0
    for k in range(MOST):
        for _ in range(EACH):
            with pytest.raises(ValueError, match=r"not the key|too many wrong tries") as refused:
                teacher.give(f"s{k}", "guess")
            wrong += "not the key" in str(refused.value)
    assert wrong == MOST


def test_who_has_the_page_open_is_not_forgotten_for_those_who_come(teacher, clock):
    teacher.knows("t")
    clock.now += WINDOW_S
    for k in range(SEEN):
        teacher.knows(f"s{k}")
        if k % 100 == 0:
            teacher.knows("t")  # a page that ticks
    for k in range(ALL):
        with pytest.raises(ValueError, match="not the key"):
            teacher.give(f"s{k}", "guess")
    teacher.give("t", KEY)

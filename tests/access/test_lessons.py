"""Who may do what with lessons: learners see what is opened, predict, and know neither answers nor others before the reveal."""

from collections.abc import Callable

import pytest

from rnnviz.access.lessons import VisitorLessons
from rnnviz.access.rights import NotYoursError, Rights, Visitor
from rnnviz.runs.lessons import LessonStoreError
from rnnviz.teaching.plan import PlanError, make

ASKED = {"text": "Which?", "answers": ["this", "that"], "right": "that", "explanation": "It is so."}
STEPS = [
    {"title": "Own", "address": "/gates?ga_view=gru", "question": ASKED},
    {"title": "Card", "address": "/gates", "card": "Add 1 at every one of 30 steps, keep everything. Where do c and h end?"},
    {"title": "None", "address": "/unrolled"},
]  # fmt: skip
PLAN = make({"title": "T", "steps": STEPS})


@pytest.fixture
def book(school) -> Callable[..., VisitorLessons]:
    def of(session: str, *, teacher: bool = False) -> VisitorLessons:
        return VisitorLessons(school.store.lessons, Rights(school.store, Visitor(session * 32, teacher)))

    return of


@pytest.fixture
def teacher(book) -> VisitorLessons:
    return book("t", teacher=True)


@pytest.fixture
def lesson(teacher) -> str:
    made = teacher.begin(plan=PLAN)
    teacher.open(made, True)
    return made


def test_only_the_teacher_makes_changes_reveals_and_looks(book, lesson):
    ann, counted = book("a"), 0
    for act in (
        lambda: ann.all(),
        lambda: ann.kept(lesson),
        lambda: ann.begin(),
        lambda: ann.begin(plan=PLAN),
        lambda: ann.keep_draft(lesson, "x"),
        lambda: ann.save(lesson, PLAN),
        lambda: ann.open(lesson, False),
        lambda: ann.remove(lesson),
        lambda: ann.turn(lesson, 1, "revealed"),
        lambda: ann.clear(lesson),
        lambda: ann.places(lesson),
    ):
        with pytest.raises(NotYoursError, match="Only the teacher"):
            act()
        counted += 1
    everything = {name for name in vars(VisitorLessons) if not name.startswith("_")}
    assert counted - 1 == len(everything - {"get", "vote", "counts", "arrive"})  # one of them is tried twice


def test_a_lesson_is_seen_while_it_is_open(book, teacher, lesson):
    ann = book("a")
    assert ann.get(lesson).plan.title == "T"
    teacher.open(lesson, False)
    assert (ann.get(lesson), ann.get("00000000"), ann.get("'; DROP TABLE lessons")) == (None, None, None)
    assert teacher.get(lesson)
    for act in (lambda: ann.vote(lesson, 1, 0), lambda: ann.counts(lesson, 1)):
        with pytest.raises(NotYoursError, match="no such lesson"):
            act()
    ann.arrive(lesson, 1)
    assert teacher.places(lesson) == {}
    assert teacher.get(teacher.begin("{}")) is None  # a draft is not to be seen as a lesson by anybody


def test_answers_and_the_votes_of_others_come_with_the_reveal(book, teacher, lesson):
    ann, ben = book("a"), book("b")
    ann.vote(lesson, 1, 0)
    ann.vote(lesson, 1, 1)
    ben.vote(lesson, 1, 0)
    known = ann.get(lesson)
    assert (known.mine, known.answered, ben.get(lesson).mine) == ({1: 1}, frozenset(), {1: 0})
    assert "that" not in known.plan.steps[0].question.right
    assert "It is so" not in known.plan.model_dump_json()
    for state in ("open", "closed"):
        teacher.turn(lesson, 1, state)
        with pytest.raises(NotYoursError, match="shown with the answer"):
            ann.counts(lesson, 1)
    assert teacher.counts(lesson, 1) == {0: 1, 1: 1}
    assert teacher.get(lesson).plan == PLAN
    teacher.turn(lesson, 1, "revealed")
    assert ann.get(lesson).plan.steps[0].question.right == "that"
    assert ann.counts(lesson, 1) == {0: 1, 1: 1}
    with pytest.raises(LessonStoreError, match="closed"):
        ann.vote(lesson, 1, 0)
    with pytest.raises(NotYoursError, match="shown with the answer"):
        ann.counts(lesson, 2)


def test_at_once_each_knows_after_the_own_prediction_which_then_counts(book, teacher):
    lesson = teacher.begin(plan=PLAN.model_copy(update={"reveals": "at once"}))
    teacher.open(lesson, True)
    ann, ben = book("a"), book("b")
    ann.vote(lesson, 1, 0)
    assert ann.get(lesson).plan.steps[0].question.right == "that"
    assert ann.counts(lesson, 1) == {0: 1}
    with pytest.raises(LessonStoreError, match="seen the answer"):
        ann.vote(lesson, 1, 1)
    assert ben.get(lesson).plan.steps[0].question.right == ""
    with pytest.raises(NotYoursError):
        ben.counts(lesson, 1)


@pytest.mark.parametrize(("step", "answer"), [(1, 2), (1, -1), (2, 3), (3, 0), (0, 0), (4, 0), (-1, 0)])
def test_what_is_not_asked_cannot_be_answered(book, lesson, step, answer):
    with pytest.raises(PlanError, match="does not have this answer"):
        book("a").vote(lesson, step, answer)


def test_the_answers_of_a_try_this_can_be_predicted(book, teacher, lesson):
    book("a").vote(lesson, 2, 2)
    assert teacher.counts(lesson, 2) == {2: 1}


def test_the_teacher_is_not_in_the_way_of_the_class(book, teacher, lesson):
    for who, step in ((book("a"), 1), (book("b"), 1), (book("a"), 2), (teacher, 3)):
        who.arrive(lesson, step)
    assert teacher.places(lesson) == {1: 1, 2: 1}


def test_what_the_app_does_not_have_is_not_saved(teacher, lesson):
    other = make({"title": "T", "steps": [{"title": "S", "address": "/nowhere"}]})
    with pytest.raises(PlanError, match="no page called 'nowhere'"):
        teacher.save(lesson, other)
    assert teacher.get(lesson).plan == PLAN

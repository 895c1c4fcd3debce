"""Every action on somebody else's run is refused, on a shared one only what harms nobody is done, and the teacher may all."""

from collections.abc import Callable

import pytest

from rnnviz.access.rights import NotYoursError, own_data
from rnnviz.access.runs import LEFT, STAYS
from rnnviz.config.run import from_flat
from rnnviz.runs import holders
from rnnviz.runs.board import Figures
from rnnviz.runs.records import Run
from tests.access.conftest import OWN, Desk, School
from tests.jobs.helpers import CORPUS

pytestmark = pytest.mark.slow

FIGURES = Figures(0.8, 0.7, 0.9, 1.5, None, 500)
Act = Callable[[Desk, Run], object]
CHANGES: dict[str, Act] = {
    "stop": lambda desk, run: desk.jobs.stop(run),
    "go on": lambda desk, run: desk.jobs.resume(run),
    "start over": lambda desk, run: desk.jobs.start_over(run),
    "rename": lambda desk, run: desk.runs.rename(run.id, "Mine"),
    "delete": lambda desk, run: desk.runs.delete(run.id, run.attempt),
    "restore": lambda desk, run: desk.runs.restore(run.id, run.attempt),
    "purge": lambda desk, run: desk.runs.purge(run.id, run.attempt),
    "show": lambda desk, run: desk.runs.put_up(run, FIGURES),
    "take down": lambda desk, run: desk.runs.take_down(run.id),
}
LOOKS: dict[str, Act] = {
    "artifacts": lambda desk, run: desk.runs.artifacts(run),
    "steps": lambda desk, run: desk.runs.steps(run.id),
    "epochs": lambda desk, run: desk.runs.epochs(run.id),
    "outline": lambda desk, run: desk.runs.outline(run.id),
    "smoothed": lambda desk, run: desk.runs.smoothed(run.id, 10),
    "column": lambda desk, run: desk.runs.column(run.id, "loss"),
    "reached": lambda desk, run: desk.runs.reached(run.id),
    "place": lambda desk, run: desk.runs.place(run),
}


def state(school: School, run: Run) -> tuple:
    found = school.store.get(run.id)
    assert found
    return found, school.store.holders(holders.RUN, run.id), school.store.board()


@pytest.mark.parametrize("name", [*CHANGES, *LOOKS])
@pytest.mark.parametrize("status", ["queued", "finished", "stopped"])
def test_what_is_somebody_elses_is_neither_changed_nor_looked_at(school: School, ann: Desk, ben: Desk, name, status):
    run = ann.ask()
    if status == "finished":
        run = school.finish(run)
    elif status == "stopped":
        ann.jobs.stop(run)
    before = state(school, run)
    with pytest.raises(NotYoursError):
        (CHANGES | LOOKS)[name](ben, run)
    assert state(school, run) == before
    assert ben.runs.get(run.id) is None
    assert ben.runs.runs() == ben.runs.page(limit=9) == ben.runs.listed() == []
    assert (ben.runs.count(), ben.runs.own()) == (0, {})


def test_whose_it_is_may_do_all_of_it(school: School, ann: Desk):
    run = ann.ask()
    assert [found.id for found in ann.runs.runs()] == [run.id]
    ann.runs.rename(run.id, "Mine")
    ann.jobs.stop(run)
    ann.jobs.start_over(ann.runs.get(run.id) or run)
    run = school.finish(run)
    ann.runs.put_up(run, FIGURES)
    assert [shown.run.id for shown in ann.runs.board()] == [run.id]
    ann.runs.take_down(run.id)
    ann.runs.delete(run.id, run.attempt)
    ann.runs.restore(run.id, run.attempt)
    ann.runs.delete(run.id, run.attempt)
    ann.runs.purge(run.id, run.attempt)
    assert school.store.get(run.id) is None
    assert school.store.holders(holders.RUN, run.id) == []


def test_equal_requests_are_one_run_of_both_and_nobody_takes_it_from_the_other(school: School, ann: Desk, ben: Desk):
    run = ann.ask()
    assert ben.ask().id == run.id
    with pytest.raises(NotYoursError, match="Others asked for this run too"):
        ben.jobs.start_over(run)
    assert ben.jobs.stop(run) == LEFT
    assert (school.store.get(run.id) or run).status == "queued"
    assert ben.runs.get(run.id) is None
    assert ann.jobs.stop(run) == ""  # who has it alone again
    assert (school.store.get(run.id) or run).status == "stopped"


def test_each_names_a_shared_run_and_nobody_reads_what_another_one_calls_it(school: School, ann: Desk, ben: Desk):
    run = ann.ask()
    plain = run.config.describe()
    ann.runs.rename(run.id, "A word that Ben should not read")
    ben.ask()
    assert [found.name for found in ann.runs.runs()] == ["A word that Ben should not read"]
    assert [found.name for found in ben.runs.runs()] == [plain]
    ben.runs.rename(run.id, "Ben's")
    ann.ask()  # to ask again takes no name away
    for desk, name in ((ann, "A word that Ben should not read"), (ben, "Ben's")):
        seen = desk.runs.get(run.id)
        assert seen
        assert {seen.name, *(each.name for each in [*desk.runs.page(limit=9), *desk.runs.listed()])} == {name}
        assert [each.id for each in desk.runs.page(words=name.split()[-1], limit=9)] == [run.id]
    assert ben.runs.page(words="read", limit=9) == []
    assert ben.jobs.stop(run) == LEFT
    ben.ask()
    assert [found.name for found in ben.runs.runs()] == [plain]  # who left begins anew


def test_who_asks_for_a_run_that_failed_does_not_read_its_name(school: School, ann: Desk, ben: Desk):
    run = ann.ask()
    ann.runs.rename(run.id, "Ann's alone")
    claimed = school.store.claim()
    assert claimed
    school.store.end(claimed, "failed", "")
    ben.ask()
    assert [found.name for found in ben.runs.runs()] == [run.config.describe()]
    assert [found.name for found in ann.runs.runs()] == ["Ann's alone"]


def test_who_leaves_a_waiting_run_first_leaves_its_turn_to_the_other(school: School, ann: Desk, ben: Desk):
    run = ann.ask()
    ben.ask()
    assert ann.jobs.stop(run) == LEFT
    assert [session for _, session in school.store.active()] == ["b" * 32]
    assert school.store.holders(holders.RUN, run.id) == ["b" * 32]


def test_deleting_a_shared_run_leaves_it_to_the_others(school: School, ann: Desk, ben: Desk):
    run = school.finish(ann.ask())
    ben.ask()
    assert ann.runs.delete(run.id, run.attempt) == LEFT
    assert not (school.store.get(run.id) or run).deleted
    assert (ann.runs.count(), ben.runs.count()) == (0, 1)


def test_each_decides_whether_to_show_a_shared_run(school: School, ann: Desk, ben: Desk, cleo: Desk):
    run = school.finish(ann.ask())
    ben.ask()
    ben.runs.rename(run.id, "Ben's")
    ben.runs.put_up(run, FIGURES)
    assert [(each.run.name, each.mine) for each in ann.runs.board()] == [("Ben's", True)]
    assert (ann.runs.shows(run), ann.runs.shown(run), ben.runs.shows(run)) == (False, True, True)
    assert ann.runs.take_down(run.id) == STAYS  # what Ben shows is not Ann's to take off
    assert [(each.run.name, each.mine) for each in cleo.runs.board()] == [("Ben's", False)]
    assert (cleo.runs.get(run.id) or run).name == "Ben's"  # opened, it is called as on the board
    ann.runs.put_up(run, FIGURES)
    assert [each.run.name for each in cleo.runs.board()] == ["Ben's"]  # once
    assert ben.runs.take_down(run.id) == STAYS
    assert [each.run.name for each in cleo.runs.board()] == [run.config.describe()]
    ben.runs.put_up(run, FIGURES)
    assert ann.runs.delete(run.id, run.attempt) == LEFT
    assert ben.runs.take_down(run.id) == ""  # Ann's showing has gone with Ann
    assert cleo.runs.board() == []
    assert cleo.runs.get(run.id) is None


def test_the_teacher_takes_a_run_off_the_board_for_all(school: School, ann: Desk, ben: Desk, teacher: Desk):
    run = school.finish(ann.ask())
    ben.ask()
    for desk in (ann, ben):
        desk.runs.put_up(run, FIGURES)
    assert teacher.runs.shows(run)
    assert teacher.runs.take_down(run.id) == ""
    assert school.store.board() == {}


def test_where_a_run_went_is_told_to_who_had_it_alone(school: School, ann: Desk, ben: Desk, cleo: Desk):
    run = ann.ask()
    ben.ask()
    assert [desk.runs.parting(run.id) for desk in (ann, ben, cleo)] == [None, None, None]
    ben.jobs.stop(run)
    assert [desk.runs.parting(run.id) for desk in (ann, ben, cleo)] == [None, "left", None]
    ben.ask()
    ben.jobs.stop(run)
    ann.jobs.stop(run)
    ann.runs.delete(run.id, run.attempt)
    ann.runs.purge(run.id, run.attempt)
    assert [desk.runs.parting(run.id) for desk in (ann, ben, cleo)] == ["removed", "left", None]
    assert ann.runs.parting("never there") is None


def test_the_board_shows_finished_runs_to_all_and_lets_nobody_change_them(school: School, ann: Desk, ben: Desk):
    run = ann.ask()
    ann.runs.put_up(run, FIGURES)
    assert ben.runs.board() == []  # not before it has finished
    run = school.finish(run)
    assert [(shown.figures, shown.open) for shown in ben.runs.board()] == [(FIGURES, True)]
    assert [shown.run.id for shown in ben.runs.board()] == [run.id]
    found = ben.runs.get(run.id)
    assert found
    assert list(ben.runs.epochs(run.id).columns)
    assert ben.runs.runs() == []
    for name, act in CHANGES.items():
        with pytest.raises(NotYoursError):
            act(ben, found)
        assert school.store.get(run.id) == run, name
    ann.jobs.start_over(run)
    assert ben.runs.board() == []  # what it reached then is not what it reaches now
    run = school.finish(ann.runs.get(run.id) or run)
    ann.runs.put_up(run, FIGURES)
    ann.runs.delete(run.id, run.attempt)
    assert ben.runs.board() == []
    assert ben.runs.get(run.id) is None


def test_an_upload_is_read_by_who_brought_it_alone(school: School, ann: Desk, ben: Desk, teacher: Desk):
    school.store.join(holders.DATA, CORPUS.fingerprint, "a" * 32)
    config = from_flat(OWN)
    assert ann.data.get("upload", CORPUS.fingerprint)
    run = ann.jobs.submit(config, CORPUS, "Mine")
    assert ben.data.get("upload", CORPUS.fingerprint) is None
    assert (ben.data.uploads(), [each.fingerprint for each in ann.data.uploads()]) == ([], [CORPUS.fingerprint])
    with pytest.raises(NotYoursError, match="not your data"):
        ben.jobs.submit(config, CORPUS, "Guessed")
    with pytest.raises(NotYoursError, match="not your data"):
        ben.data.remove_upload(CORPUS.fingerprint)
    run = school.finish(run)
    ann.runs.put_up(run, FIGURES)
    assert [(shown.run.id, shown.open) for shown in ben.runs.board()] == [(run.id, False)]  # its figures
    assert ben.runs.get(run.id) is None  # and nothing else
    assert teacher.data.get("upload", CORPUS.fingerprint)
    ann.data.remove_upload(CORPUS.fingerprint)
    assert school.library.upload(CORPUS.fingerprint) is None
    assert school.store.holders(holders.DATA, CORPUS.fingerprint) == []


@pytest.mark.parametrize("fingerprint", ["../../etc/passwd", "", "0" * 16, "%2e%2e", "a" * 5000, "\0"])
def test_no_guess_at_a_name_finds_data_or_runs(ann: Desk, fingerprint):
    assert ann.data.get("upload", fingerprint) is None
    assert ann.data.text("own", fingerprint) is None
    assert ann.data.own_series(fingerprint) is None
    assert ann.runs.get(fingerprint) is None


def test_the_teacher_may_everything(school: School, ann: Desk, ben: Desk, teacher: Desk):
    run = ann.ask()
    ben.ask()
    assert [found.id for found in teacher.runs.runs()] == [run.id]
    teacher.jobs.stop(run)
    stopped = teacher.runs.get(run.id)
    assert stopped
    assert stopped.status == "stopped"
    teacher.runs.rename(run.id, "Seen")
    teacher.runs.delete(run.id, run.attempt)
    teacher.runs.purge(run.id, run.attempt)
    assert school.store.get(run.id) is None


def test_a_desk_has_no_way_around_it(ann: Desk):
    """What is not named at the desk cannot be asked for there."""
    for part, names in ((ann.runs, ("create", "begin_again", "claim", "seen_by", "leave", "join", "bury", "active")),
                        (ann.jobs, ("store", "library", "connection", "close")),
                        (ann.data, ("add", "folder"))):  # fmt: skip
        assert [name for name in names if hasattr(part, name)] == []


def test_own_data_are_told_from_what_all_have():
    assert own_data(from_flat({"source": "upload", "upload": "a" * 16})) == "a" * 16
    assert own_data(from_flat({"source": "sample", "upload": "a" * 16})) == ""

"""What a shared server allows is held where runs are queued: for a config made by hand as for one of a page."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rnnviz.config.limits import LimitError
from rnnviz.data.files import reading
from rnnviz.data.files.table import Table
from rnnviz.data.uploads import suggested
from rnnviz.runs import holders
from rnnviz.runs.disk import FullError
from rnnviz.runs.holders import Quota, QuotaError
from tests.access.conftest import Desk, School
from tests.data.test_library import CSV


def test_a_run_beyond_the_limits_is_not_queued_whoever_asks(school: School, ann: Desk, teacher: Desk):
    for desk in (ann, teacher):
        with pytest.raises(LimitError, match="128"):
            desk.ask(units=129)
    assert school.store.runs() == []


def test_a_run_that_would_take_too_long_is_not_queued(school: School, ann: Desk):
    school.jobs.step_seconds = 1000.0
    with pytest.raises(LimitError, match="this server allows 10 minutes"):
        ann.ask()
    assert school.store.runs() == []


def test_some_runs_of_a_visitor_may_wait_and_no_more(school: School, ann: Desk, ben: Desk):
    runs = [ann.ask(seed=seed) for seed in range(school.limits.waiting)]
    with pytest.raises(QuotaError, match="You have 6 runs that wait or train"):
        ann.ask(seed=99)
    assert ann.ask(seed=0).id == runs[0].id  # one that is there is found
    ben.ask(seed=99)
    ann.jobs.stop(runs[0])
    ann.ask(seed=100)
    with pytest.raises(QuotaError, match="wait or train"):
        ann.jobs.start_over(ann.runs.get(runs[0].id) or runs[0])


def test_one_run_of_a_visitor_trains_at_a_time(school: School, ann: Desk, ben: Desk):
    first, second, other = ann.ask(seed=0), ann.ask(seed=1), ben.ask(seed=2)
    claimed = school.store.claim()
    assert claimed
    assert claimed.id == first.id
    assert (school.store.place(other).before, school.store.place(second).before) == (0, 1)
    taken = school.store.claim()
    assert taken
    assert taken.id == other.id
    assert school.store.claim() is None  # a third worker finds nothing that may begin
    school.store.end(claimed, "finished", "")
    assert (school.store.claim() or first).id == second.id


def test_a_visitor_has_so_many_runs_and_all_have_so_many(school: School, ann: Desk, ben: Desk):
    school.store.quota = Quota(runs=2, runs_in_all=3, waiting=9)
    runs = [ann.ask(seed=seed) for seed in (0, 1)]
    with pytest.raises(QuotaError, match="You have 2 runs, as many as this server allows"):
        ann.ask(seed=2)
    ben.ask(seed=3)
    with pytest.raises(QuotaError, match="This server holds 3 runs"):
        ben.ask(seed=4)
    for run in runs:
        ann.jobs.stop(run)
    ann.jobs.start_over(ann.runs.get(runs[0].id) or runs[0])  # takes no more room
    ann.runs.delete(runs[1].id, runs[1].attempt)
    ann.runs.purge(runs[1].id, runs[1].attempt)
    ann.ask(seed=5)


def test_a_visitor_has_so_many_bytes(school: School, ann: Desk, ben: Desk):
    run = school.finish(ann.ask())
    kept = school.store.folder / "runs" / run.id
    kept.mkdir(exist_ok=True)
    (kept / "large").write_bytes(bytes(int(school.limits.mb * 1e6) + 1))
    with pytest.raises(FullError, match="of the 200 MB that this server gives to one visitor"):
        ann.ask(seed=1)
    ben.ask(seed=1)


def test_an_upload_counts_as_bytes_of_who_brought_it(school: School, ann: Desk, ben: Desk):
    text = ann.data.add_text(b"some words and more words. " * 20_000, "A text")
    school.jobs._limits = replace(school.limits, mb=0.5)
    with pytest.raises(FullError, match=r"0\.5 MB"):
        ann.ask()
    assert school.store.held(holders.DATA, "a" * 32) == {text.fingerprint}
    ben.ask()


def test_who_has_no_room_left_brings_nothing_more_and_opens_what_is_there(school: School, ann: Desk, ben: Desk):
    run = school.finish(ann.ask())
    ann.data.add_text(b"some words and more words. " * 20_000, "A text")
    held = replace(school.limits, mb=0.5)
    school.jobs._limits = ann.data._limits = ben.data._limits = held
    for act, data in ((ann.data.add_text, b"other words. " * 1000), (ann.data.add_series, b"1\n2\n" * 100)):
        with pytest.raises(FullError, match=r"0\.5 MB"):
            act(data, "one more")
    assert ann.ask().id == run.id
    assert ben.data.add_text(b"other words. " * 1000, "Ben's").name == "Ben's"


@pytest.mark.parametrize(
    ("less", "said"), [({"mb": 0.1}, r"of the 0\.1 MB that this server gives"), ({"mb_in_all": 0.1}, "server is full")]
)
def test_who_has_no_room_brings_nothing_more(school: School, ann: Desk, less, said):
    text = ann.data.add_text(b"some words and more words. " * 20_000, "A text")
    table, before = reading.read(CSV), sorted(school.library.folder.rglob("*"))
    school.limits = replace(school.limits, **less)
    ann = school.desk("a" * 32)
    acts: list[Callable[[], object]] = [
        lambda: ann.data.add_upload(table, suggested(table), "films.csv"),
        lambda: ann.data.add_text(b"other words and more of them. " * 20, "Another"),
        lambda: ann.data.add_series(b"1\n2\n3\n" * 100, "series.csv"),
    ]
    for act in acts:
        with pytest.raises(FullError, match=said):
            act()
    assert sorted(school.library.folder.rglob("*")) == before
    assert school.store.held(holders.DATA, "a" * 32) == {text.fingerprint}
    if "mb" in less:
        school.desk("b" * 32).data.add_text(b"other words and more of them. " * 20, "Ben's")


def test_all_together_have_so_many_bytes(school: School, ann: Desk):
    school.jobs._limits = replace(school.limits, mb_in_all=0.00001)
    with pytest.raises(FullError, match="This server is full"):
        ann.ask()


def test_what_is_too_large_is_not_kept(school: School, ann: Desk):
    large = b"x " * int(school.limits.upload_mb * 1e6)
    for act in (ann.data.add_text, ann.data.add_series):
        with pytest.raises(LimitError, match="10 MB at most"):
            act(large, "large.txt")
    cell = "\u672c" * (int(school.limits.upload_mb * 1e6) // 3 + 1)  # of three bytes each: fewer letters than bytes
    table = Table(("review", "label"), ((cell, "1"), ("good", "0")), (2, 3))
    with pytest.raises(LimitError, match="10 MB at most"):
        ann.data.add_upload(table, suggested(table), "large.csv")
    assert school.store.held(holders.DATA, "a" * 32) == set()


def test_a_run_that_is_stopped_for_a_reason_says_it(school: School, ann: Desk):
    ann.ask()
    run = school.store.claim()
    assert run
    school.store.stop(run, why="It reached this server's limit of 15 minutes.")
    school.store.end(run, "stopped", "Stopped in epoch 3.")
    assert (
        school.store.get(run.id) or run
    ).message == "It reached this server's limit of 15 minutes. Stopped in epoch 3."
    again = school.store.begin_again(school.store.get(run.id) or run)
    assert again.message == ""

"""Progress is gathered into at most ten events a second, and nothing of it is lost."""

from typing import Any

from rnnviz.runs.records import StepRow
from rnnviz.training.tasks import Reporter


def test_ten_events_a_second_and_every_step_once():
    sent: list[Any] = []
    now = [0.0]
    report = Reporter(sent.append, clock=lambda: now[0])
    for k in range(1000):
        now[0] = k * 0.004  # four seconds of steps
        report("step", StepRow(k, 0, 0, 0, 0, 0, 0, 0))
    report.flush()
    assert len(sent) <= 4 * 10 + 2
    assert [row[0] for message in sent for row in message["steps"]] == list(range(1000))


def test_a_phase_is_said_once_and_at_once_because_nothing_may_follow_for_long():
    sent: list[Any] = []
    report = Reporter(sent.append, clock=lambda: 0.0)
    report("phase", "preparing")
    report("phase", "compiling")  # which takes many seconds, in which nothing else is reported
    report("step", (1, 2))
    for _ in range(100):
        report("phase", "training")
        report("epoch", (1, 2))
    report("phase", "testing")
    assert [message.get("phase") for message in sent] == ["preparing", "compiling", "training", "testing"]
    assert sent[2] == {"phase": "training", "steps": [(1.0, 2.0)]}
    assert len(sent[3]["epochs"]) == 100

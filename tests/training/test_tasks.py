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


def test_a_phase_said_twice_is_sent_once_and_kinds_travel_together():
    sent: list[Any] = []
    now = [0.0]
    report = Reporter(sent.append, clock=lambda: now[0])
    report("phase", "training")
    report("phase", "testing")
    report("epoch", (1, 2))
    now[0] = 1.0
    report("step", (1, 2))
    assert sent == [{"phase": "training"}, {"phase": "testing", "epochs": [(1.0, 2.0)], "steps": [(1.0, 2.0)]}]
    report.flush()
    assert len(sent) == 2

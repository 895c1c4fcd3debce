"""The recorded span curves: complete, of equal sizes, and of the budget that is declared."""

from itertools import product

import pytest

from rnnviz.config import spans
from rnnviz.data import synthetic
from rnnviz.gradients.reach import SEQUENCES, reach
from rnnviz.nn.weights import Weights
from rnnviz.runs import spans as recorded
from rnnviz.runs.evaluations import SequenceEvaluation


def test_every_cell_lag_and_seed_is_recorded():
    points = recorded.recorded()
    known = {(point.cell, point.lag, point.seed) for point in points}
    assert known == set(product(spans.CELLS, spans.LAGS, spans.SEEDS))
    assert len(points) == len(known)
    for point in points:
        assert len(point.reach) == len(point.reach_before) == point.config.steps
        assert point.reach[0] == 0


def test_the_cells_have_as_many_parameters():
    sizes = [spans.parameters(cell) for cell in spans.CELLS]
    assert max(sizes) / min(sizes) < 1.02


def test_curves_of_another_budget_are_refused(monkeypatch):
    monkeypatch.setattr(spans, "BUDGET", {**spans.BUDGET, "epochs": 9})
    with pytest.raises(ValueError, match="another budget"):
        recorded.recorded()


def test_what_is_written_is_what_is_recorded_then(monkeypatch, tmp_path):
    some = list(recorded.recorded()[:3])
    with monkeypatch.context() as patch:
        patch.setattr(recorded, "FILE", tmp_path / "spans.json")
        recorded.write(some)
        assert list(recorded.recorded()) == some
        recorded.write(some[:1])
        assert list(recorded.recorded()) == some[:1]
        recorded.write(some)
    recorded.forget()
    assert len(recorded.recorded()) > 3


@pytest.mark.tf
def test_a_recorded_point_is_what_its_config_gives():
    """The same config and seed again: the same accuracy and reach, up to what another machine rounds."""
    from rnnviz.training.loop import train

    point = next(p for p in recorded.recorded() if (p.cell, p.lag, p.seed) == ("SimpleRNN", 10, 0))
    dataset = synthetic.build(point.config.data, point.seed)
    outcome = train(point.config, dataset, report=lambda kind, row: None, stopped=lambda: False)
    assert isinstance(outcome.evaluation, SequenceEvaluation)
    assert outcome.evaluation.accuracy == pytest.approx(point.accuracy, abs=0.02)
    some = dataset.test.take(slice(SEQUENCES))
    before = reach(Weights(point.config.network(), outcome.snapshots[0]), some.inputs, some.targets)
    assert before.log10 == pytest.approx(point.reach_before, abs=0.01)

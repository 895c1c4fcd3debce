"""Four cells on the same inputs, as a figure: its lines are what the cells computed."""

import numpy as np

from rnnviz.figures.charts.generations import memories
from rnnviz.nn import generations

PULSES, RESETS = np.array([0, 1, 1, 0, 1.0]), np.array([0, 0, 0, 1, 0.0])
RUNS = {kind: generations.run(kind, PULSES, RESETS) for kind in generations.KINDS}


def test_inputs_memories_and_outputs_are_those_of_the_cells() -> None:
    bars, lines = (
        memories(RUNS, PULSES, RESETS, chosen="lstm").data[:2],
        memories(RUNS, PULSES, RESETS, chosen="lstm").data[2:],
    )
    assert [list(bar.y) for bar in bars] == [list(PULSES), list(RESETS)]
    assert [list(bar.x) for bar in bars] == [[1, 2, 3, 4, 5]] * 2
    for run, (memory, output) in zip(RUNS.values(), zip(lines[::2], lines[1::2], strict=True), strict=True):
        assert memory.name == run.cell.title
        assert list(memory.y) == run.path[1:, 0].tolist()
        assert list(output.y) == run.signals["hidden"][:, 0].tolist()


def test_the_chosen_cell_stands_out_and_no_two_look_alike() -> None:
    lines = memories(RUNS, PULSES, RESETS, chosen="lstm_peephole").data[2::2]
    widths = dict(zip(RUNS, (line.line.width for line in lines), strict=True))
    assert widths.pop("lstm_peephole") > max(widths.values())
    assert len({line.line.dash for line in lines}) == len({line.line.color for line in lines}) == 4


def test_every_cell_is_named_once_in_the_legend() -> None:
    shown = [line.name for line in memories(RUNS, PULSES, RESETS, chosen="lstm").data[2:] if line.showlegend]
    assert len(shown) == len(set(shown)) == 4


def test_no_two_lines_have_their_marks_at_the_same_step() -> None:
    pulses = np.tile(PULSES, 4)
    runs = {kind: generations.run(kind, pulses, np.zeros(20)) for kind in generations.KINDS}
    lines = memories(runs, pulses, np.zeros(20), chosen="lstm").data[2::2]
    marked = np.array([np.array(line.marker.size) > 0 for line in lines])
    assert marked.sum(axis=0).tolist() == [1] * 20
    assert len({line.marker.symbol for line in lines}) == 4

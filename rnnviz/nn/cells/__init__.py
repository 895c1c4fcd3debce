"""The recurrent cells, one file each: a cell's weights, its step, its gradient and its Jacobian side by side.

Belongs here: one step's equations of one cell, and the registry of cells. Does not: time, layers, networks, frameworks. A
new cell is a file with a subclass of `Cell`, and its line in `CELLS`: everything else in the app asks the cell.
"""

from collections.abc import Mapping
from typing import Any, Final

from rnnviz.nn.cells.base import Cell
from rnnviz.nn.cells.gru import GRU
from rnnviz.nn.cells.gru_classic import ClassicGRU
from rnnviz.nn.cells.lstm import LSTM
from rnnviz.nn.cells.lstm_1997 import LSTM1997
from rnnviz.nn.cells.lstm_peephole import PeepholeLSTM
from rnnviz.nn.cells.simple_rnn import SimpleRNN

CELLS: Final[Mapping[str, type[Cell[Any]]]] = {
    cell.kind: cell
    for cell in (
        SimpleRNN,
        LSTM,
        GRU,
        ClassicGRU,
        LSTM1997,
        PeepholeLSTM,
    )
}

"""What the Cell states page looks at: one network at one snapshot, one review, one unit, the chosen tokens."""

from dataclasses import dataclass

import numpy as np

from rnnviz.config.run import RunConfig
from rnnviz.data.encoding import View
from rnnviz.nn.trace import LayerTrace, Trace
from rnnviz.nn.weights import Weights
from rnnviz.runs.records import Run, Snapshot
from rnnviz.ui.show import Badge


@dataclass(frozen=True)
class Subject:
    """Everything that the views of the page start from."""

    run: Run
    epoch: int  # of the snapshot; 0 is untrained
    weights: Weights  # of that snapshot
    words: tuple[str, ...]  # the corpus' words; words[r - 1] has rank r
    text: str  # of the review, as written; of one from the data its words, joined by blanks
    label: int | None  # 0 or 1 of a review from the data, None of a typed one
    ids: np.ndarray  # (maxlen,) int32
    view: View  # (tokens,) the review as the network sees it, cut part included
    trace: Trace  # of this one review
    prediction: np.ndarray  # (maxlen,) running prediction; NaN before the first step is complete
    before: float  # the running prediction before the first word
    recorded: float  # the answer when the run was tested; NaN of a typed review, or where it is not recorded
    layer: str  # path of the chosen layer: 'lstm_1' or 'lstm_1/backward'
    unit: int  # of that layer
    token: int  # index into `view`; one that the network reads
    span: tuple[int, int]  # first and last token of the selection, indices into `view`, both read

    @property
    def config(self) -> RunConfig:
        return self.run.reviews

    @property
    def snapshot(self) -> Snapshot:
        """What names the network in caches."""
        return self.run.at(self.epoch)

    @property
    def at(self) -> LayerTrace:
        """The chosen layer in this review."""
        return self.trace.layer(self.layer)

    @property
    def step(self) -> int:
        """The timestep of the selected token in the network's input, 0 to maxlen - 1."""
        return int(self.view.step[self.token])

    @property
    def range(self) -> tuple[int, int]:
        """The timesteps of the selection, first and last."""
        first, last = (int(self.view.step[token]) for token in self.span)
        return first, last

    @property
    def tokens(self) -> tuple[str, ...]:
        """The token at each timestep, (maxlen,): a word, '[start]' or '' for a pad."""
        return tuple(text for text, step in zip(self.view.text, self.view.step, strict=True) if step >= 0)

    @property
    def real(self) -> np.ndarray:
        """Which timesteps are not padding, (maxlen,) bool."""
        return self.ids != 0

    @property
    def badge(self) -> Badge:
        """Where the numbers come from: everything here is computed from the network while the page is drawn."""
        return "measured"

    def per_token(self, name: str) -> np.ndarray:
        """Return a signal of the chosen layer at every timestep of the input, (maxlen, units); NaN where there is none.

        Args:
            name: 'hidden', 'cell', a gate or 'candidate'.
        """
        return self.trace.at_tokens(self.at.signal(name))

"""A run on a text: from a window of tokens to the next one."""

from collections.abc import Iterator
from typing import ClassVar, Final, NamedTuple

from rnnviz.choices.base import ToDo
from rnnviz.choices.language import LanguageData, LanguageModel, LanguageTraining
from rnnviz.config import stack
from rnnviz.config.task import Goal, TaskConfig
from rnnviz.nn.layers import Dense, Embedding, Layer

MAX_WINDOWS: Final = 50_000  # of a part of the text, where there is one for every position


class Parts(NamedTuple):
    """How many tokens of the text each part has, in this order."""

    train: int
    validation: int
    test: int


class LanguageConfig(TaskConfig):
    """All choices of one training run on a text.

    `data.tokens` and `data.vocabulary` are those of the text as it is used: a page fits them to the text
    (rnnviz.language.windows.fit), so that the network and its steps follow from the choices alone.
    """

    kind: ClassVar[str] = "language"
    example_name: ClassVar[str] = "windows"
    measured_on: ClassVar[tuple[str, ...]] = ("text", "own_text", "token", "tokens", "vocabulary", "held_out")
    data: LanguageData = LanguageData()
    model: LanguageModel = LanguageModel()
    training: LanguageTraining = LanguageTraining()

    def network(self) -> tuple[Layer, ...]:
        """The layers, from token ids to the probability of each token to come next."""
        return (
            Embedding("embedding", self.data.vocabulary, self.model.embedding, mask_zero=False),
            *stack.recurrent(self.model, every_step=self.data.predict == "every"),
            Dense("next", self.data.vocabulary, "softmax"),
        )

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Yield (name of the choice, one clear sentence) for choices that do not fit together."""
        data, batch = self.data, self.training.batch_size
        if data.text == "own" and not data.own_text:
            yield "text", ToDo("Paste or upload a text first, or choose another one.")
        measured = [self.windows(part) for part in self.parts if part]
        if min(measured, default=0) < 1:
            yield "window", f"This text is too short for windows of {data.window} tokens: choose a smaller window."
        elif self.carried and min(self.lanes(part) for part in self.parts if part) < 1:
            needed = f"{min(measured)} windows in its smallest part cannot be read by {batch} readers at once"
            yield "batch_size", f"With the state carried on, {needed}: choose a smaller batch or a smaller window."
        if self.training.early_stopping and not self.parts.validation:
            yield "early_stopping", "Without held-out text there is no validation loss to stop by."
        if stack.identity_with_gates(self.model):
            yield "recurrent_initializer", "The identity start is for the SimpleRNN only: choose another one."

    def describe(self) -> str:
        """A short name: 'LSTM 96 · Built-in text by character'."""
        text = (self.fields().control("text").names or {})[self.data.text]
        return f"{stack.title(self.model)} · {text} by {self.data.token}"

    @property
    def parts(self) -> Parts:
        """The text's parts: it learns from the first, the last two are held out."""
        held = int(self.data.tokens * self.data.held_out)
        return Parts(self.data.tokens - 2 * held, held, held)

    @property
    def carried(self) -> bool:
        """Whether the state at the end of a window is where the next one begins."""
        return self.data.stateful and self.data.predict == "every"

    def windows(self, tokens: int) -> int:
        """Return into how many windows a part of the text is cut; each needs the token after its last one."""
        if self.data.predict == "last":
            return min(MAX_WINDOWS, max(0, tokens - self.data.window))
        return max(0, tokens - 1) // self.data.window

    def lanes(self, tokens: int) -> int:
        """Return how many windows each of `batch_size` readers of a carried state reads, one after another."""
        return self.windows(tokens) // self.training.batch_size

    def examples(self, tokens: int) -> int:
        """Return how many windows of a part are used: of a carried state, as many for each reader."""
        return self.lanes(tokens) * self.training.batch_size if self.carried else self.windows(tokens)

    @property
    def goal(self) -> Goal:
        """The next token."""
        return Goal("next_token", carried=self.carried)

    @property
    def steps(self) -> int:
        """The tokens of a window."""
        return self.data.window

    @property
    def learnt_from(self) -> int:
        """The windows of the part that it learns from."""
        return self.examples(self.parts.train)

    @property
    def only_read(self) -> tuple[int, int]:
        """The windows of the parts that are held out."""
        return self.examples(self.parts.validation), self.examples(self.parts.test)

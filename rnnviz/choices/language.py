"""The choices about language models: which text, cut into which tokens, and what is asked of the network."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control
from rnnviz.choices.recurrent import EmbeddingSize, RecurrentChoices, Units
from rnnviz.choices.training import LARGER_BATCH, TrainingChoices


class LanguageData(Choices):
    """Which text, and how it becomes windows of token ids."""

    text: Annotated[
        Literal["built_in", "tutorial", "own"],
        Control(
            "Text",
            "The built-in text was made for this page: it has quotes, parentheses and lines of a fixed width. The tutorial's "
            "paragraph is a few sentences. Or a text of your own, pasted or uploaded.",
            names={"built_in": "Built-in text", "tutorial": "Tutorial's paragraph", "own": "Your own text"},
        ),
    ] = "built_in"
    own_text: Annotated[
        str,
        Field(pattern=r"^([0-9a-f]{16})?$"),
        Control("Your text", "The fingerprint of your text.", when={"text": ("own",)}),
    ] = ""
    token: Annotated[
        Literal["character", "word"],
        Control(
            "Read it by",
            "Characters: few different tokens, long sequences. Words: many different tokens, short sequences.",
            names={"character": "character", "word": "word"},
        ),
    ] = "character"
    tokens: Annotated[
        int,
        Field(ge=8, le=5_000_000),
        Control("Tokens used", "How much of the text is used, from its beginning.", step=1000),
    ] = 100_000
    vocabulary: Annotated[
        int,
        Field(ge=2, le=20_000),
        Control(
            "Vocabulary size",
            "How many different tokens the network knows, the commonest ones; one of them stands for all that it does not.",
            step=1,
        ),
    ] = 2_000
    held_out: Annotated[
        float,
        Field(ge=0.0, le=0.3),
        Control(
            "Held-out share",
            "So much of the text validates, and as much again tests: its last parts. 0: learn from all of it, as the tutorial "
            "does, and measure nothing.",
            step=0.05,
        ),
    ] = 0.1
    window: Annotated[
        int,
        Field(ge=1, le=500),
        Control(
            "Window (truncated BPTT)",
            "How many tokens the network reads in one step of learning: the gradient goes back no further than to its start.",
            step=1,
        ),
    ] = 64
    predict: Annotated[
        Literal["every", "last"],
        Control(
            "Predict the next token",
            "After every token of the window, or only after its last one (the tutorial's way, with a window for every position).",
            names={"every": "after every token", "last": "after the last one"},
        ),
    ] = "every"
    stateful: Annotated[
        bool,
        Control(
            "Carry the state on (stateful)",
            "The state at the end of a window is where the next one begins, so the network sees further back than its "
            "gradient does. Otherwise each window begins with an empty state, and windows come in random order.",
            when={"predict": ("every",)},
        ),
    ] = False


class LanguageModel(RecurrentChoices):
    """The network."""

    units: Units = 64
    embedding: EmbeddingSize = 32


class LanguageTraining(TrainingChoices):
    """How the network learns."""

    learning_rate: Annotated[
        float,
        Field(gt=0.0, le=10.0),
        Control(
            "Learning rate", "How large the steps are. Too small: nothing happens. Too large: chaos.", logarithmic=True
        ),
    ] = 0.005
    batch_size: Annotated[
        int,
        Field(ge=1, le=1024),
        Control("Batch size", f"How many windows are averaged for one step. {LARGER_BATCH}", step=1),
    ] = 32
    epochs: Annotated[
        int, Field(ge=1, le=1000), Control("Epochs", "How often the network reads the whole training text.", step=1)
    ] = 30

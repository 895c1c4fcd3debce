"""The choices about reviews."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import RECURRENT, Choices, Control


class DataChoices(Choices):
    """Which reviews, and how they become rows of token ids."""

    source: Annotated[
        Literal["imdb", "sample", "upload"],
        Control(
            "Reviews",
            "IMDB: 50,000 real film reviews. Sample: reviews written by a small grammar, always available, with a known "
            "truth for every word. Your own: a file of texts and labels in any common format.",
            names={"imdb": "IMDB", "sample": "Sample reviews", "upload": "Your own reviews"},
        ),
    ] = "imdb"
    upload: Annotated[
        str,
        Field(pattern=r"^([0-9a-f]{16})?$"),
        Control("Uploaded file", "The fingerprint of your uploaded reviews.", when={"source": ("upload",)}),
    ] = ""
    vocabulary: Annotated[
        int,
        Field(ge=10, le=88_587),
        Control(
            "Vocabulary size",
            "How many different token ids the network knows. The first four are no words: padding, start, 'unknown "
            "word', and one that Keras leaves unused. The rest are the commonest words. Rarer words become 'unknown'.",
            step=100,
        ),
    ] = 10_000
    skip: Annotated[
        int,
        Field(ge=0, le=1_000),
        Control(
            "Commonest words left out",
            "So many of the commonest words (the, and, a ...) are read as 'unknown word'. Keras calls it skip_top and counts "
            "ids: there it is this number plus 4, and the start of a review goes, too.",
            step=10,
            later=True,
        ),
    ] = 0
    maxlen: Annotated[
        int,
        Field(ge=5, le=1000),
        Control(
            "Review length",
            "Timesteps the network reads. Longer reviews are cut to this many tokens, shorter ones are padded.",
            step=5,
        ),
    ] = 100
    cut: Annotated[
        Literal["front", "back"],
        Control(
            "Cut long reviews at the",
            "Front: the network reads the last words, where the verdict often is (the Keras default). Back: the first words.",
            names={"front": "front", "back": "back"},
        ),
    ] = "front"
    pad: Annotated[
        Literal["front", "back"],
        Control(
            "Pad short reviews at the",
            "Front: the padding comes before the words, so the last step is a real word (the Keras default). Back: after "
            "them, so an unmasked network must carry what it read across the padding.",
            names={"front": "front", "back": "back"},
        ),
    ] = "front"
    masking: Annotated[
        bool,
        Control(
            "Skip the padding (masking)",
            "With masking, recurrent layers keep their state over padded steps instead of reading the padding token.",
            when={
                "architecture": (*RECURRENT, "feed_forward"),
                "pooling": ("average", None),
                "readout": ("last", "mean", None),  # Keras' largest value knows of no padding
            },
        ),
    ] = False
    subset: Annotated[
        int,
        Field(ge=20, le=50_000),
        Control(
            "Training reviews",
            "How many reviews to learn from, with both labels in the proportion that all of them have. Fewer is faster; more is "
            "usually more accurate.",
            step=100,
        ),
    ] = 2_000
    proportions: Annotated[
        Literal["kept", "balanced"],
        Control(
            "Proportion of the labels",
            "Kept: positive and negative reviews to learn from are as frequent as in the file. Balanced: as many of each; the "
            "others of the commoner label are left out. The test reviews are always as the file is.",
            names={"kept": "kept", "balanced": "balanced"},
            when={"source": ("upload",)},
            later=True,
        ),
    ] = "kept"
    test_subset: Annotated[
        int,
        Field(ge=20, le=25_000),
        Control(
            "Test reviews",
            "How many unseen reviews measure the final accuracy. The same ones for every run, so that runs can be compared. "
            "More reviews give a narrower interval.",
            step=100,
        ),
    ] = 2_000
    validation_split: Annotated[
        float,
        Field(ge=0.05, le=0.5),
        Control(
            "Validation share",
            "The share of the training reviews that is set aside to watch for overfitting. The network never learns from it.",
            step=0.05,
        ),
    ] = 0.2

    @property
    def learnt_from(self) -> int:
        """How many reviews are left to learn from when the validation reviews are set aside."""
        return int(self.subset * (1 - self.validation_split))

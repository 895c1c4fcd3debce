"""The choices about learning."""

from typing import Annotated, Final, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control

LARGER_BATCH: Final = (
    "Larger: an epoch has fewer steps, smoother ones, and is sooner over. Smaller: more steps, each of them noisier."
)


class TrainingChoices(Choices):
    """How the network learns."""

    optimizer: Annotated[
        Literal["adam", "rmsprop", "sgd"],
        Control(
            "Optimizer",
            "The rule that turns gradients into steps. Adam and RMSprop scale each weight's step; SGD follows it as it is.",
            names={"adam": "Adam", "rmsprop": "RMSprop", "sgd": "SGD"},
        ),
    ] = "adam"
    learning_rate: Annotated[
        float,
        Field(gt=0.0, le=10.0),
        Control(
            "Learning rate", "How large the steps are. Too small: nothing happens. Too large: chaos.", logarithmic=True
        ),
    ] = 0.001
    momentum: Annotated[
        float,
        Field(ge=0.0, lt=1.0),
        Control(
            "Momentum", "How much of the last step is carried into the next.", step=0.05, when={"optimizer": ("sgd",)}
        ),
    ] = 0.0
    clipping: Annotated[
        Literal["none", "norm", "value", "global_norm"],
        Control(
            "Gradient clipping",
            "Value: cut every number of the gradient. Norm: shorten each weight matrix's gradient. Global norm: shorten "
            "the whole gradient, keeping its direction (Pascanu et al. 2013).",
            names={"none": "none", "norm": "norm", "value": "value", "global_norm": "global norm"},
        ),
    ] = "none"
    clip_threshold: Annotated[
        float,
        Field(gt=0.0, le=1000.0),
        Control(
            "Clip at",
            "Gradients larger than this are cut back to it.",
            when={"clipping": ("norm", "value", "global_norm")},
            logarithmic=True,
        ),
    ] = 1.0
    batch_size: Annotated[
        int,
        Field(ge=1, le=1024),
        Control(
            "Batch size",
            f"How many reviews are averaged for one step. {LARGER_BATCH}",
            step=1,
        ),
    ] = 32
    epochs: Annotated[
        int,
        Field(ge=1, le=200),
        Control(
            "Epochs",
            "How often the network sees all training reviews. With too many it learns them by heart: watch where the validation "
            "loss turns up.",
            step=1,
        ),
    ] = 5
    early_stopping: Annotated[
        int,
        Field(ge=0, le=50),
        Control(
            "Early stopping",
            "Stop when the validation loss has not improved for this many epochs, and keep the best weights. 0: off.",
            step=1,
        ),
    ] = 0
    seed: Annotated[
        int,
        Field(ge=0, le=2**31 - 1),
        Control("Seed", "The source of all randomness: same seed, same curve.", step=1),
    ] = 0

    def computing(self) -> "TrainingChoices":
        """Return what decides over the computation of a step, all else at its default.

        What only changes numbers (learning rate, threshold, seed, number of epochs) shares one compilation.
        """
        return TrainingChoices(
            optimizer=self.optimizer, momentum=self.momentum, clipping=self.clipping, batch_size=self.batch_size
        )


class ReviewTraining(TrainingChoices):
    """How it learns from reviews with two labels."""

    class_weight: Annotated[
        Literal["none", "balanced"],
        Control(
            "Class weights",
            "None: each review counts the same. Balanced: a review of the rarer label costs more when it is misjudged, so that "
            "both labels weigh the same in the loss (class_weight in Keras). Validation and test count each review once.",
            names={"none": "none", "balanced": "balanced"},
            when={"source": ("upload",), "proportions": ("kept",)},
            later=True,
        ),
    ] = "none"

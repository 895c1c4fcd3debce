"""What can be chosen on the gradient page."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control

SIZED = ("symmetric", "orthogonal", "pair", "non_normal", "gaussian", "identity", "keras")  # the families with a size
SCALED = ("symmetric", "orthogonal", "pair", "non_normal", "identity")  # those whose radius is set
WITH_MATRIX = ("matrix", "cell")
WITH_WORDS = ("cell", "cures")


class GradientFlowChoices(Choices):
    """The view, the matrix, the recurrence around it, and what is read."""

    view: Annotated[
        Literal["number", "matrix", "cell", "run", "cures"],
        Control(
            "View",
            "From one number to a whole trained network, then what helps.",
            names={
                "number": "One number",
                "matrix": "A matrix",
                "cell": "A real cell",
                "run": "Your run",
                "cures": "Cures",
            },
        ),
    ] = "number"

    a: Annotated[
        float,
        Field(ge=-1.5, le=1.5),
        Control(
            "Factor a", "Each step multiplies the number by a.", step=0.01, slider=True, when={"view": ("number",)}
        ),
    ] = 0.9
    x0: Annotated[
        float,
        Field(gt=0.0, le=1e6),
        Control("Start x₀", "The number at step 0.", logarithmic=True, when={"view": ("number",)}),
    ] = 1.0
    n_steps: Annotated[
        int,
        Field(ge=10, le=1000),
        Control("Steps n", "How often it is multiplied.", step=10, slider=True, when={"view": ("number",)}),
    ] = 100

    kind: Annotated[
        Literal[
            "symmetric",
            "orthogonal",
            "pair",
            "non_normal",
            "gaussian",
            "identity",
            "keras",
            "twisted",
            "gated_off",
        ],
        Control(
            "Recurrent matrix U",
            "Symmetric, orthogonal and identity matrices and the complex pair are normal: their eigenvalues "
            "tell all. So is the kernel of a SimpleRNN as Keras starts it; a gate's block of Keras' kernel and the others can "
            "do more than their eigenvalues say.",
            names={
                "symmetric": "Symmetric R Λ Rᵀ",
                "orthogonal": "Orthogonal s·Q",
                "pair": "One complex pair",
                "non_normal": "Non-normal (Schur form)",
                "gaussian": "Random Gaussian",
                "identity": "Identity s·I",
                "keras": "As Keras starts it",
                "twisted": "[[.5, 5], [0, .5]]: small radius, large norm",
                "gated_off": "[[1.2, 1], [−1, −.6]]: hidden growth",
            },
            when={"view": WITH_MATRIX},
        ),
    ] = "pair"
    n: Annotated[
        int,
        Field(ge=2, le=64),
        Control("Size n", "Units of the recurrent layer.", step=1, slider=True, when={"kind": SIZED}),
    ] = 16
    rho: Annotated[
        float,
        Field(ge=0.0, le=2.0),
        Control(
            "Spectral radius ρ",
            "The largest |eigenvalue|. The matrix is scaled to have it; with the complex pair only the pair is, and the "
            "others stay within 0.5, or within ρ if that is smaller.",
            step=0.01,
            slider=True,
            when={"kind": SCALED},
        ),
    ] = 1.05
    angle: Annotated[
        int,
        Field(ge=0, le=180),
        Control(
            "Angle of the pair, degrees",
            "The pair is ρ e^±iθ. You can also drag it in the plane.",
            step=1,
            slider=True,
            when={"kind": ("pair",)},
        ),
    ] = 20
    departure: Annotated[
        float,
        Field(ge=0.0, le=4.0),
        Control(
            "Departure from normal",
            "Size of the part of U that its eigenvalues do not see, against the part that they do (Henrici). 0 is normal.",
            step=0.05,
            slider=True,
            when={"kind": ("non_normal",)},
        ),
    ] = 1.0
    gain: Annotated[
        float,
        Field(ge=0.0, le=3.0),
        Control(
            "Gain g",
            "Entries are drawn from N(0, g²/n). The spectral radius is then about g.",
            step=0.05,
            slider=True,
            when={"kind": ("gaussian",)},
        ),
    ] = 1.0
    block: Annotated[
        Literal[
            "simple_rnn/state",
            "lstm/input",
            "lstm/forget",
            "lstm/candidate",
            "lstm/output",
            "gru/update",
            "gru/reset",
            "gru/candidate",
        ],
        Control(
            "Which kernel",
            "Keras starts the whole recurrent kernel with orthonormal rows. A gate's block is one n × n part of it.",
            names={
                "simple_rnn/state": "SimpleRNN",
                "lstm/input": "LSTM: input gate",
                "lstm/forget": "LSTM: forget gate",
                "lstm/candidate": "LSTM: candidate",
                "lstm/output": "LSTM: output gate",
                "gru/update": "GRU: update gate",
                "gru/reset": "GRU: reset gate",
                "gru/candidate": "GRU: candidate",
            },
            when={"kind": ("keras",)},
        ),
    ] = "simple_rnn/state"

    T: Annotated[
        int,
        Field(ge=5, le=200),
        Control(
            "Steps T",
            "How many timesteps the gradient goes back.",
            step=5,
            slider=True,
            when={"view": (*WITH_MATRIX, "cures")},
        ),
    ] = 50
    activation: Annotated[
        Literal["linear", "tanh", "relu", "sigmoid"],
        Control(
            "Activation",
            "What squashes the state. Its slope multiplies the gradient at every step; it is 0 where a unit saturates.",
            names={"linear": "linear", "tanh": "tanh", "relu": "ReLU", "sigmoid": "sigmoid"},
            when={"view": ("cell",)},
        ),
    ] = "tanh"
    strength: Annotated[
        float,
        Field(ge=0.0, le=3.0),
        Control(
            "Input strength",
            "Standard deviation of the numbers that each word adds. Strong inputs saturate tanh and sigmoid units.",
            step=0.05,
            slider=True,
            when={"view": WITH_WORDS},
        ),
    ] = 0.3
    text: Annotated[
        int,
        Field(ge=0, le=49),
        Control(
            "Text",
            "Which review the words are read from. Each word is a fixed random vector, as in an untrained embedding.",
            step=1,
            slider=True,
            when={"view": WITH_WORDS},
        ),
    ] = 0
    forget_bias: Annotated[
        float,
        Field(ge=-2.0, le=8.0),
        Control(
            "LSTM forget bias",
            "0: an untrained forget gate is half open. 1 is Keras' start (Jozefowicz et al. 2015).",
            step=0.5,
            slider=True,
            when={"view": WITH_WORDS},
        ),
    ] = 1.0
    units: Annotated[
        int,
        Field(ge=2, le=64),
        Control("Units", "Of every network that is compared.", step=2, slider=True, when={"view": WITH_WORDS}),
    ] = 32
    cell_gain: Annotated[
        float,
        Field(ge=0.1, le=2.0),
        Control(
            "Recurrent gain",
            "The SimpleRNN in trouble starts with an orthogonal kernel times this. Below 1 it forgets, above 1 it may explode.",
            step=0.05,
            slider=True,
            when={"view": ("cures",)},
        ),
    ] = 0.8
    seed: Annotated[
        int,
        Field(ge=0, le=9999),
        Control(
            "Seed",
            "The source of all randomness: same seed, same picture.",
            step=1,
            when={"view": (*WITH_MATRIX, "cures")},
        ),
    ] = 0

    epoch: Annotated[
        int,
        Field(ge=0, le=200),
        Control("Epoch", "Whose weights: 0 is the untrained network.", step=1, when={"view": ("run",)}),
    ] = 200  # the last one there is
    window: Annotated[
        int,
        Field(ge=1, le=1000),
        Control(
            "Truncation window",
            "Truncated backpropagation lets only so many steps, counted from the last, contribute.",
            step=1,
            when={"view": ("run",)},
        ),
    ] = 20

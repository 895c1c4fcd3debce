"""A network for each kind of task, from one to one to many to many: its layers with their shapes, and its Keras code.

One list of layers gives the table and both programs, by the sequential and by the functional interface.
"""

from dataclasses import dataclass, replace
from typing import Final

from rnnviz.nn.layers import Dense, Recurrent

PIXELS: Final = 32  # of a frame's side
FILTERS: Final = 8
KERNEL: Final = 3
CLASSES: Final = 10  # of an output per step, such as tags or words


@dataclass(frozen=True)
class Shaped:
    """What is asked for."""

    task: str  # one of rnnviz.choices.unrolled.TASKS
    samples: int
    steps: int
    features: int
    units: int
    layers: int = 1
    sequences: bool = False
    state: bool = False
    stateful: bool = False
    bidirectional: bool = False
    cell: str = "simple_rnn"  # one of rnnviz.choices.unrolled.CELLS


@dataclass(frozen=True)
class Line:
    """One layer."""

    code: str  # as it is called in keras.layers
    before: tuple[int, ...]  # shape that comes in, without the batch axis
    after: tuple[int, ...]
    parameters: int = 0
    formula: str = ""
    starts: tuple[str, ...] = ()  # states that come in beside it, one vector of the units each
    states: tuple[str, ...] = ()  # last states that it hands out beside its output, likewise


def lines(asked: Shaped) -> tuple[Line, ...]:
    """Return the layers of the network for a task; of a translator, the encoder and then the decoder."""
    vector, steps, n = (asked.features,), asked.steps, asked.units
    over_time = (steps, asked.features)
    match asked.task:
        case "one_to_one":
            return (_dense(n, vector, "relu"), _dense(1, (n,)))
        case "one_to_many":
            repeated = Line(f"RepeatVector({steps})", vector, over_time)
            return (repeated, _recurrent(asked, asked.features, True), _dense(CLASSES, (steps, n), "softmax"))
        case "many_to_one":
            return _many_to_one(asked)
        case "tagging":
            stack = _stack(asked, last=True)
            return (*stack, _dense(CLASSES, stack[-1].after, "softmax"))
        case "translation":
            encoder = _recurrent(asked, asked.features, False, state=True)
            decoder = replace(_recurrent(asked, asked.features, True), starts=encoder.states)
            return (encoder, decoder, _dense(CLASSES, (steps, n), "softmax"))
        case _:
            return _video(asked)


def input_shape(asked: Shaped) -> tuple[int, ...]:
    """Return the shape of one sample."""
    return lines(asked)[0].before


def total(asked: Shaped) -> int:
    """Return the number of parameters."""
    return sum(line.parameters for line in lines(asked))


def sequential(asked: Shaped) -> str | None:
    """Return the network by the sequential interface; None where it has several inputs or outputs."""
    if asked.task == "translation" or _hands_out(asked):
        return None
    return "\n".join(
        [
            "model = keras.Sequential([",
            f"    {_input(asked)},",
            *(f"    layers.{line.code}," for line in lines(asked)),
            "])",
        ]
    )


def functional(asked: Shaped) -> str:
    """Return the same network by the functional interface."""
    if asked.task == "translation":
        return _translator(asked)
    code, outputs = [f"inputs = {_input(asked)}", "x = inputs"], "x"
    for line in lines(asked):
        given = ", ".join(["x", *line.states])
        code.append(f"{given} = layers.{line.code}(x)")
        outputs = f"[{given}]" if line.states else outputs
    return "\n".join([*code, f"model = keras.Model(inputs, {outputs})"])


def _hands_out(asked: Shaped) -> bool:
    return any(line.states for line in lines(asked))


def _input(asked: Shaped) -> str:
    shape = input_shape(asked)
    if asked.stateful and asked.task in ("many_to_one", "tagging"):
        return f"keras.Input(batch_shape={(asked.samples, *shape)})"
    return f"keras.Input({shape})"


def _translator(asked: Shaped) -> str:
    encoder, decoder, head = lines(asked)
    return "\n".join(
        [
            f"source, so_far = keras.Input({encoder.before}), keras.Input({decoder.before})",
            f"_, {', '.join(encoder.states)} = layers.{encoder.code}(source)",
            f"x = layers.{decoder.code}(so_far, initial_state=[{', '.join(decoder.starts)}])",
            f"x = layers.{head.code}(x)",
            "model = keras.Model([source, so_far], x)",
        ]
    )


def _many_to_one(asked: Shaped) -> tuple[Line, ...]:
    stack = _stack(asked, last=asked.sequences)
    after = stack[-1].after
    if len(after) == 1:
        return (*stack, _dense(1, after, "sigmoid"))
    flat = (after[0] * after[1],)
    return (*stack, Line("Flatten()", after, flat), _dense(1, flat, "sigmoid"))


def _stack(asked: Shaped, *, last: bool) -> tuple[Line, ...]:
    """Return recurrent layers on top of each other; all but the last hand on every step."""
    wide = asked.units * (2 if asked.bidirectional else 1)
    features = [asked.features, *[wide] * (asked.layers - 1)]
    found = []
    for number, size in enumerate(features, 1):
        top = number == asked.layers
        state = asked.state and top and asked.task == "many_to_one"
        more = {"bidirectional": asked.bidirectional, "state": state, "stateful": asked.stateful}
        found.append(_recurrent(asked, size, last if top else True, **more))
    return tuple(found)


def _recurrent(
    asked: Shaped,
    features: int,
    sequences: bool,
    *,
    bidirectional: bool = False,
    state: bool = False,
    stateful: bool = False,
) -> Line:
    layer = Recurrent("rnn", asked.cell, asked.units, sequences, bidirectional)
    before = (asked.steps, features)
    said = {"return_sequences": sequences, "return_state": state, "stateful": stateful}
    arguments = [str(asked.units), *(f"{name}=True" for name, on in said.items() if on)]
    code = f"{layer.equations.title}({', '.join(arguments)})"
    if bidirectional:
        code = f"Bidirectional(layers.{code})"
    count, formula = layer.parameters(before), layer.formula(before)
    return Line(code, before, layer.output_shape(before), count, formula, states=_states(layer) if state else ())


def _states(layer: Recurrent) -> tuple[str, ...]:
    """Return what the layer hands on from step to step, in Keras' order: h, of an LSTM h and c; each for both directions."""
    names = ("h", "c") if layer.cell == "lstm" else ("h",)
    if not layer.bidirectional:
        return names
    return tuple(f"{name}_{direction}" for direction in ("forward", "backward") for name in names)


def _dense(units: int, before: tuple[int, ...], activation: str = "") -> Line:
    layer = Dense("dense", units, activation)
    code = f"Dense({units})" if not activation else f'Dense({units}, activation="{activation}")'
    return Line(code, before, (*before[:-1], units), layer.parameters(before), layer.formula(before))


def _video(asked: Shaped) -> tuple[Line, ...]:
    """Return a ConvNet that sees each frame by itself, and a recurrent layer over what it saw."""
    frames = (asked.steps, PIXELS, PIXELS, 3)
    side = PIXELS - KERNEL + 1
    maps = (asked.steps, side, side, FILTERS)
    weights = KERNEL * KERNEL * 3 * FILTERS + FILTERS
    formula = f"{KERNEL} × {KERNEL} × 3 colours × {FILTERS} filters + {FILTERS} bias"
    recurrent = _recurrent(asked, FILTERS, False)
    return (
        Line(f'TimeDistributed(layers.Conv2D({FILTERS}, {KERNEL}, activation="relu"))', frames, maps, weights, formula),
        Line("TimeDistributed(layers.GlobalAveragePooling2D())", maps, (asked.steps, FILTERS)),
        recurrent,
        _dense(CLASSES, (asked.units,), "softmax"),
    )

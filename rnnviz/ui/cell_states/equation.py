"""The equations of the chosen cell with the numbers of the selected token and unit."""

from typing import Any

from rnnviz.data.encoding import on_screen
from rnnviz.lessons import Markup, fill
from rnnviz.nn.trace import latest_step
from rnnviz.nn.unit_sums import unit_sums
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.words import plain

_SYMBOLS = {"input": "i", "forget": "f", "output": "o", "candidate": "g", "update": "z", "reset": "r", "hidden": "h"}
_SQUASHED = {"tanh": r"\tanh", "sigmoid": r"\sigma", "relu": r"\mathrm{relu}", "linear": ""}


def layer_step(subject: Subject) -> int:
    """Return the chosen layer's step at the selected token.

    Raises:
        ValueError: no step of the layer is complete at this token.
    """
    step = int(latest_step(subject.trace.spans, subject.step))
    if step < 0:
        raise ValueError(plain("not yet complete token"))
    return step


def numbers(subject: Subject) -> dict[str, Any]:
    """Return everything that the formulas of one unit at one token want, by name.

    Raises:
        ValueError: nothing is computed at this token.
    """
    layer, unit = subject.at, subject.unit
    step = layer_step(subject)
    found: dict[str, Any] = {
        "unit": unit,
        "word": on_screen(subject.view.text[subject.token]) or "padding",
        "t": subject.step,
    }
    found |= {"units": layer.units, "features": layer.x.shape[-1], "layer": Markup(layer.path.replace("_", r"\_"))}
    for name, each in unit_sums(subject.weights, layer, step, unit).items():
        symbol = _SYMBOLS[name]
        found |= {f"{symbol}_word": each.word, f"{symbol}_state": each.state, f"{symbol}_bias": each.bias}
        found |= {f"{symbol}_sum": each.total, symbol: float(layer.signal(name)[step, unit])}
    for state, symbol in (("hidden", "h"), ("cell", "c")):
        if state in layer.signals:
            found[symbol] = float(layer.signal(state)[step, unit])
            found[f"{symbol}_before"] = float(layer.previous(state)[step, unit])
    found |= {"squash": Markup(_SQUASHED[layer.activation]), "p": float(subject.prediction[subject.step])}
    return found


def formulas(subject: Subject, words: str) -> Markup:
    """Return a passage of the text with the numbers filled in, or the sentence that says why there are none."""
    try:
        return Markup(fill(words, numbers(subject)))
    except ValueError as reason:
        return Markup(str(reason))

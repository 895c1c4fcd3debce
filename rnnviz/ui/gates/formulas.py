"""The operations of a step with their numbers, as LaTeX: forward, and what each sends back."""

from typing import Final

from rnnviz.digits import in_formula
from rnnviz.nn.operations import Operation
from rnnviz.nn.operations_back import Sent

_TEX: Final = {
    "kept": r"\text{kept}", "added": r"\text{added}", "remembered": r"r u h", "s_t": r"\tanh(c_t)", "c_t-1": "c_{t-1}",
    "h_t-1": "h_{t-1}", "W x": "Wx_t", "U h": "Uh_{t-1}", "1 - z_t": "(1 - z_t)",
    "c~_t": r"\tilde c_t", "h~_t": r"\tilde h_t", "a_c~": r"a_{\tilde c}", "a_h~": r"a_{\tilde h}",
}  # fmt: skip


def forward(operation: Operation) -> str:
    """Return an operation with its numbers."""
    names, values = zip(*((symbol(name), number(value)) for name, value in operation.terms), strict=True)
    match operation.kind:
        case "product":
            left, right = r" \cdot ".join(names), r" \cdot ".join(values)
        case "sum":
            left, right = " + ".join(names), " + ".join(values)
        case "rest":
            left, right = f"1 - {names[0]}", f"1 - {values[0]}"
        case "sigmoid":
            left, right = rf"\sigma({names[0]})", rf"\sigma({in_formula(operation.terms[0][1], '.4g')})"
        case _:
            left, right = rf"\tanh({names[0]})", rf"\tanh({in_formula(operation.terms[0][1], '.4g')})"
    result = "" if operation.kind == "rest" or operation.result == "s_t" else f"{symbol(operation.result)} = "
    return rf"{result}{left} = {right} = \mathbf{{{in_formula(operation.value, '.4g')}}}"


def sent(one: Sent) -> str:
    """Return what an operation sends back to one of the numbers that went into it; delta x is dL/dx."""
    name, value = _slope(one)
    left, right = delta(one.operation.result), number(one.arriving)
    if name:
        left, right = rf"{left} \cdot {name}", rf"{right} \cdot {value}"
    if one.again:
        left, right = rf"\dots + {left}", f"{in_formula(one.before, '.4g')} + {right}"
    return rf"{delta(one.to)} = {left} = {right} = \mathbf{{{in_formula(one.total, '.4g')}}}"


def delta(name: str) -> str:
    """Return dL/dx of a number, in the short form."""
    written = rf"({symbol(name)})" if name == "remembered" else symbol(name)
    return rf"\delta {written}" if written[0].isalpha() else rf"\delta\,{written}"


def symbol(name: str) -> str:
    """Return the symbol of a number."""
    return _TEX.get(name, name)


def number(value: float) -> str:
    """Return a number as a factor."""
    written = in_formula(value, ".4g")
    return f"({written})" if written.startswith("-") else written


def _slope(one: Sent) -> tuple[str, str]:
    """Return the slope of an operation in symbols and in numbers; nothing where it is 1 whatever the numbers are."""
    operation = one.operation
    if operation.kind == "product":
        others = [(name, value) for name, value in operation.terms if name != one.to]
        return r" \cdot ".join(symbol(name) for name, _ in others), r" \cdot ".join(
            number(value) for _, value in others
        )
    value = number(one.slope)
    match operation.kind:
        case "rest":
            return "(-1)", value
        case "sigmoid":
            return rf"{symbol(operation.result)}\,(1 - {symbol(operation.result)})", value
        case "tanh":
            squashed = r"\tanh^2(c_t)" if operation.result == "s_t" else f"{symbol(operation.result)}^2"
            return f"(1 - {squashed})", value
        case _:
            return (rf"U_{{{symbol(operation.result).removeprefix('a_')}}}", value) if one.to == "h_t-1" else ("", "")

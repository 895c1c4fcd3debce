"""The layers of a network as boxes with arrows, in HTML: an ordered list, so that it reads well without seeing it."""

from html import escape
from typing import Final

from rnnviz.figures import theme
from rnnviz.nn.layers import Conv1D, Dense, Dropout, Embedding, Layer, MaxPool, Recurrent, Row, Shape

COLOURS: Final = {
    Recurrent: theme.ARCHITECTURES["lstm"],
    Conv1D: theme.ARCHITECTURES["cnn"],
    Embedding: theme.ARCHITECTURES["gru"],
    Dense: theme.ARCHITECTURES["simple_rnn"],
}
NAMES: Final = {"relu": "ReLU"}
STYLE: Final = """
ol.rnn-net.rnn-net { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 0; margin: 0; padding: 0; font-size: .875rem }
.rnn-net.rnn-net li { display: flex; align-items: center; margin: 0; padding: 0; max-width: 100% }
.rnn-net.rnn-net li + li::before { content: "→"; padding: 0 .4rem; opacity: .7 }
.rnn-box { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-left: 6px solid var(--hue);
  border-radius: .5rem; padding: .4rem .65rem; line-height: 1.4; min-width: 0; overflow-wrap: anywhere }
.rnn-box b { display: block }
.rnn-box span { display: block }
.rnn-quiet { opacity: .75 }
.rnn-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media (max-width: 30rem) {
  ol.rnn-net.rnn-net { flex-direction: column; align-items: stretch }
  .rnn-net.rnn-net li { flex-direction: column; align-items: stretch }
  .rnn-net.rnn-net li + li::before { content: "↓"; text-align: center; line-height: 1.2; padding: 0 0 .5rem }
}
"""


def diagram(rows: tuple[Row, ...]) -> str:
    """Return the network as HTML, from token ids to the verdict.

    Args:
        rows: the layers with their shapes and parameter counts (rnnviz.nn.layers.table).
    """
    total = sum(row.parameters for row in rows)
    start = _box("Review", [_of("token ids", rows[0].input_shape)], theme.MUTED) if rows else ""
    boxes = "".join(f"<li>{box}</li>" for box in [start, *map(_layer, rows)] if box)
    summary = f'<p class="rnn-total"><b>{total:,}</b> parameters in {len(rows)} layers</p>'
    return f'<style>{STYLE}</style><ol class="rnn-net" aria-label="Layers of the network">{boxes}</ol>{summary}'


def details(layer: Layer) -> str:
    """Return what is special about a layer, in a few words; '' where there is nothing."""
    words = []
    match layer:
        case Recurrent():
            words = [
                f"{layer.units} units",
                "" if layer.activation == "tanh" else NAMES.get(layer.activation, layer.activation),
            ]
            words += [f"dropout {layer.dropout:g}"] * bool(layer.dropout)
            words += [f"recurrent dropout {layer.recurrent_dropout:g}"] * bool(layer.recurrent_dropout)
            words += ["passes on every step"] * layer.return_sequences
        case Conv1D():
            words = [f"{layer.filters} filters of {layer.kernel_size} words"]
        case MaxPool():
            words = [f"largest of every {layer.size}"]
        case Dropout():
            words = [f"{layer.rate:.0%} set to zero in training"]
        case Embedding() if layer.mask_zero:
            words = ["padding masked"]
        case Dense():
            words = [NAMES.get(layer.activation, layer.activation)]
    return ", ".join(filter(None, words))


def _layer(row: Row) -> str:
    """One layer's box: kind, what it does, shapes, parameters with their formula."""
    colour = next((hue for kind, hue in COLOURS.items() if isinstance(row.layer, kind)), theme.MUTED)
    shapes = (
        f'<span class="rnn-unseen">from {_shape(row.input_shape)} to {_shape(row.output_shape)}</span>'
        f'<span aria-hidden="true">{_shape(row.input_shape)} → {_shape(row.output_shape)}</span>'
    )
    lines = [_quiet(details(row.layer)), shapes]
    if row.parameters:
        lines += [f"<span>{row.parameters:,} parameters</span>", _quiet(f"= {row.formula}")]
    return _box(row.layer.kind, lines, colour)


def _box(title: str, lines: list[str], colour: str) -> str:
    inside = "".join(filter(None, lines))
    return f'<div class="rnn-box" style="--hue: {colour}"><b>{escape(title)}</b>{inside}</div>'


def _of(what: str, shape: Shape) -> str:
    return f"<span>{escape(what)} {_shape(shape)}</span>"


def _quiet(text: str) -> str:
    return f'<span class="rnn-quiet">{escape(text)}</span>' if text else ""


def _shape(shape: Shape) -> str:
    return f"({', '.join(str(size) for size in shape)}{',' if len(shape) == 1 else ''})"

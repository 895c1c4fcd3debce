import re
from html.parser import HTMLParser

import pytest

from rnnviz.config.run import from_flat
from rnnviz.figures.html.diagram import STYLE, details, diagram
from rnnviz.nn.layers import Layer, Row, table


def html_of(**choices: object) -> str:
    config = from_flat(choices)
    return diagram(table(config.network(), config.data.maxlen))


def boxes(html: str) -> list[str]:
    """Return the text of each box, its lines joined by a bar."""
    items = re.findall(r"<li>(.*?)</li>", html, re.S)
    return [re.sub(r"(<[^>]+>)+", "|", item).strip("|") for item in items]


class Balance(HTMLParser):
    """Fails where tags do not close in the order they opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_an_lstm_from_token_ids_to_its_verdict() -> None:
    html = html_of(vocabulary=10_000, embedding=32, units=32, maxlen=100)
    review, embedding, lstm, verdict = boxes(html)
    assert review == "Review|token ids (100,)"
    assert "(100,) → (100, 32)|320,000 parameters|= 10,000 tokens × 32 numbers" in embedding
    assert lstm.startswith("LSTM|32 units|")
    assert "(100, 32) → (32,)|8,320 parameters|= 4 × 32 × (32 state + 32 input + 1 bias)" in lstm
    assert verdict.startswith("Dense|sigmoid|")
    assert "<b>328,353</b> parameters in 3 layers" in html


def test_each_layer_says_what_is_special_about_it() -> None:
    config = from_flat(
        {
            "architecture": "cnn_lstm",
            "embedding_dropout": 0.25,
            "kernel_size": 5,
            "filters": 64,
            "pool_size": 4,
            "layers": 2,
            "activation": "relu",
            "recurrent_dropout": 0.2,
            "dense_units": 8,
        }
    )
    assert [details(layer) for layer in config.network()] == [
        "",
        "25% set to zero in training",
        "64 filters of 5 words",
        "largest of every 4",
        "32 units, ReLU, recurrent dropout 0.2, passes on every step",
        "32 units, ReLU, recurrent dropout 0.2",
        "ReLU",
        "sigmoid",
    ]


@pytest.mark.parametrize("architecture", ["feed_forward", "simple_rnn", "lstm", "gru", "cnn", "cnn_lstm"])
def test_every_architecture_is_a_well_formed_ordered_list(architecture: str) -> None:
    html = html_of(architecture=architecture, layers=2, bidirectional=True, dense_units=4, masking=True)
    balance = Balance()
    balance.feed(html.replace(STYLE, ""))
    assert balance.open == []
    assert html.count("<li>") == len(boxes(html)) >= 4
    assert html.count("<ol") == 1


def test_text_is_escaped() -> None:
    class Odd(Layer):
        kind = "<script>alert(1)</script>"

    html = diagram((Row(Odd("odd"), (3,), (3,), 1, "<b>1</b>"),))
    assert "<script>" not in html
    assert "= &lt;b&gt;1&lt;/b&gt;" in html


def test_a_network_without_layers_is_an_empty_list() -> None:
    assert boxes(diagram(())) == []

"""Cells as drawings: what stands in them, with numbers and without, in both themes."""

import re
from xml.etree import ElementTree

import pytest

from rnnviz.figures.html import cell_pictures, skips

KINDS = ("lstm", "lstm_1997", "lstm_peephole", "gru", "gru_classic")


def texts(svg: str) -> list[str]:
    return ["".join(node.itertext()) for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_is_a_well_formed_drawing_without_numbers(kind: str, dark: bool) -> None:
    found = texts(cell_pictures.cell(kind, dark=dark))
    assert ("candidate h̃" if kind.startswith("gru") else "candidate c̃") in found
    assert "?" not in found


@pytest.mark.parametrize(("kind", "gates", "tanhs", "dashed"), [
    ("lstm_1997", ["input i", "output o"], 2, 0),
    ("lstm", ["forget f", "input i", "output o"], 2, 0),
    ("lstm_peephole", ["forget f", "input i", "output o"], 1, 3),  # no tanh on the way out; three gates see the memory
    ("gru_classic", ["update z", "reset r"], 1, 0),
])  # fmt: skip
def test_the_parts_are_those_of_the_equations(kind: str, gates: list[str], tanhs: int, dashed: int) -> None:
    svg = cell_pictures.cell(kind)
    found = texts(svg)
    assert sorted(text for text in found if re.fullmatch(r"\w+ [ifozr]", text)) == sorted(gates)
    assert found.count("tanh") == tanhs
    assert svg.count("stroke-dasharray") == dashed


def test_known_numbers_stand_in_the_drawing_and_the_others_are_asked_for() -> None:
    found = texts(cell_pictures.cell("lstm", {"f_t": 0.5, "c_t-1": -2.0}))
    assert "0.50" in found
    assert "−2.00" in found
    assert found.count("?") == 8  # i, c~, o, kept, added, c, tanh of c, h
    complete = cell_pictures.cell(
        "gru", dict.fromkeys(("h_t-1", "z_t", "r_t", "h~_t", "kept", "added", "1 - z_t", "remembered", "h_t"), 1.0)
    )
    assert "?" not in texts(complete)


def test_no_number_lies_under_a_gate() -> None:
    """Of the LSTM, whose gates stand closest: a number is drawn above its gate, beside the line that leads out of it."""
    svg = cell_pictures.cell("lstm", {"i_t": -0.25})
    x, y = map(float, re.findall(r"<text x='([\d.]+)' y='([\d.]+)'[^>]*>−0\.25<", svg)[0])
    boxes = [
        tuple(map(float, found))
        for found in re.findall(r"<rect x='([\d.]+)' y='([\d.]+)' width='(\d+)' height='(\d+)'", svg)
    ]
    assert not any(left - 36 < x < left + width and top < y < top + height + 10 for left, top, width, height in boxes)


def test_the_memory_over_time_is_drawn_like_a_residual_network_over_depth() -> None:
    light, dark = texts(skips.picture()), texts(skips.picture(dark=True))
    assert light == dark
    assert light.count("i · c̃") == light.count("F(y)") == 3
    assert light.count("+") == 6


@pytest.mark.parametrize("kind", ["lstm", "gru", "lstm_peephole"])
def test_gradients_go_against_the_arrows(kind: str) -> None:
    forward, back = cell_pictures.cell(kind), cell_pictures.cell(kind, back=True)
    assert forward.count("marker-end=") == back.count("marker-start=") > 5
    assert "marker-start=" not in forward
    assert "marker-end=" not in back
    assert forward.replace("marker-end=", "marker-start=") == back

"""A cell that can be trained is in every table with a line per cell: the list under "A cell" in CONTRIBUTING.md."""

from pathlib import Path
from typing import get_args

import pytest

from rnnviz.choices import RECURRENT, WITH_FORGET_GATE, WITH_RECURRENCE, DataChoices, ModelChoices
from rnnviz.choices.fields import Fields
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.config.architecture import layers_of
from rnnviz.export.states import numpy_code
from rnnviz.figures import theme
from rnnviz.nn.cells import CELLS
from rnnviz.nn.layers import Recurrent

ROOT = Path(__file__).parents[1]
ARCHITECTURES = get_args(ModelChoices.model_fields["architecture"].annotation)


def recurrent(architecture: str) -> list[Recurrent]:
    layers = layers_of(ModelChoices.model_validate({"architecture": architecture}), DataChoices())
    return [layer for layer in layers if isinstance(layer, Recurrent)]


def test_the_recurrent_architectures_are_those_whose_layers_are() -> None:
    assert tuple(each for each in ARCHITECTURES if recurrent(each)) == WITH_RECURRENCE
    assert tuple(each for each in ARCHITECTURES if each in CELLS) == RECURRENT


def test_the_forget_bias_is_a_choice_where_there_is_a_forget_gate() -> None:
    forgetful = [each for each in WITH_RECURRENCE if "forget" in recurrent(each)[0].equations.blocks()]
    assert tuple(forgetful) == WITH_FORGET_GATE


@pytest.mark.parametrize("kind", RECURRENT)
def test_a_cell_can_be_chosen_and_is_called_by_its_title(kind: str) -> None:
    names = Fields(ModelChoices).control("architecture").names
    assert names is not None
    assert names[kind] == CELLS[kind].title
    assert [layer.cell for layer in recurrent(kind)] == [kind]


@pytest.mark.parametrize("kind", RECURRENT)
def test_each_block_of_its_recurrent_kernel_can_be_looked_at(kind: str) -> None:
    options = get_args(GradientFlowChoices.model_fields["block"].annotation)
    assert [each for each in options if each.startswith(f"{kind}/")] == [
        f"{kind}/{block}" for block in CELLS[kind].blocks()
    ]


@pytest.mark.parametrize("kind", RECURRENT)
def test_it_has_its_colours(kind: str) -> None:
    assert kind in theme.ARCHITECTURES
    assert set(CELLS[kind].signals()) <= set(theme.GATES)


@pytest.mark.parametrize("kind", RECURRENT)
def test_its_states_can_be_computed_elsewhere_and_its_equation_is_written(kind: str) -> None:
    network = layers_of(ModelChoices.model_validate({"architecture": kind}), DataChoices())
    assert f"def {kind}(x, W, U, b):" in numpy_code(network, f"{kind}_1", [1, 2, 3])
    assert f"\n### equation {kind}\n" in (ROOT / "assets/text/cell_states.md").read_text(encoding="utf-8")


@pytest.mark.tf
def test_it_is_trained_by_our_layer_and_held_to_keras() -> None:
    import keras

    from rnnviz.training.keras_models import RECURRENT_CLASSES
    from rnnviz.training.recurrent.cells import ACTIVATIONS
    from rnnviz.training.recurrent.cells import CELLS as IN_TENSORFLOW

    assert tuple(IN_TENSORFLOW) == tuple(RECURRENT_CLASSES) == RECURRENT
    for kind, make in IN_TENSORFLOW.items():
        assert make(ACTIVATIONS["tanh"]).states == len(CELLS[kind].states)
        assert RECURRENT_CLASSES[kind] is getattr(keras.layers, CELLS[kind].title)


def test_the_recipe_names_every_file_that_has_a_line_per_cell() -> None:
    recipe = (
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("**A cell**")[2].partition("**A view**")[0]
    )
    named = ["choices/base.py", "choices/model.py", "choices/gradient_flow.py", "training/recurrent/cells.py"]
    named += ["export/states.py", "figures/theme.py", "assets/text/cell_states.md"]
    assert [
        each for each in named if each not in recipe or not any((ROOT / at / each).is_file() for at in (".", "rnnviz"))
    ] == []

"""The code that stands in the texts runs; what a view generates is run by the tests of its page."""

import ast
import re
from typing import Any

import pytest

from rnnviz import lessons, reader
from rnnviz.nn.layers import parameter_count

BLOCKS = {
    name: blocks
    for name in ("home", *lessons.PAGES)
    if (lessons.TEXTS / f"{name}.md").exists()
    and (
        blocks := re.findall(
            r"```python\n(.*?)```", (lessons.TEXTS / f"{name}.md").read_text(encoding="utf-8"), re.DOTALL
        )
    )
}


def test_the_texts_with_code_of_their_own_are_known() -> None:
    assert {name: len(blocks) for name, blocks in BLOCKS.items()} == {
        "home": 1,
        "clipping": 1,
        "generate": 1,  # run by tests/pages/test_generate.py
    }


@pytest.mark.tf
def test_the_network_of_the_home_page_is_built_as_its_code_says() -> None:
    names: dict[str, Any] = {}
    exec(BLOCKS["home"][0], names)
    network = reader.load()
    config = network.config
    assert names["model"].count_params() == parameter_count(config.network(), config.data.maxlen)
    assert names["model"].input_shape == (None, config.data.maxlen)


@pytest.mark.tf
def test_keras_takes_one_clip_argument_and_refuses_two() -> None:
    *accepted, refused = ast.parse(BLOCKS["clipping"][0]).body
    names: dict[str, Any] = {}
    exec(compile(ast.Module(accepted, []), "accepted", "exec"), names)
    with pytest.raises(ValueError, match="Only one of"):
        exec(compile(ast.Module([refused], []), "refused", "exec"), names)

"""The exported notebook."""

import ast
import json
import re

from rnnviz import export
from rnnviz.config.run import from_flat
from tests.export.cases import configs


def test_the_notebook_holds_the_script() -> None:
    for config in configs().values():
        cells = json.loads(export.notebook(config, name="x"))["cells"]
        code = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        script = ast.parse(export.script(config, name="x"))
        assert ast.dump(ast.parse(code)) == ast.dump(ast.Module(script.body[1:], []))


def test_the_notebook_has_the_format_jupyter_wants() -> None:
    document = json.loads(export.notebook(from_flat({}), name="My *best* run"))
    assert (document["nbformat"], document["nbformat_minor"]) == (4, 5)
    assert document["metadata"]["kernelspec"]["name"] == "python3"
    ids = [cell["id"] for cell in document["cells"]]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", one) for one in ids)
    keys = {
        "markdown": {"id", "cell_type", "metadata", "source"},
        "code": {"id", "cell_type", "metadata", "source", "outputs", "execution_count"},
    }
    for cell in document["cells"]:
        assert set(cell) == keys[cell["cell_type"]]
        assert all(line.endswith("\n") for line in cell["source"][:-1])
    assert [cell["cell_type"] for cell in document["cells"]] == ["markdown", *["markdown", "code"] * 7]
    assert document["cells"][0]["source"][0] == "# My \\*best\\* run\n"

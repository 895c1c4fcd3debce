"""The same run as a Jupyter notebook (nbformat 4.5), written without any dependency."""

import json
from typing import Any

from rnnviz.config.run import RunConfig
from rnnviz.export.script import needs, sections
from rnnviz.export.source import plain


def notebook(config: RunConfig, *, name: str) -> str:
    """Return the script of a run as a notebook, a cell of words before each cell of code.

    Args:
        config: of the run.
        name: what the learner calls it.
    """
    cells: list[dict[str, Any]] = [_words(f"# {_escaped(plain(name))}\n\n{needs(config)}")]
    for part in sections(config):
        cells += [_words(f"## {part.title}\n\n{_escaped(part.words)}"), _code(part.code)]
    document = {
        "cells": [{"id": f"cell-{k:02}"} | cell for k, cell in enumerate(cells)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _words(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": text.splitlines(keepends=True)}


def _code(text: str) -> dict[str, Any]:
    source = text.splitlines(keepends=True)
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": source}


def _escaped(text: str) -> str:
    """Keep Markdown from reading a name as markup."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#$|!&" else c for c in text)

"""A library of runs in a folder of its own, for every test of this part."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rnnviz.runs.store import Store
from tests.runs.helpers import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty library, beside the runs that a test's module has shipped."""
    library = opened(tmp_path)
    yield library
    library.close()

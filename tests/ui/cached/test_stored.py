from collections.abc import Iterator

import pytest
import streamlit as st

from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import shelf


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_a_text_that_cannot_be_read_is_looked_at_once() -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="no words"):
            stored.reads(" …" * 5_000)
        assert len(shelf()) == 1
    assert stored.reads("A good film").view.text[-3:] == ("a", "good", "film")
    assert len(shelf()) == 2
    assert stored.reads("A good film") is stored.reads("A good film")

"""Choices as a file, and files that people take for one."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz import export
from rnnviz.config.run import RunConfig, from_flat
from tests.export.cases import configs


@pytest.mark.parametrize("config", configs().values(), ids=configs())
def test_choices_come_back(config: RunConfig) -> None:
    valid, sentences = export.read_config_json(export.config_json(config).encode())
    assert not sentences
    assert from_flat(valid) == config


def test_a_file_is_told_the_bounds_of_a_shared_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    valid, sentences = export.read_config_json(b'{"units": 500, "epochs": 60, "layers": 2}')
    assert valid == {"layers": 2}
    assert "a whole number from 1 to 128, as this server allows" in sentences["units"]
    assert "60 is more than this server allows (50)" in sentences["epochs"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "not text"),
        (b'{"units": 3,\n "layers": }', "line 2"),
        (b"[1, 2]", "by name"),
        (b'"units"', "by name"),
        (b"null", "by name"),
        (b"{}", "no choices"),
        (b"[" * 60_000, "not valid JSON"),
        (b'{"units": ' + b"9" * 5_000 + b"}", "not valid JSON"),
        (b'{"units": "' + b"9" * 70_000 + b'"}', "68 KB"),
        (json.dumps({f"x{k}": k for k in range(2_000)}).encode(), "2,000 choices"),
    ],
)
def test_a_file_that_is_no_config_gets_one_sentence(data: bytes, says: str) -> None:
    valid, sentences = export.read_config_json(data)
    assert valid == {}
    assert list(sentences) == ["file"]
    assert says in sentences["file"]
    assert sentences["file"].endswith(".")
    assert "\n" not in sentences["file"]


def test_what_is_right_in_a_file_is_kept() -> None:
    data = '\ufeff{"units": 16, "architecture": "transformer", "layers": 9, "depth": 3, "masking": true, "seed": null}'
    valid, sentences = export.read_config_json(data.encode())
    assert valid == {"units": 16, "masking": True}
    assert set(sentences) == {"architecture", "layers", "depth", "seed"}


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode(errors="surrogatepass")))
def test_no_file_breaks_the_reader(data: bytes) -> None:
    valid, sentences = export.read_config_json(data)
    assert valid == {}
    assert list(sentences) == ["file"]
    assert sentences["file"].endswith(".")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(from_flat({}).flat())) | st.text(max_size=8), JSON, min_size=1, max_size=8))
def test_any_json_is_sorted_into_choices_and_sentences(values: dict[str, Any]) -> None:
    valid, sentences = export.read_config_json(json.dumps(values).encode())
    assert set(valid) | set(sentences) == set(values)
    assert not set(valid) & set(sentences)

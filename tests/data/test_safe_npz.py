import io
import os
import pickle
import zipfile
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.data import safe_npz
from rnnviz.data.safe_npz import ForbiddenError, read_integers, read_lists

from .conftest import ragged


def archive_of(**arrays: np.ndarray) -> zipfile.ZipFile:
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
    return zipfile.ZipFile(file)


def archive_with_pickle(content: bytes, length: int = 2) -> zipfile.ZipFile:
    member, file = io.BytesIO(), io.BytesIO()
    np.lib.format.write_array_header_1_0(member, {"descr": "|O", "fortran_order": False, "shape": (length,)})
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("x.npy", member.getvalue() + content)
    return zipfile.ZipFile(file)


class Calls:
    """Pickles as a call of a function."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.call = (function, arguments)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.call


@given(st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=6), min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_lists_come_back_end_to_end(lists) -> None:
    values, offsets = read_lists(archive_of(x=ragged(lists)), "x.npy")
    assert values.dtype == np.uint32
    assert [values[a:b].tolist() for a, b in pairwise(offsets)] == lists


@pytest.mark.parametrize("dtype", ["<i4", "<i8", ">i8", "u1"])
def test_arrays_and_numpy_numbers_count_as_lists(dtype: str) -> None:
    lists = ragged([np.array([1, 2], dtype), [np.array(7, dtype)[()], 8]])
    values, offsets = read_lists(archive_of(x=lists), "x.npy")
    assert (values.tolist(), offsets.tolist()) == ([1, 2, 7, 8], [0, 2, 4])


@pytest.mark.parametrize("module", [b"numpy.core.multiarray", b"numpy._core.multiarray"])
def test_files_of_old_and_new_numpy_are_read(module: bytes) -> None:
    content = pickle.dumps(ragged([[1, 2], [3]]), protocol=2)
    at = content.index(b"multiarray") - len(b"numpy._core.")
    end = content.index(b"multiarray") + len(b"multiarray")
    renamed = content[:at] + module + content[end:]
    # protocol 2 writes bytes as a call of _codecs.encode: that is how Python 3 spells b'b' there
    renamed = renamed.replace(b"c_codecs\nencode\n", b"cnumpy\nndarray\n")
    values, _ = read_lists(archive_with_pickle(renamed), "x.npy")
    assert values.tolist() == [1, 2, 3]


@pytest.mark.parametrize("where", ["instead", "inside a list", "inside an array"])
def test_a_hostile_pickle_runs_nothing(tmp_path: Path, where: str) -> None:
    marker = tmp_path / "marker"
    attack = Calls(os.mkdir, str(marker))
    hostile = {
        "instead": archive_with_pickle(pickle.dumps(attack)),
        "inside a list": archive_of(x=ragged([[1], [2, attack]])),
        "inside an array": archive_of(x=ragged([[1], ragged([attack])])),
    }[where]
    with pytest.raises(ForbiddenError, match=r"mkdir"):
        read_lists(hostile, "x.npy")
    assert not marker.exists()
    assert hostile.fp
    hostile.fp.seek(0)
    with suppress(AttributeError):  # "instead" has no shape
        np.load(hostile.fp, allow_pickle=True)["x"]  # the attack is real: this runs it
    assert marker.exists()


@pytest.mark.parametrize("function", [eval, getattr, __import__, list, np.load, np.array, bytes])
def test_no_other_name_is_known(function) -> None:
    with pytest.raises(ForbiddenError):
        read_lists(archive_with_pickle(pickle.dumps(Calls(function, "1"))), "x.npy")


def test_a_pickle_cannot_change_what_reads_the_next_one() -> None:
    poison = b"\x80\x04cnumpy\nndarray\nN}X\x06\x00\x00\x00valuesK\x01s\x86b."  # BUILD on the class itself
    with pytest.raises(ValueError, match="lists"):
        read_lists(archive_with_pickle(poison), "x.npy")
    values, _ = read_lists(archive_of(x=ragged([[5], []])), "x.npy")
    assert values.tolist() == [5]


@pytest.mark.parametrize(
    "lists",
    [
        [[1.5], [2]],
        [["a"], [2]],
        [[None], [2]],
        [[-1], [2]],
        [[2**32], [2]],
        [[[1]], [2]],
        ["ab", [2]],
        [np.array([1.5]), [2]],
        [np.ones((2, 2), int), [2]],
        [3, [2]],
    ],
)
def test_only_lists_of_non_negative_integers_are_read(lists) -> None:
    with pytest.raises(ValueError, match="lists of integers"):
        read_lists(archive_of(x=ragged(lists)), "x.npy")


@pytest.mark.parametrize(
    "content", [b"", b"\x80\x04", b"garbage", pickle.dumps([[1], [2]]), pickle.dumps(ragged([[1]]))]
)
def test_a_damaged_pickle_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="lists of integers"):
        read_lists(archive_with_pickle(content), "x.npy")


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_flipped_bytes_are_read_or_refused_but_never_crash(data) -> None:
    content = bytearray(pickle.dumps(ragged([[1, 300, 2], [70_000]])))
    for _ in range(3):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.sampled_from([0, 1, 46, 82, 98, 104, 255]))
    try:
        values, offsets = read_lists(archive_with_pickle(bytes(content)), "x.npy")
    except ValueError:
        return
    assert offsets[-1] == len(values)


def test_a_list_that_repeats_itself_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_npz, "MAX_VALUES", 1000)
    with pytest.raises(ValueError, match="lists of integers"):
        read_lists(archive_of(x=ragged([[1] * 10] * 101)), "x.npy")


def test_a_member_that_unpacks_to_too_much_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_npz, "MAX_BYTES", 10_000)
    with pytest.raises(ValueError, match="too large"):
        read_integers(archive_of(y=np.zeros(10_000, np.int64)), "y.npy")


@pytest.mark.parametrize("wrong", [np.zeros(2), np.zeros((2, 2), int), ragged([1, 2]), np.array(["a"])])
def test_only_integers_are_integers(wrong: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"integers|unpack"):
        read_integers(archive_of(y=wrong), "y.npy")
    np.testing.assert_array_equal(read_integers(archive_of(y=np.array([1, 0])), "y.npy"), [1, 0])


def test_an_array_shorter_than_its_header_is_refused() -> None:
    member, file = io.BytesIO(), io.BytesIO()
    np.lib.format.write_array_header_1_0(member, {"descr": "<i8", "fortran_order": False, "shape": (10**12,)})
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("y.npy", member.getvalue() + bytes(80))
    with pytest.raises(ValueError, match="buffer"):
        read_integers(zipfile.ZipFile(file), "y.npy")


def test_a_missing_member_is_refused() -> None:
    with pytest.raises(ValueError, match="missing"):
        read_lists(archive_of(y=np.zeros(1, int)), "x.npy")

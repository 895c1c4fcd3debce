"""Integers, and lists of integers, out of a foreign .npz file, without running what is in it.

NumPy stores an array of lists as a pickle, and a pickle may call whatever it can name. This unpickler knows only the
names that such an array needs, and builds inert stand-ins for them: nothing of NumPy is made from a foreign state.
"""

import pickle
import zipfile
from array import array
from typing import IO, Any

import numpy as np

MAX_BYTES = 200_000_000  # of one array, unpacked; IMDB's have 14 million
MAX_VALUES = 50_000_000  # of one array's lists together; IMDB's have 6 million


class ForbiddenError(ValueError):
    """The file asks for something that lists of integers do not need."""


class _StandIn:
    """Keeps what the pickle would have built an object from."""

    __slots__ = ("arguments", "state")

    def __init__(self, *arguments: Any) -> None:
        self.arguments = arguments
        self.state: Any = None

    def __setstate__(self, state: Any) -> None:
        self.state = state


class _Dtype(_StandIn):
    """In place of numpy.dtype: its state is (version, byte order, ...)."""

    def integers(self) -> np.dtype[Any]:
        """Return the type of integers that is meant."""
        dtype = np.dtype(str(self.arguments[0]))
        if dtype.kind not in "iu":
            raise ValueError("not a type of integers")
        return dtype.newbyteorder(">") if self.state and self.state[1] == ">" else dtype


class _Scalar(_StandIn):
    """In place of a NumPy number: its arguments are (dtype, bytes)."""

    def __index__(self) -> int:
        dtype, content = self.arguments
        return int(np.frombuffer(content, dtype.integers())[0])


class _Array(_StandIn):
    """In place of numpy.ndarray: its state is (version, shape, dtype, Fortran order?, list or bytes)."""

    def values(self) -> Any:
        """Return its list, or its integers as an array."""
        _, (length,), dtype, _, content = self.state
        values = content if type(content) is list else np.frombuffer(content, dtype.integers())
        if len(values) != length:
            raise ValueError("not as long as it says")
        return values


_ADMITTED: dict[tuple[str, str], type[_StandIn]] = {("numpy", "ndarray"): _Array, ("numpy", "dtype"): _Dtype} | {
    (f"numpy.{core}.multiarray", name): stand_in
    for core in ("core", "_core")  # NumPy 1 and 2
    for name, stand_in in (("_reconstruct", _Array), ("scalar", _Scalar))
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type[_StandIn]:
        if (module, name) not in _ADMITTED:
            raise ForbiddenError(f"{module}.{name}"[:80])
        return _ADMITTED[module, name]


def read_integers(archive: zipfile.ZipFile, member: str) -> np.ndarray:
    """Return a stored array of integers, shape (values,).

    Raises:
        ValueError: the member is missing, damaged or something else.
    """
    with _open(archive, member) as file:
        (length,), dtype = _header(file)
        if dtype.kind not in "iu":
            raise ValueError("not integers")
        return np.frombuffer(file.read(length * dtype.itemsize), dtype, count=length)


def read_lists(archive: zipfile.ZipFile, member: str) -> tuple[np.ndarray, np.ndarray]:
    """Return a stored array of lists of non-negative integers, end to end.

    Returns:
        values: (values,) uint32.
        offsets: (lists + 1,) int64; list k is values[offsets[k]:offsets[k + 1]].

    Raises:
        ForbiddenError: the pickle names anything but lists, integers and NumPy arrays.
        ValueError: the member is missing, damaged or something else.
    """
    with _open(archive, member) as file:
        (length,), dtype = _header(file)
        if not dtype.hasobject:
            raise ValueError("not lists")
        try:
            lists = _Unpickler(file).load().values()
            if len(lists) != length:
                raise ValueError("not as long as it says")
            return _end_to_end(lists)
        except ForbiddenError:
            raise
        except Exception as error:  # a damaged pickle can raise anything
            raise ValueError("not lists of integers") from error


def _end_to_end(lists: list[Any]) -> tuple[np.ndarray, np.ndarray]:
    lists = [item.values() if isinstance(item, _Array) else item for item in lists]
    offsets = np.concatenate(([0], np.cumsum([len(item) for item in lists], dtype=np.int64)))
    if offsets[-1] > MAX_VALUES:  # before they are copied: a pickle may repeat one long list for nothing
        raise ValueError("too many values")
    values = array("I")  # refuses all but integers from 0 to 2**32 - 1
    for item in lists:
        values.fromlist(item if type(item) is list else item.tolist())
    return np.frombuffer(values, np.uint32), offsets


def _open(archive: zipfile.ZipFile, member: str) -> IO[bytes]:
    if member not in archive.namelist():
        raise ValueError("missing")
    if archive.getinfo(member).file_size > MAX_BYTES:
        raise ValueError("too large")
    return archive.open(member)


def _header(file: IO[bytes]) -> tuple[tuple[int, ...], np.dtype[Any]]:
    """Return shape and type of the array whose bytes follow."""
    version = np.lib.format.read_magic(file)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    shape, _, dtype = read(file)
    return shape, dtype

"""A small file that would become a large one: it is refused in a sentence, and nothing large is made before that."""

import gzip
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz import export
from rnnviz.data import own_series
from rnnviz.data.files import workbooks
from rnnviz.data.files.reading import read
from rnnviz.data.files.sampling import Take
from rnnviz.data.files.table import MAX_CHARS, UnreadableError
from rnnviz.runs.artifacts import Artifacts, MissingArtifactError
from tests.attacks.workbooks import SPACE, belittled, films, shared, workbook

MB = 1_000_000
FAR = [
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    '<row><c r="xfd1048576"><v>1</v></c></row>',
    "<row r='1048576'><c s='1' r = 'XFD1048576'><v>1</v></c></row>",
    '<row spans="1:2" r="1048576"><c s=">" r="XFD1048576"><v>1</v></c></row>',
    '<x:row xmlns:x="urn:x" r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>',
    '<row r="1048576">' + "<c><v>1</v></c>" * 40 + "</row>",
]


@contextmanager
def at_most(megabytes: float) -> Iterator[None]:
    """Assert that Python takes no more memory than this at any moment of the block."""
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < megabytes * MB, f"{peak / MB:.0f} MB"


@pytest.mark.parametrize("far", FAR)
def test_a_workbook_with_a_cell_far_away_is_not_filled_up_to_it(far: str) -> None:
    first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    with at_most(10), pytest.raises(UnreadableError, match="more than 5,000,000 cells"):
        read(workbook(first + far))


def test_a_text_that_a_workbook_writes_once_is_not_copied_into_every_cell() -> None:
    long = shared("word " * 20_000, "pos", "neg")
    with at_most(20), pytest.raises(UnreadableError, match="150 million characters"):
        read(workbook(films(2000), long))
    formula = films(2000).replace("<v>0</v>", "<f>A1</f><v>0</v>")
    with at_most(20), pytest.raises(UnreadableError, match="150 million characters"):
        read(workbook(formula, long))
    assert len(read(workbook(films(1000), long))) == 1000


def test_a_workbook_that_says_less_than_it_unpacks_to_is_read_as_far_as_it_says() -> None:
    sheet = "xl/worksheets/sheet1.xml"
    padded = workbook(films(30) + "<!-- " + "x" * 30 * MB + " -->", shared("A film", "pos", "neg"))
    with at_most(5), pytest.raises(UnreadableError, match=r"damaged|not readable|unpack"):
        read(belittled(padded, sheet, 3000))


def test_entities_of_entities_are_not_written_out() -> None:
    laughs = "<!DOCTYPE s [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {b} '{f'&{a};' * 20}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    rows = films(30).replace("<v>0</v>", "<v>&i;</v>").replace('t="s"', 't="str"', 1)
    with at_most(5):
        try:
            cells = read(workbook(rows, shared("A film", "pos", "neg"), head=laughs + "]>")).rows
        except UnreadableError:
            return
    assert max(len(cell) for row in cells for cell in row) < 100


def test_a_workbook_of_two_bytes_a_character_is_refused() -> None:
    file = io.BytesIO(workbook(films(30), shared("A film", "pos", "neg")))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/worksheets/sheet2.xml", f"<worksheet {SPACE}/>".encode("utf-16"))
    with pytest.raises(UnreadableError, match="rare encoding"):
        read(file.getvalue())


def test_the_largest_workbooks_that_are_read() -> None:
    assert workbooks.MAX_CELLS >= 1_048_576 * 4  # all rows that a spreadsheet has, of four columns
    table = read(workbook(films(3000), shared("A film", "pos", "neg")))
    assert len(table) == 3000


def test_a_text_that_a_parquet_file_writes_once_is_one_text_in_memory() -> None:
    text, rows = "word " * 20_000, 20_000
    texts = pa.DictionaryArray.from_arrays(pa.array([0] * rows), pa.array([text]))
    columns = {"text": texts, "label": pa.array([k % 2 for k in range(rows)])}
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file, compression="zstd")
    assert len(file.getvalue()) < MB
    with at_most(20), pytest.raises(UnreadableError, match=rf"hold 2,000 million characters.*{MAX_CHARS // MB}"):
        read(file.getvalue())


def test_a_long_list_is_not_in_memory_before_its_rows_are_counted() -> None:
    text = "[" + ",".join(['{"text": "a film", "label": 1}'] * 30_000) + "]"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("films.json", text)
    assert len(packed.getvalue()) < 0.02 * MB
    with at_most(4 * len(text) / MB):
        assert read(packed.getvalue(), Take(sample=100)).total == 30_000


@pytest.mark.parametrize("kind", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_cannot_be_unpacked_in_pieces_is_refused(kind: int) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", kind) as archive:
        archive.writestr("films.csv", "text,label\n" + "a,1\n" * 1000)
    with pytest.raises(UnreadableError, match="packed in a rare way"):
        read(packed.getvalue())


def test_gzip_is_refused_before_it_is_unpacked_also_within_a_zip() -> None:
    packed, inner = gzip.compress(bytes(20 * MB)), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("films.csv", packed)
    for data in (packed, inner.getvalue()):
        with at_most(1), pytest.raises(UnreadableError, match="packed with gzip"):
            read(data)


def test_an_archive_in_an_archive_is_not_unpacked_and_a_workbook_is() -> None:
    def packed(name: str, content: bytes) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
        return file.getvalue()

    table = b"text,label\n" + b"a film,0\nno film,1\n" * 20
    assert len(read(packed("films.csv", table))) == 40
    inner = packed("films.csv", table + b"," * 20 * MB)
    with at_most(1), pytest.raises(UnreadableError, match="holds another archive"):
        read(packed("films.csv", inner))
    folders = packed("pos/1.txt", b"a film")
    with pytest.raises(UnreadableError, match="holds another archive"):
        read(packed("films.csv", folders))
    assert len(read(packed("films.xlsx", workbook(films(30), shared("A film", "pos", "neg"))))) == 30


def test_one_long_line_of_a_series_makes_no_other_line_long() -> None:
    with at_most(20), pytest.raises(ValueError, match="no column of numbers"):
        own_series.parse(b"," * 20_000 + b"\n" + b"x\n" * 20_000, "long")
    long = own_series.parse(b"," * 2000 + b"\n" + b"".join(b"%d\n" % k for k in range(2000)), "long")
    assert long.values.tolist() == list(range(2000))


def test_a_zip_whose_members_share_their_bytes_is_counted_by_what_it_unpacks_to() -> None:
    """As Fifield's: hundreds of entries that all lead to the same packed bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.txt", bytes(2 * MB))
        for k in range(1, 100):
            again = zipfile.ZipInfo(f"{k}.txt")
            first = archive.infolist()[0]
            for name in ("compress_type", "CRC", "compress_size", "file_size", "header_offset", "flag_bits"):
                setattr(again, name, getattr(first, name))
            archive.filelist.append(again)
            archive.NameToInfo[again.filename] = again
    with at_most(1), pytest.raises(UnreadableError, match="would unpack to 200 MB"):
        read(file.getvalue())


def npy(header: dict[str, object], content: bytes = b"") -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array_header_1_0(file, header)
    return file.getvalue() + content


@pytest.mark.parametrize(
    "array",
    [
        npy({"descr": "<f4", "fortran_order": False, "shape": (1 << 42,)}),
        npy({"descr": "|O", "fortran_order": False, "shape": (1,)}, b"cos\nsystem\n(S'false'\ntR."),
        npy({"descr": "<f4", "fortran_order": False, "shape": (-1,)}),
        b"\x93NUMPY\x01\x00\xff\xff" + b"(" * 65535,
        b"\x93NUMPY\x09\x00",
        b"",
    ],
    ids=["four terabytes", "a pickle", "less than nothing", "brackets", "version 9", "nothing"],
)
def test_arrays_that_were_exchanged_in_a_runs_folder_are_a_missing_file(tmp_path, array: bytes) -> None:
    (tmp_path / "snapshots").mkdir()
    with zipfile.ZipFile(tmp_path / "snapshots" / "1.npz", "w") as archive:
        archive.writestr("lstm/kernel.npy", array)
    with pytest.raises(MissingArtifactError, match="missing or damaged"):
        Artifacts(tmp_path).snapshot(1)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(), max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def told(data: bytes) -> list[str]:
    """Return all texts of a table that is not empty, or the sentence that refuses it."""
    try:
        table = read(data)
    except UnreadableError as refused:
        return [str(refused)]
    return [text for text in (*table.columns, *(cell for row in table.rows for cell in row)) if text]


HALF = st.sampled_from(["\\ud800", "\\udfff", "\\u0000", "\\u202e", "{{x}}", "<script>"])


@settings(max_examples=500)
@given(rows=st.lists(JSON, max_size=6), half=HALF, whole=st.booleans())
def test_whatever_json_says_it_is_read_as_text_or_refused_in_a_sentence(rows: list, half: str, whole: bool) -> None:
    lines = [json.dumps(row) for row in [*rows, {"text": half, "label": half}]]
    written = f"[{','.join(lines)}]" if whole else "\n".join(lines)
    written = written.replace(half.replace("\\", "\\\\"), half)
    for text in told(written.encode("utf-8", "surrogatepass")):
        assert text.encode()  # it can be stored and sent


def test_brackets_without_end_are_refused() -> None:
    for depth in (500, 900, 990, 5000, 500_000):
        for written in ('{"text": ' + "[" * depth + "]" * depth + ', "label": 1}', "[" + '{"a":' * depth):
            assert all(len(text) < 3 * depth + 200 for text in told(written.encode()))
            values, sentences = export.read_config_json(written.encode())
            assert values == {}
            assert sentences

"""Workbooks made by hand, as no spreadsheet writes them."""

import io
import struct
import zipfile

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>'
)
BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Films" sheetId="1" r:id="r1"/></sheets></workbook>'
)
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(rows: str, strings: str = "", *, head: str = "") -> bytes:
    """Return a workbook of one sheet.

    Args:
        rows: XML of its rows.
        strings: XML of its shared texts, each an <si>.
        head: what stands before the sheet's first tag.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELS.format(kind="officeDocument", target="xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELS.format(kind="worksheet", target="worksheets/sheet1.xml"))
        archive.writestr(
            "xl/worksheets/sheet1.xml", f"{head}<worksheet {SPACE}><sheetData>{rows}</sheetData></worksheet>"
        )
        if strings:
            archive.writestr("xl/sharedStrings.xml", f"<sst {SPACE}>{strings}</sst>")
    return file.getvalue()


def shared(*texts: str) -> str:
    return "".join(f"<si><t>{text}</t></si>" for text in texts)


def films(count: int) -> str:
    """Rows of reviews whose texts and labels are the shared texts 0 to 2."""
    return "".join(
        f'<row r="{k}"><c r="A{k}" t="s"><v>0</v></c><c r="B{k}" t="s"><v>{1 + k % 2}</v></c></row>'
        for k in range(1, count + 1)
    )


def belittled(data: bytes, member: str, size: int) -> bytes:
    """Return a zip that says of a member that it unpacks to `size` bytes."""
    changed, name = bytearray(data), member.encode()
    for mark, at, where in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        start = -1
        while (start := changed.find(mark, start + 1)) >= 0:
            if changed[start + where : start + where + len(name)] == name:
                struct.pack_into("<L", changed, start + at, size)
    return bytes(changed)

"""Files that people bring: bytes in any common format become a Table of texts, or one sentence that names the line.

Belongs: formats, encodings, dialects. Does not: what a column means (`data/columns.py`, `data/labels.py`), words.
"""

"""Files that people bring: bytes in any common format become a Table of texts, or one sentence that names the line.

Belongs here: formats, encodings, dialects. Not here: what a column means (`data/columns.py`, `data/labels.py`), words.
"""

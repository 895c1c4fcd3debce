"""Word vectors as a file."""

from collections.abc import Sequence
from io import BytesIO

import numpy as np


def as_npz(words: Sequence[str], vectors: np.ndarray) -> bytes:
    """Return an .npz file: words (words,) as text and their vectors (words, size), float32."""
    file = BytesIO()
    np.savez_compressed(file, words=np.array(words), vectors=np.asarray(vectors, np.float32))
    return file.getvalue()

"""Times of the data layer: python -m benchmarks.data (with RNNVIZ_IMDB_DIR set, on the real IMDB)."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rnnviz.choices import DataChoices
from rnnviz.data import imdb
from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding, encode_text, view
from rnnviz.data.library import IMDB, Library
from rnnviz.data.subsets import build
from rnnviz.data.uploads import parse

CODING = Encoding(vocabulary=10_000, maxlen=100)


def timed(what: str, f: Callable[[], Any], repeat: int = 5) -> Any:
    """Run `f` a few times, print the first and the best wall time, return its result."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        result = f()
        times.append(1000 * (time.perf_counter() - start))
    print(f"{what:<58}{times[0]:>9.1f} ms first {min(times):>9.1f} ms best")
    return result


def subset(library: Library, source: str, **choices: Any) -> Callable[[], Any]:
    """Return a function that does all that a run needs before it can start: open the corpus, choose, encode."""
    return lambda: build(library.get(source), DataChoices(**choices), seed=0)  # type: ignore[arg-type]


def csv_of(corpus: Corpus, megabytes: float = 4.9) -> bytes:
    """Return as many reviews as fit, as a CSV file."""
    lines, size = ["text,label"], 0
    for k in range(len(corpus.train)):
        words = " ".join(corpus.words[rank - 1] for rank in corpus.train[k]).replace('"', "")
        lines.append(f'"{words}",{corpus.train.labels[k]}')
        size += len(lines[-1].encode()) + 1
        if size > megabytes * 1e6:
            break
    return "\n".join(lines[:-1]).encode()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        sample = timed("sample reviews: generate and keep", library.sample, repeat=1)
        timed("sample reviews: open", library.sample)
        timed("sample reviews: 2,000 + 2,000 x 100, from the cache", subset(library, "sample"))
        found = imdb.locate()
        corpus = sample
        if found is None:
            print("IMDB is not here: set RNNVIZ_IMDB_DIR to its folder for the other times.")
        else:
            corpus = timed("IMDB: read Keras' files", lambda: imdb.read(found), repeat=1)
            timed("IMDB: keep", lambda: library.add(IMDB, corpus), repeat=1)
            timed("IMDB: open", library.imdb)
            timed("IMDB: 2,000 + 2,000 x 100, from the cache", subset(library, "imdb"))
            timed("IMDB: 5,000 + 25,000 x 100, from the cache", subset(library, "imdb", subset=5000, test_subset=25000))
            full: dict[str, Any] = {"subset": 25_000, "test_subset": 25_000, "maxlen": 500}
            timed("IMDB: 25,000 + 25,000 x 500, from the cache", subset(library, "imdb", **full))
        data = csv_of(corpus)
        timed(f"upload: a CSV of {len(data) / 1e6:.1f} MB", lambda: parse(data, "mine.csv"), repeat=2)
        text = "I expected little, but this film surprised me. " * 20
        timed("a typed text of 160 words", lambda: encode_text(text, corpus.words, CODING))
        timed("a view of one review", lambda: view(corpus.train, 0, corpus.words, CODING))


if __name__ == "__main__":
    main()

"""How quickly a language model writes in NumPy, and what a long text costs: python -m benchmarks.writing

2,000 characters of networks with 128 units, whatever they write (the aim is 2 s for the LSTM); then a learner's text of
5 million characters. Seconds of the processor, the least of three. Half a minute.
"""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np

from rnnviz.config.language import LanguageConfig
from rnnviz.data.library import Library
from rnnviz.data.text import MAX_BYTES, built_in
from rnnviz.language import ngrams, windows
from rnnviz.language.model import Model
from rnnviz.language.writing import How, write
from rnnviz.nn import initializers

CHARACTERS: Final = 2_000


def seconds(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def network(**choices: Any) -> Model:
    config = LanguageConfig.from_flat(LanguageConfig().flat() | {"units": 128, "vocabulary": 80} | choices)
    return Model(initializers.fresh(config.network(), 0))


def main() -> None:
    print(f"{CHARACTERS:,} characters, 128 units          seconds")
    for architecture in ("simple_rnn", "gru", "lstm"):
        for layers in (1, 2):
            made = network(architecture=architecture, layers=layers)
            took = seconds(partial(write, made, np.array([1]), CHARACTERS, How()))
            print(f"  {architecture:<12}{layers} layer{'s' * (layers > 1):<20}{took:8.2f}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        own(Library(Path(folder)))


def own(library: Library) -> None:
    """Print what a text of the greatest size costs."""
    content = built_in().content
    added = library.add_text((content * (MAX_BYTES // len(content) + 1))[:MAX_BYTES].encode(), "long")

    def fitted() -> dict[str, Any]:
        text = library.text("own", added.fingerprint)
        assert text
        asked = {"text": "own", "own_text": added.fingerprint, "tokens": MAX_BYTES}
        return windows.fit(LanguageConfig().flat() | asked, text)

    config = LanguageConfig.from_flat(fitted())
    encoded = windows.encode(config, added)
    parts = encoded.train, encoded.validation, encoded.test
    print(f"a text of {len(added.content):,} characters")
    print(f"  a choice about it                {seconds(fitted):8.3f}")
    print(f"  checked before it is trained on  {seconds(lambda: windows.check(config, added)):8.3f}")
    print(
        f"  n-grams of all five orders       {seconds(lambda: ngrams.baselines(*parts, len(encoded.vocabulary))):8.3f}"
    )


if __name__ == "__main__":
    main()

"""How fast the page about words answers: python -m benchmarks.words [browser]

Without a word: milliseconds of what each view computes anew when something is typed or moved. With `browser`: it also
starts the app and a Chromium, and takes the time from a pressed key to the new figure (a minute).
"""

import sys
import time

import numpy as np

from benchmarks.opened import opened
from benchmarks.timing import milliseconds
from rnnviz.data import sample_grammar
from rnnviz.data.word_pairs import FAMILIES
from rnnviz.figures.scenes.scene import pack
from rnnviz.figures.scenes.word_scenes import Picking, direction, picked_rows
from rnnviz.probes.embedding import WordVectors, along, analogy, nearest, score
from rnnviz.probes.space import principal_plane

WORDS, SIZE = 10_000, 128  # the largest of the presets


def speed() -> None:
    rng = np.random.default_rng(0)
    names = tuple(f"w{k}" for k in range(WORDS - 200)) + tuple(
        dict.fromkeys(word for pairs in FAMILIES.values() for pair in pairs for word in pair)
    )
    known = WordVectors(names, rng.standard_normal((len(names), SIZE)).astype(np.float32))
    places, held = along(known, "good", "bad"), rng.integers(1, 900, len(names))
    side = sample_grammar.lexicon()
    leaning = np.array([side.get(word, 0) for word in names], float)
    ends = ("bad", "good")
    print("neighbours      ", milliseconds(lambda: nearest(known, known.of("good"))))
    print("analogy         ", milliseconds(lambda: analogy(known, "he", "she", "king")))
    print("all analogies   ", milliseconds(lambda: [score(known, pairs, side) for pairs in FAMILIES.values()]))
    print("direction       ", milliseconds(lambda: along(known, "good", "bad")))
    print(
        "its figure      ",
        milliseconds(
            lambda: pack(direction(np.stack([places] * 2), held, leaning, names, (0, 8), ends=ends, named=()))
        ),
    )
    print("components      ", milliseconds(lambda: principal_plane(known.vectors)))
    picking = Picking(("a",) * 9, rng.integers(0, WORDS, 9), rng.standard_normal((WORDS, SIZE)))
    print("rows, packed    ", milliseconds(lambda: pack(picked_rows(picking))))


FIGURE = ".rnn-scales"  # what is made anew when its numbers change


def browser(moves: int = 30) -> None:
    from tests.browser.looking import ready, visit

    with opened() as (server, page):
        for view, name, first, second, shown in (
            ("trained", "Neighbours of", "good", "bad", "neighbours"),
            ("trained", "c", "brother", "uncle", "analogy"),
            ("lookup", "Numbers per word", "32", "64", "costs"),
        ):
            visit(page, f"{server.url}/words?wo_view={view}")
            times = []
            for k in range(moves):
                box = page.get_by_label(name, exact=True)
                box.fill(second if k % 2 == 0 else first)
                figure = page.locator(f".st-key-figure_{shown} {FIGURE}").first
                figure.evaluate("e => { e.dataset.old = '1'; }")
                began = page.evaluate("performance.now()")
                box.press("Enter")
                page.wait_for_function(
                    "place => { const e = document.querySelector(place); return e && e.dataset.old !== '1'; }",
                    arg=f".st-key-figure_{shown} {FIGURE}",
                )
                times.append(page.evaluate("performance.now()") - began)
                time.sleep(0.3)
                ready(page)
            print(f"{name:18} median {np.median(times):4.0f} ms, p95 {np.quantile(times, 0.95):4.0f} ms")


if __name__ == "__main__":
    speed()
    if "browser" in sys.argv[1:]:
        browser()

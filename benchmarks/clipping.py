"""How fast the clipping page's numbers are computed, and what becomes of the twin runs.

python -m benchmarks.clipping            milliseconds of the surface, the walks and the scene
python -m benchmarks.clipping browser    also starts the app and a Chromium and moves sliders (two minutes)
python -m benchmarks.clipping twins      also trains every pair with four seeds (some minutes; needs TensorFlow)
"""

import sys
import time
from functools import partial

import numpy as np

from benchmarks.opened import opened
from benchmarks.timing import milliseconds
from rnnviz.config import twins
from rnnviz.data import sample_reviews, subsets
from rnnviz.figures.scenes import cliff as figures
from rnnviz.figures.scenes.scene import pack
from rnnviz.gradients import cliff

SEEDS = (0, 1, 2, 3)


def speed() -> None:
    unit, area = cliff.Unit(), cliff.Map()
    descent = cliff.Descent(rule="global_norm", threshold=0.2, steps=300)
    surface = cliff.surface(unit, area)
    path = cliff.descend((4.7, -2.0), unit, descent, area)
    print("surface 200 x 200, T = 50  ", milliseconds(lambda: cliff.surface(unit, area)))
    print("walk of 300 updates, T = 50", milliseconds(lambda: cliff.descend((4.7, -2.0), unit, descent, area)))
    scene = lambda: pack(figures.scene(surface, path, path, unit, area, threshold=0.2, rule="clipped"))  # noqa: E731
    print("scene, packed              ", milliseconds(scene), f"{len(scene()) / 1024:.0f} KB")


def measure_twins() -> None:
    from rnnviz.training.loop import train

    corpus = sample_reviews.generate().corpus
    for pair in twins.PAIRS:
        for seed in SEEDS:
            runs = twins.configs(pair, seed=seed, race=pair == "explodes")
            for name, config in runs.items():
                rows: dict[str, list] = {"step": [], "epoch": [], "phase": []}
                dataset = subsets.build(corpus, config.data, seed)
                began = time.perf_counter()
                outcome = train(config, dataset, report=partial(_keep, rows), stopped=bool)
                norms = np.array([row.norm for row in rows["step"]])
                clipped = np.mean(norms > config.training.clip_threshold) if config.training.clipping != "none" else 0
                accuracy = rows["epoch"][-1].val_accuracy if rows["epoch"] else float("nan")
                print(
                    f"{pair:9} seed {seed} {name:15} {outcome.status:9} {len(norms):4} steps, validation {accuracy:.3f}, "
                    f"median norm {np.nanmedian(norms):8.3g}, largest {np.nanmax(norms):8.3g}, clipped {clipped:4.0%}, "
                    f"{time.perf_counter() - began:.0f} s",
                    flush=True,
                )


def browser(moves: int = 40) -> None:
    from tests.browser.looking import ready, visit
    from tests.browser.playing import answered, drawn, held_still

    with opened() as (server, page):
        visit(page, f"{server.url}/clipping?cl_view=cliff")
        player = held_still(page)
        page.get_by_text("The start, the network and the map").click()
        for name in ("Start of the walks", "Timesteps T"):
            times = []
            for k in range(moves):
                page.get_by_role("slider", name=name).focus()
                times.append(answered(page, player, "ArrowRight" if k % 20 < 10 else "ArrowLeft"))
                time.sleep(0.6)
                ready(page)
            told = f"median {np.median(times):4.0f} ms, p95 {np.quantile(times, 0.95):4.0f} ms"
            print(f"{name:20} to figure: {told}")
        player.get_by_role("button", name="Play").click()
        pictures, seconds = drawn(player, 120)
        print(f"playing: {pictures / seconds:.0f} frames a second")


if __name__ == "__main__":
    speed()
    if "browser" in sys.argv[1:]:
        browser()
    if "twins" in sys.argv[1:]:
        measure_twins()


def _keep(rows: dict[str, list], kind: str, row: object) -> None:
    rows[kind].append(row)

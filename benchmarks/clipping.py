"""How fast the clipping page's numbers are computed.

python -m benchmarks.clipping            milliseconds of the surface, the walks and the scene
python -m benchmarks.clipping browser    also starts the app and a Chromium and moves sliders (two minutes)
"""

import sys
import time

import numpy as np

from benchmarks.opened import opened
from benchmarks.timing import milliseconds
from rnnviz.figures.scenes import cliff as figures
from rnnviz.figures.scenes.scene import pack
from rnnviz.gradients import cliff


def speed() -> None:
    unit, area = cliff.Unit(), cliff.Map()
    descent = cliff.Descent(rule="global_norm", threshold=0.2, steps=300)
    surface = cliff.surface(unit, area)
    path = cliff.descend((4.7, -2.0), unit, descent, area)
    print("surface 200 x 200, T = 50  ", milliseconds(lambda: cliff.surface(unit, area)))
    print("walk of 300 updates, T = 50", milliseconds(lambda: cliff.descend((4.7, -2.0), unit, descent, area)))
    scene = lambda: pack(figures.scene(surface, path, path, unit, area, threshold=0.2, rule="clipped"))  # noqa: E731
    print("scene, packed              ", milliseconds(scene), f"{len(scene()) / 1024:.0f} KB")


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


def _keep(rows: dict[str, list], kind: str, row: object) -> None:
    rows[kind].append(row)

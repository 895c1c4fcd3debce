"""How fast the gradient page is: its numbers, and in a browser the answer to a moved slider and the frames a second.

python -m benchmarks.gradient_flow            milliseconds of every view's numbers
python -m benchmarks.gradient_flow browser    also starts the app and a Chromium and moves sliders (a minute)
"""

import sys

import numpy as np

from benchmarks.opened import opened
from benchmarks.timing import milliseconds
from rnnviz.data import sample_reviews
from rnnviz.figures.scenes.gradients import matrix_scene
from rnnviz.figures.scenes.nonlinear_flow import cell_scene
from rnnviz.figures.scenes.scene import pack
from rnnviz.gradients import matrices
from rnnviz.gradients.linear_flow import linear_flow, start_vector
from rnnviz.gradients.nonlinear_flow import jacobian_flow
from rnnviz.gradients.spectra import spectrum
from rnnviz.gradients.state_flow import comparison, cures, measure

N, T = 64, 100
SLIDERS = {"number": "Factor a", "matrix": "Spectral radius", "cell": "Spectral radius", "cures": "Recurrent gain"}


def numbers() -> None:
    W, start = matrices.gaussian(N, 1.0, 0), start_vector(N, 0)
    x = np.random.default_rng(0).normal(0, 0.3, (T, N))
    words = sample_reviews.generate(80).corpus.train.ranks[:T]
    found = spectrum(W)
    flow, through = linear_flow(found, start, T), jacobian_flow(found, x, "tanh", start)
    print(f"n = {N}, T = {T}")
    print("spectrum                   ", milliseconds(lambda: spectrum(W)))
    print("gradient through the matrix", milliseconds(lambda: linear_flow(found, start, T)))
    print("its scene, packed          ", milliseconds(lambda: pack(matrix_scene(found, flow))), _kilobytes(found, flow))
    print("Jacobians through tanh     ", milliseconds(lambda: jacobian_flow(found, x, "tanh", start)))
    print("their scene, packed        ", milliseconds(lambda: pack(cell_scene(through))))
    print("three cells, 32 units      ", milliseconds(lambda: measure(comparison(32, 1.0, 1.0), words, 0, 0.3)))
    print("cures, 32 units            ", milliseconds(lambda: measure(cures(32, 0.8, 5.0), words, 0, 0.3)))


def _kilobytes(found: object, flow: object) -> str:
    return f"{len(pack(matrix_scene(found, flow))) / 1024:.0f} KB"  # type: ignore[arg-type]


def browser(moves: int = 40) -> None:
    from tests.browser.looking import ready, visit
    from tests.browser.playing import answered, drawn, held_still

    with opened() as (server, page):
        for view, name in SLIDERS.items():
            visit(
                page,
                f"{server.url}/gradient_flow?gf_view={view}&gf_kind=symmetric&gf_n={N}&gf_T={T}&gf_rho=0.6&gf_a=0.5",
            )
            player, slider = held_still(page, step=20), page.get_by_role("slider", name=name)
            times = []
            for k in range(moves):
                slider.focus()
                times.append(answered(page, player, "ArrowRight" if k % 20 < 10 else "ArrowLeft"))
                ready(page)
            player.get_by_role("button", name="Play").click()
            pictures, seconds = drawn(player, 120)
            told = f"median {np.median(times):4.0f} ms, p95 {np.quantile(times, 0.95):4.0f} ms"
            print(f"{view:8} slider to figure: {told}; {pictures / seconds:.0f} frames/s")


if __name__ == "__main__":
    numbers()
    if "browser" in sys.argv[1:]:
        browser()

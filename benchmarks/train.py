"""How long from Train to the first point of the live chart, and what the processes hold: python -m benchmarks.train.

With RNNVIZ_IMDB_DIR set on the real IMDB, else on the sample reviews: 5,000 reviews of 100 tokens out of 10,000, LSTM.
Two minutes.
"""

import os
from typing import TYPE_CHECKING

import psutil

from benchmarks.opened import opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

SOURCE = "imdb" if os.environ.get("RNNVIZ_IMDB_DIR") else "sample"
CHOICES = f"source={SOURCE}&subset=5000&test_subset=2000&vocabulary=10000&maxlen=100&architecture=lstm&epochs=2"
LIMIT_MS = 120_000
# The chart of the run that was shown before goes first; the new one comes with the first steps.
FIRST_POINT = """from => new Promise(done => {
  const inside = (place) => [...place.querySelectorAll('*')].find((each) => each.shadowRoot)?.shadowRoot;
  const place = () => document.querySelector('.st-key-figure_live_loss');
  const chart = () => place() && inside(place())?.querySelector('canvas');
  let gone = false;
  const look = () => {
    gone ||= !chart();
    if (gone && chart()) done(performance.now() - from); else setTimeout(look, 2);
  };
  look();
})"""


def first_point(page: "Page", server: "Server", **choices: int) -> float:
    """Press Train with these choices; return the seconds until the chart has points. Waits for the run's end."""
    from tests.browser.looking import visit

    more = "".join(f"&{name}={value}" for name, value in choices.items())
    visit(page, f"{server.url}/train?{CHOICES}{more}")
    bar = page.locator(".st-key-train_bar")
    began = page.evaluate("performance.now()")
    bar.get_by_role("button", name="Train").click()
    took = page.evaluate(FIRST_POINT, began)
    bar.get_by_text("finished", exact=True).wait_for(timeout=LIMIT_MS)
    return took / 1000


def memory(server: "Server") -> None:
    """Print what the app and the processes below it hold in memory."""
    app = psutil.Process(server.process.pid)
    print(f"memory: app {app.memory_info().rss / 2**20:.0f} MB", end="")
    for child in app.children(recursive=True):
        what = "scheduler" if "rnnviz.jobs.cluster" in child.cmdline() else child.cmdline()[-1][:40]
        what = "worker" if "spawn_main" in " ".join(child.cmdline()) else what
        if "resource_tracker" not in " ".join(child.cmdline()):
            print(f", {what} {child.memory_info().rss / 2**20:.0f} MB", end="")
    print()


def main() -> None:
    print(f"from Train to the first point of the chart, {SOURCE} reviews")

    def say(title: str, seconds: float) -> None:
        print(f"{title:<52}{seconds:6.1f} s (load {os.getloadavg()[0]:.1f})", flush=True)

    with opened(warm_up=0) as (server, page):
        say("right after the start of the server", first_point(page, server, units=32))
    with opened() as (server, page):
        say("the network that the worker compiles at its start", first_point(page, server, units=32))
        say("another network: to be compiled", first_point(page, server, units=40))
        say("the same network with another seed", first_point(page, server, units=40, seed=1))
        memory(server)


if __name__ == "__main__":
    main()

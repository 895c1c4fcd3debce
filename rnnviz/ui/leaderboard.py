"""The leaderboard of networks of one size: as it was recorded, and measured again on this machine."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from rnnviz.config import leaderboard
from rnnviz.figures import theme
from rnnviz.figures.charts import leaderboard as figures
from rnnviz.lessons import Markup
from rnnviz.runs.leaderboard import COMMAND, Result, Standing, recorded, standings
from rnnviz.runs.records import Run
from rnnviz.ui import acts, notices, several_runs, tables, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import leaderboard as measured
from rnnviz.ui.cached import stored
from rnnviz.ui.intervals import over_seeds
from rnnviz.ui.show import Badge, heading, show
from rnnviz.ui.ticking import ticking, whole_page
from rnnviz.ui.visitor import session
from rnnviz.ui.words import common, plain

if TYPE_CHECKING:
    import pandas as pd

TICK_S = 2.0
Runs = dict[tuple[str, int], Run]  # by network and seed

KINDS = [(network, seed) for network in leaderboard.NETWORKS for seed in leaderboard.SEEDS]


def draw_leaderboard() -> None:
    """Draw what was recorded, and below it what runs here have reached; that part fills in while runs are active."""
    notices.draw()
    st.markdown(common("leaderboard", _budget()))
    st.markdown(common("leaderboard recorded", {"command": Markup(COMMAND)}))
    _draw(recorded(), "recorded")
    st.subheader(plain("leaderboard here"))
    runs = _runs()
    missing = [kind for kind in KINDS if kind not in runs]
    if missing:
        st.markdown(common("leaderboard train", {"missing": len(missing), "all": len(KINDS)}))
        st.button(plain("leaderboard start"), icon=":material/play_arrow:", on_click=_train, args=(missing,))
    if any(run.active for run in runs.values()):
        _ticking()
    elif runs:
        _here(runs)
        watch.follow(runs.values())


def _budget() -> dict[str, Any]:
    """What all networks have alike."""
    sizes = [leaderboard.parameters(network) for network in leaderboard.NETWORKS]
    data = leaderboard.config(*KINDS[0]).data
    return {
        "networks": len(sizes),
        "low": min(sizes),
        "high": max(sizes),
        "size": leaderboard.PARAMETERS,
        "embedding": data.vocabulary * leaderboard.BUDGET["embedding"],
        "reviews": data.subset,
        "maxlen": data.maxlen,
        "epochs": leaderboard.BUDGET["epochs"],
        "seeds": len(leaderboard.SEEDS),
    }


def _runs() -> Runs:
    """Return those of the leaderboard's runs that are in the library."""
    corpus = stored.corpus("sample")
    assert corpus
    store = backend().store
    ids = {kind: leaderboard.config(*kind).run_id(corpus.fingerprint) for kind in KINDS}
    known = {kind: store.get(run_id) for kind, run_id in ids.items()}
    return {kind: run for kind, run in known.items() if run and not run.deleted}


def _train(missing: list[tuple[str, int]]) -> None:
    corpus = stored.corpus("sample")
    assert corpus
    for network, seed in missing:
        submit = partial(backend().jobs.submit, session=session())
        acts.attempt(submit, leaderboard.config(network, seed), corpus, f"{network}, seed {seed}")


@ticking(TICK_S)
def _ticking() -> None:
    runs = _runs()
    if not any(run.active for run in runs.values()):
        whole_page("leaderboard")
    _here(runs)


def _here(runs: Runs) -> None:
    done = sum(run.status in ("finished", "diverged") for run in runs.values())
    st.progress(done / len(KINDS), plain("leaderboard progress", {"done": done, "all": len(KINDS)}))
    several_runs.buttons(runs.values(), stop=plain("leaderboard stop"))
    results = [found for (network, _), run in runs.items() if (found := measured.result(network, run))]
    if results:
        _draw(results, "measured")


def _draw(results: Sequence[Result], badge: Badge) -> None:
    """Draw the standings and their table."""
    places = standings(results)
    first, last = places[0], places[-1]
    ends = {"best": first.network, "accuracy": first.accuracy, "worst": last.network, "lowest": last.accuracy}
    show(
        figures.standings([_bar(each) for each in places]),
        badge=badge,
        look=common("look leaderboard"),
        key=f"leaderboard_{badge}",
        alt=plain("alt leaderboard", ends | {"count": len(places)}),
    )
    heading(badge, common("look leaderboard numbers"))
    tables.draw(_table(places), alt=plain("alt leaderboard table"))


def _bar(place: Standing) -> figures.Bar:
    architecture = leaderboard.config(place.network, leaderboard.SEEDS[0]).model.architecture
    return figures.Bar(place.network, place.accuracies, place.accuracy, place.margin, theme.ARCHITECTURES[architecture])


def _table(places: list[Standing]) -> "pd.DataFrame":
    import pandas as pd

    rows = [
        {
            "network": each.network,
            "parameters": f"{each.parameters:,}",
            "accuracy": f"{each.accuracy:.1%}",
            "95 % interval": over_seeds(each.accuracies),
            "seeds": str(len(each.accuracies)),
            "s/epoch": f"{each.seconds:.2f}",
            "half-life": "–" if each.half_life is None else plain("leaderboard half-life", {"words": each.half_life}),
        }
        for each in places
    ]
    return pd.DataFrame(rows)

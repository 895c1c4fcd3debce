"""The twin runs: what has been trained of them, the buttons, and their live charts."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from rnnviz.config import twins
from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig
from rnnviz.figures.live import twin_runs as figures
from rnnviz.runs.records import STATUSES, Run
from rnnviz.ui import acts, several_runs, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.chosen_run import TWINS
from rnnviz.ui.page import Page
from rnnviz.ui.show import chart, heading, live
from rnnviz.ui.visitor import session

TICK_S = 0.5
Choices = Mapping[str, Any]


def configs(choices: Choices) -> dict[str, RunConfig]:
    """Return the runs of the chosen experiment by name."""
    return twins.configs(choices["pair"], source=choices["reviews"], race=choices["race"], seed=choices["twin_seed"])


def found(choices: Choices) -> dict[str, Run]:
    """Return those of the experiment's runs that are in the library."""
    corpus = stored.corpus(choices["reviews"], "")
    if corpus is None:
        return {}
    known = {name: backend().store.get(config.run_id(corpus.fingerprint)) for name, config in configs(choices).items()}
    return {name: run for name, run in known.items() if run and not run.deleted}


def draw_twins(page: Page) -> None:
    """Draw the experiment; while one of its runs is active the part that changes ticks by itself."""
    choices = dict(page.state)
    acts.problem()
    st.markdown(page.words({"adam": "adam pair"}.get(choices["pair"], choices["pair"])))
    heading("recorded", page.words("ten seeds", twins.on_all_seeds(choices["pair"])))
    if stored.corpus(choices["reviews"], "") is None:
        st.info(page.words("no imdb"), icon=":material/download:")
        return
    runs = found(choices)
    missing = len(configs(choices)) - len(runs)
    if missing:
        st.markdown(page.words("nothing yet"))
        st.button(page.words("train"), type="primary", icon=":material/play_arrow:", on_click=_train, args=(choices,))
    if any(run.active for run in runs.values()):
        _ticking(page, choices)
    elif runs:
        _runs(page, choices, runs)
        watch.follow(runs.values())


def _train(choices: Choices) -> None:
    corpus = stored.corpus(choices["reviews"], "")
    if corpus is None:
        return
    for name, config in configs(choices).items():
        submit = partial(backend().jobs.submit, session=session())
        acts.attempt(submit, config, corpus, f"{TWINS}{choices['pair']}: {name}")


@st.fragment(run_every=TICK_S)
def _ticking(page: Page, choices: Choices) -> None:
    runs = found(choices)
    if not any(run.active for run in runs.values()):
        st.rerun()
    _runs(page, choices, runs)


def _runs(page: Page, choices: Choices, runs: Mapping[str, Run]) -> None:
    histories = {name: backend().store.outline(run.id) for name, run in runs.items()}  # of these, every step
    thresholds = {name: threshold_of(run.config) for name, run in runs.items()}
    _states(page, runs, histories)
    names = list(configs(choices))
    total = max(run.total_steps for run in runs.values())
    if not any(len(steps) for steps in histories.values()):
        return
    live(
        figures.losses(histories, total),
        figures.loss_spec(names),
        badge="measured",
        look=page.look("loss"),
        key="twins_loss",
        alt=page.plain("alt loss", {"names": ", ".join(names)}),
    )
    heading("measured", page.look("norms"))
    for name, steps in histories.items():
        st.markdown(f"**{name}**")
        chart(
            figures.norms(name, steps, thresholds[name], total),
            figures.NORM,
            key=f"twins_norm_{names.index(name)}",
            alt=page.plain("alt norm", {"name": name}),
        )
    heading("measured", page.words("did"))
    st.table(figures.summary(histories, thresholds, {name: _accuracy(run) for name, run in runs.items()}))
    if _same(histories):
        st.markdown(f":material/equal: {page.words('same')}")


def _states(page: Page, runs: Mapping[str, Run], histories: Mapping[str, pd.DataFrame]) -> None:
    for name, run in runs.items():
        done = len(histories[name])
        share = min(done / run.total_steps, 1.0)
        if run.active:
            doing = STATUSES[run.status] if run.status != "running" else run.phase or "starting"
            st.progress(
                share, page.words("twin active", {"name": name, "doing": doing, "done": done, "total": run.total_steps})
            )
        else:
            facts = {"name": name, "status": STATUSES[run.status], "done": done, "total": run.total_steps}
            st.markdown(page.words("twin ended", facts | {"message": run.message}))
    several_runs.buttons(runs.values(), stop=page.words("stop"))


def threshold_of(config: TaskConfig) -> float | None:
    """Return the threshold of a run that clips by the global norm; None for all others."""
    training = config.training
    return training.clip_threshold if training.clipping == "global_norm" else None


def _accuracy(run: Run) -> float | None:
    """Return the accuracy on the validation reviews after the last epoch; None before there is one."""
    epochs = backend().store.epochs(run.id)
    return float(epochs["val_accuracy"].iloc[-1]) if len(epochs) else None


def _same(histories: Mapping[str, pd.DataFrame]) -> bool:
    """Return whether all runs have the same, complete losses."""
    losses = [steps["loss"].to_numpy() for steps in histories.values()]
    return len(losses) > 1 and all(len(x) and x.shape == losses[0].shape and (x == losses[0]).all() for x in losses)


def ends(page: Page, choices: Choices) -> dict[str, Any] | None:
    """Return how the twins ended, for the answer to a prediction; None while that is not known."""
    runs = found(choices)
    if len(runs) < 2 or any(run.active or run.status == "stopped" for run in runs.values()):
        return None
    (free, held), (plain, clipped) = (
        list(runs.values())[:2],
        [backend().store.steps(run.id) for run in runs.values()][:2],
    )
    broken = figures.first_broken(plain)
    after = page.plain("broken" if broken else "went through", {"step": broken})
    threshold = threshold_of(held.config) or float("inf")
    return {
        "free_end": after if free.status != "failed" else free.message,
        "clipped_share": float((clipped["norm"].astype(float) > threshold).mean()),
        "clipped_end": figures.last_loss(clipped),
    }

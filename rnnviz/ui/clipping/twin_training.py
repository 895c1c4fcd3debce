"""The twin runs: what has been trained of them, the buttons, and their live charts."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from rnnviz.choices.clipping import LARGEST_SEED
from rnnviz.config import twins
from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig
from rnnviz.figures.chart import drawn
from rnnviz.figures.live import twin_runs as figures
from rnnviz.figures.live import twin_table
from rnnviz.lessons import Markup
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui import acts, notices, several_runs, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.chosen_run import TWINS
from rnnviz.ui.page import Page
from rnnviz.ui.show import chart, charted, heading, opened
from rnnviz.ui.ticking import ticking, whole_page
from rnnviz.ui.visitor import session

if TYPE_CHECKING:
    import pandas as pd

TICK_S = 0.5
RECORDED = "clipping/recorded/"  # in front of the key of what gives an experiment away
Choices = Mapping[str, Any]


def seeds(choices: Choices) -> list[int]:
    """Return the chosen seeds."""
    first = min(choices["twin_seed"], LARGEST_SEED + 1 - choices["twin_seeds"])
    return list(range(first, first + choices["twin_seeds"]))


def configs(choices: Choices) -> dict[str, list[RunConfig]]:
    """Return the runs of the chosen experiment by name, one for each seed."""
    found: dict[str, list[RunConfig]] = {}
    for seed in seeds(choices):
        wanted = twins.configs(choices["pair"], source=choices["reviews"], race=choices["race"], seed=seed)
        for name, config in wanted.items():
            found.setdefault(name, []).append(config)
    return found


def found(choices: Choices) -> dict[str, list[Run]]:
    """Return those of the experiment's runs that are in the library; a name without any is left out."""
    corpus = stored.corpus(choices["reviews"], "")
    if corpus is None:
        return {}
    known = {
        name: [run for config in group if (run := backend().store.get(config.run_id(corpus.fingerprint)))]
        for name, group in configs(choices).items()
    }
    there = {name: [run for run in runs if not run.deleted] for name, runs in known.items()}
    return {name: runs for name, runs in there.items() if runs}


def _all(groups: Mapping[str, Sequence[Any]]) -> list[Any]:
    return [each for group in groups.values() for each in group]


def draw_twins(page: Page) -> None:
    """Draw the experiment; while one of its runs is active the part that changes ticks by itself."""
    choices = dict(page.state)
    notices.draw()
    st.markdown(page.told(f"pair {choices['pair']}"))
    if stored.corpus(choices["reviews"], "") is None:
        st.info(page.words("no imdb"), icon=":material/download:")
    else:
        _trained_here(page, choices)
    _recorded(page, choices["pair"])


def _trained_here(page: Page, choices: Choices) -> None:
    """Draw the button, and what has been trained."""
    runs = found(choices)
    if len(_all(runs)) < len(_all(configs(choices))):
        st.markdown(page.words("nothing yet"))
        st.button(page.words("train"), type="primary", icon=":material/play_arrow:", on_click=_train, args=(page,))
    if any(run.active for run in _all(runs)):
        _ticking(page, choices)
    elif runs:
        _runs(page, choices, runs)
        watch.follow(_all(runs))


def _recorded(page: Page, pair: str) -> None:
    """Draw how the pair ended when it was recorded: closed at first, since a learner predicts and trains before."""
    title = page.plain("seeds title", {"seeds": twins.on_all_seeds(pair)["seeds"]})
    if part := opened(title, key=f"{RECORDED}{pair}", icon=":material/visibility:"):
        with part:
            heading("recorded", _on_all_seeds(page, pair))
            if (why := f"after {pair}") in page.lesson.words:
                st.markdown(page.told(why))


def _on_all_seeds(page: Page, pair: str) -> str:
    """Say how the recorded runs of a pair ended, with none, some or all of them broken."""
    told = twins.on_all_seeds(pair)
    broken = "all" if told["broken"] == told["seeds"] else "some" if told["broken"] else "none"
    return page.words("ten seeds", told | {"free": Markup(page.words(f"seeds {broken} broken", told))})


def _train(page: Page) -> None:
    """Train the experiment that is chosen now, whose seed may have been typed since the button was drawn."""
    page.state.take()
    choices = page.state
    corpus = stored.corpus(choices["reviews"], "")
    if corpus is None:
        return
    for name, group in configs(choices).items():
        for config in group:
            submit = partial(backend().jobs.submit, session=session())
            acts.attempt(submit, config, corpus, f"{TWINS}{choices['pair']}: {name}")


@ticking(TICK_S)
def _ticking(page: Page, choices: Choices) -> None:
    runs = found(choices)
    if not any(run.active for run in _all(runs)):
        whole_page(" ".join(run.id for run in _all(runs)))
    _runs(page, choices, runs)


def _runs(page: Page, choices: Choices, runs: Mapping[str, Sequence[Run]]) -> None:
    histories = {name: [backend().store.outline(run.id) for run in group] for name, group in runs.items()}
    thresholds = {name: threshold_of(group[0].config) for name, group in runs.items()}
    _states(page, runs, histories)
    names = list(configs(choices))
    total = max(run.total_steps for run in _all(runs))
    if not any(len(steps) for steps in _all(histories)):
        return
    alt = page.plain("alt loss", {"names": ", ".join(names)})
    charted(
        drawn(figures.loss_chart(figures.losses(histories, total), names, total, label=alt)),
        badge="measured",
        look=page.look("loss" if choices["twin_seeds"] == 1 else "loss of several"),
        key="twins_loss",
        of=choices["pair"],
    )
    heading("measured", page.look("norms"))
    for name, group in histories.items():
        st.markdown(f"**{name}**")
        rows = figures.norms(name, group, thresholds[name], total)
        alt = page.plain("alt norm", {"name": name})
        chart(
            drawn(figures.norm_chart(rows, total, label=alt)), key=f"twins_norm_{names.index(name)}", of=choices["pair"]
        )
    heading("measured", page.words("did"))
    accuracies = {name: [_accuracy(run) for run in group] for name, group in runs.items()}
    st.table(
        twin_table.summary(
            histories,
            thresholds,
            accuracies,
            {name: [run.config.training.seed for run in group] for name, group in runs.items()},
        )
    )
    if all(_same([group[k] for group in histories.values()]) for k in range(min(map(len, histories.values())))):
        st.markdown(f":material/equal: {page.words('same')}")


def _states(page: Page, runs: Mapping[str, Sequence[Run]], histories: "Mapping[str, Sequence[pd.DataFrame]]") -> None:
    for name, group in runs.items():
        if len(group) == 1:
            _state(page, name, group[0], len(histories[name][0]))
            continue
        done, total = sum(map(len, histories[name])), sum(run.total_steps for run in group)
        ended = sum(not run.active for run in group)
        facts = {"name": name, "ended": ended, "seeds": len(group), "done": done, "total": total}
        if ended < len(group):
            st.progress(min(done / total, 1.0), page.words("twins active", facts))
        else:
            st.markdown(page.words("twins ended", facts))
    several_runs.buttons(_all(runs), stop=page.words("stop"))


def _state(page: Page, name: str, run: Run, done: int) -> None:
    if run.active:
        doing = STATUSES[run.status] if run.status != "running" else run.phase or "starting"
        facts = {"name": name, "doing": doing, "done": done, "total": run.total_steps}
        st.progress(min(done / run.total_steps, 1.0), page.words("twin active", facts))
    else:
        facts = {"name": name, "status": STATUSES[run.status], "done": done, "total": run.total_steps}
        st.markdown(page.words("twin ended", facts | {"message": run.message}))


def threshold_of(config: TaskConfig) -> float | None:
    """Return the threshold of a run that clips by the global norm; None for all others."""
    training = config.training
    return training.clip_threshold if training.clipping == "global_norm" else None


def _accuracy(run: Run) -> float | None:
    """Return the accuracy on the validation reviews after the last epoch; None before there is one."""
    epochs = backend().store.epochs(run.id)
    return float(epochs["val_accuracy"].iloc[-1]) if len(epochs) else None


def _same(histories: "Sequence[pd.DataFrame]") -> bool:
    """Return whether all runs have the same, complete losses."""
    losses = [steps["loss"].to_numpy() for steps in histories]
    return len(losses) > 1 and all(len(x) and x.shape == losses[0].shape and (x == losses[0]).all() for x in losses)


def ends(page: Page, choices: Choices) -> dict[str, Any] | None:
    """Return how the twins ended, for the answer to a prediction; None while that is not known."""
    runs = [group[0] for group in found(choices).values()]
    if len(runs) < 2 or any(run.active or run.status == "stopped" for run in runs):
        return None
    free, held = runs[:2]
    plain, clipped = (backend().store.steps(run.id) for run in (free, held))
    broken = figures.first_broken(plain)
    after = page.plain("broken" if broken else "went through", {"step": broken})
    threshold = threshold_of(held.config) or float("inf")
    return {
        "free_end": after if free.status != "failed" else free.message,
        "clipped_share": float((clipped["norm"].astype(float) > threshold).mean()),
        "clipped_end": twin_table.last_loss(clipped),
    }

"""Clipping: what it does to one gradient, to one walk over a cliff, and to one training run."""

import streamlit as st

from rnnviz import ui
from rnnviz.choices.clipping import ClippingChoices
from rnnviz.choices.fields import Fields
from rnnviz.figures.scenes import cliff as cliff_figures
from rnnviz.figures.scenes import clipped_vectors as clipping_figures
from rnnviz.gradients import cliff, clip_rules
from rnnviz.lessons import Markup
from rnnviz.ui import clipping as parts
from rnnviz.ui import controls
from rnnviz.ui.clipping import numbers, threshold, twin_training

START = ("w", "b", "updates", "timesteps", "target", "x0", "face", "area")
TIPS = ("g1x", "g1y", "g2x", "g2y")

page = ui.page("clipping", Fields(ClippingChoices), prefix="cl_")
state = page.state


def gradient() -> None:
    """Three rules, one gradient."""
    controls.choice(state, "clip_at")
    controls.held(state, TIPS)
    fixed = [state.holds(tip) for tip in (TIPS[:2], TIPS[2:])]
    parts.pad(
        lambda: clipping_figures.pad(clipped(), state["clip_at"], fixed),
        badge="illustration",
        look=page.look("pad"),
        key="pad",
        on_moved=lambda tips: state.set(dict(zip(TIPS, [*tips[0], *tips[1]], strict=True))),
    )
    controls.more(state, TIPS, page.plain("type the numbers"), icon=":material/keyboard:", columns=4)
    steps = {"plain": numbers.gradients(state), "clipped": clipped()["global_norm"].after}
    first = {name: clip_rules.adam_first_step(g, numbers.RATE) for name, g in steps.items()}
    st.markdown(page.told("adam", {name: Markup(clipping_figures.vectors(step)) for name, step in first.items()}))


def clipped() -> dict[str, clip_rules.Clipped]:
    """The gradient under each rule."""
    return {rule: clip_rules.compare(numbers.gradients(state), rule, state["clip_at"]) for rule in clip_rules.RULES}


def walks() -> None:
    """Two walks down the cliff, without clipping and with it."""
    controls.choices(state, ("rate", "momentum", "rule", "threshold"), columns=4)
    controls.more(state, START, page.plain("start, network, map"), icon=":material/tune:", columns=4)
    if state["rule"] != "global_norm":
        st.caption(page.words("same rule"))
    controls.held(state, ("w", "b"))
    parts.cliff(
        scene,
        badge="illustration",
        look=page.look("cliff"),
        key="cliff",
        on_start=lambda w, b: state.set({"w": w, "b": b}),
    )


def scene() -> cliff_figures.Scene:
    """Both walks on the surface."""
    area, unit = numbers.AREAS[state["area"]], numbers.unit(state)
    return cliff_figures.scene(
        cliff.surface(unit, area),
        numbers.walk(state, clipped=False),
        numbers.walk(state, clipped=True),
        unit,
        area,
        threshold=state["threshold"],
        rule=page.plain("clipped at", {"threshold": state["threshold"]}),
        face=state["face"],
        dark=ui.dark(),
        fixed=state.holds(("w", "b")),
    )


def twins() -> None:
    """One network trained with clipping and without."""
    controls.choices(state, ("pair", "reviews"), columns=2)
    controls.choices(state, ("race", "twin_seed", "twin_seeds"), columns=3)
    twin_training.draw_twins(page)


def norms() -> None:
    """The gradient norms of a recorded run, and what a threshold would have clipped."""
    threshold.draw_threshold(page)


VIEWS = {"gradient": gradient, "cliff": walks, "twins": twins, "threshold": norms}

ui.views(page, VIEWS)
page.try_this(numbers.answers(page))
page.closing(maths=numbers.formulas(state), code=numbers.code(page))

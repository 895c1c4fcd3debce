"""The numbers in the words of the clipping page: those of the formulas, and those of the answers."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import numpy as np

from rnnviz.export.script import script
from rnnviz.figures.scenes.clipped_vectors import vector
from rnnviz.gradients import cliff, clip_rules
from rnnviz.gradients.logscale import latex, log10_abs, written
from rnnviz.lessons import Markup, NotReadyError
from rnnviz.ui.clipping import twin_training
from rnnviz.ui.page import Page

Choices = Mapping[str, Any]
AREAS: Final = {"near": cliff.Map((3.5, 6.0), (-3.5, -1.0)), "far": cliff.Map()}
RATE: Final = 0.1  # of Adam's first step


def gradients(choices: Choices) -> list[np.ndarray]:
    """Return the gradient of the pad: two variables of two numbers."""
    return [np.array([choices["g1x"], choices["g1y"]]), np.array([choices["g2x"], choices["g2y"]])]


def unit(choices: Choices) -> cliff.Unit:
    """Return the network of the cliff."""
    return cliff.Unit(choices["timesteps"], choices["x0"], choices["target"])


def walk(choices: Choices, *, clipped: bool) -> cliff.Path:
    """Return the walk with or without clipping."""
    rule = choices["rule"] if clipped else "none"
    descent = cliff.Descent(choices["rate"], choices["momentum"], rule, choices["threshold"], choices["updates"])
    return cliff.descend((choices["w"], choices["b"]), unit(choices), descent, AREAS[choices["area"]])


def formulas(choices: Choices) -> dict[str, Any]:
    """Return what the formulas want: the pad's norm, and the cliff at the start of the walks."""
    network, w, b = unit(choices), choices["w"], choices["b"]
    error, e_w, e_b = cliff.error(w, b, network)
    slope = cliff.slope(w, network.start)
    norm = clip_rules.global_norm(gradients(choices))
    return {
        **{name: choices[name] for name in ("clip_at", "target", "timesteps", "w", "b")},
        "norm": norm,
        "factor": min(1.0, choices["clip_at"] / norm) if norm else 1.0,
        "error": error,
        "e_w": e_w,
        "e_b": e_b,
        "sensitivity": _tex(cliff.sensitivity(w, cliff.trajectory(w, b, network))),
        "slope": slope,
        "power": _tex(slope**network.steps),
        "wall_from": w / slope,
        "wall_b": cliff.standstill(w, network.start),
    }


def _tex(size: float) -> Markup:
    return Markup(latex(float(log10_abs(np.array(size)))))


def code(page: Page) -> str:
    """Return runnable code for what the view shows."""
    choices = page.state
    if choices["view"] == "twins":
        name, (config, *_) = list(twin_training.configs(choices).items())[1]
        return script(config, name=page.plain("twin run", {"name": name}))
    whole = choices["rule"] == "global_norm"
    joint, single = (
        "gradient / max(1, np.linalg.norm(gradient) / threshold)",
        "np.clip(gradient, -threshold, threshold)",
    )
    return page.code(f"code {choices['view']}", {**choices, "clip": Markup(joint if whole else single)})


def adam(choices: Choices) -> dict[str, float]:
    """Return the length of Adam's first step on the pad's gradient, without and with clipping by the global norm."""
    before = gradients(choices)
    after = clip_rules.by_global_norm(before, choices["clip_at"])
    plain, clipped = (clip_rules.global_norm(clip_rules.adam_first_step(g, RATE)) for g in (before, after))
    return {"plain_length": plain, "clipped_length": clipped}


def _thrown(choices: Choices) -> dict[str, Any]:
    free, held = walk(choices, clipped=False), walk(choices, clipped=True)
    hit = int(np.argmax(free.norm))
    after = min(hit + 1, free.updates)
    slope = cliff.slope(choices["w"], choices["x0"])
    return {
        "hit": hit,
        "longest": float(free.norm[hit]),
        "w_after": float(free.position[after, 0]),
        "b_after": float(free.position[after, 1]),
        "lost": Markup(written(float(log10_abs(free.norm[after])))),
        "free_loss": float(free.loss[-1]),
        "held_loss": float(held.loss[-1]),
        "slope": slope,
        "short_power": slope**10,
        "long_power": slope**50,
    }


def _turned(choices: Choices) -> dict[str, Any]:
    by_value = clip_rules.compare(gradients(choices), "value", choices["clip_at"])
    by_norm = clip_rules.compare(gradients(choices), "norm", choices["clip_at"])
    return {"turned": by_value.angle, "by_norm": vector(by_norm.after[0])}


def _twins(page: Page, choices: Choices) -> dict[str, Any]:
    found = twin_training.ends(page, choices)
    if found is None:
        raise NotReadyError(page.plain("twins not ready"))
    return found


_ANSWERS: dict[Callable[[Choices], Mapping[str, Any]], tuple[str, ...]] = {
    _turned: ("turned", "by_norm"),
    _thrown: (
        "hit", "longest", "w_after", "b_after", "lost", "free_loss", "held_loss", "slope", "short_power", "long_power",
    ),
    adam: ("plain_length", "clipped_length"),
}  # fmt: skip


def _one(compute: Callable[[Choices], Mapping[str, Any]], name: str) -> Callable[[Choices], Any]:
    return lambda choices: compute(choices)[name]


def answers(page: Page) -> dict[str, Callable[[Choices], Any]]:
    """Return the values of the answers, each computed when it is asked for."""
    twins = {name: _one(partial(_twins, page), name) for name in ("free_end", "clipped_share", "clipped_end")}
    return twins | {name: _one(compute, name) for compute, names in _ANSWERS.items() for name in names}

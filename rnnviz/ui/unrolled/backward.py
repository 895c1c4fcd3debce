"""The way back: the loss, the gradient added up step by step, and what truncation loses of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.digits import written
from rnnviz.figures.charts import unrolled as figures
from rnnviz.figures.scenes.unrolled import backward_scene
from rnnviz.gradients import segments
from rnnviz.lessons import Markup
from rnnviz.nn import toy
from rnnviz.nn.toy import Backward, Network, Pass
from rnnviz.ui import controls
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, show
from rnnviz.ui.unrolled import numbers
from rnnviz.ui.unrolled.player import play

Choices = Mapping[str, Any]
LONG: Final = 100  # steps of the long sequence
LENGTHS: Final = np.arange(1, 61)


@dataclass(frozen=True)
class There:
    """Both passes over the learner's sequence."""

    said: numbers.Sequence
    network: Network
    seen: Pass
    back: Backward

    @property
    def loss(self) -> float:
        """The summed loss of the counted steps."""
        return float(toy.losses(self.seen, self.said.targets)[self.said.counted].sum())


def there_and_back(choices: Choices) -> There:
    """Run both passes."""
    said, network = numbers.sequence(choices), numbers.network(choices)
    seen = toy.forward(network, said.x)
    return There(said, network, seen, toy.backward(network, seen, said.targets, said.counted))


def choose_loss(page: Page) -> None:
    """Let the learner choose what is asked of the network, and when."""
    controls.choices(page.state, ("counted", "lag"), columns=2)
    st.markdown(page.words(f"asked {page.state['source']}", {"lag": page.state["lag"]}))


def tell_loss(page: Page) -> None:
    """Say how the loss comes about, with the numbers of the last step that counts."""
    found = there_and_back(page.state)
    said = found.said
    t = int(np.flatnonzero(said.counted)[-1])
    values = {
        "t": t + 1, "p": float(found.seen.p[t, said.targets[t]]), "target": said.classes[said.targets[t]],
        "one": float(toy.losses(found.seen, said.targets)[t]), "loss": found.loss, "count": int(said.counted.sum()),
        "guess": float(np.log(len(said.classes))),
    }  # fmt: skip
    st.markdown(page.told("loss", values))


def draw_back(page: Page) -> None:
    """Play the way back for one variable, from the probabilities to its gradient."""
    found, name = there_and_back(page.state), page.state["variable"]
    said = found.said
    st.subheader(page.plain("way back"), anchor=False)
    controls.choice(page.state, "variable")
    differences = toy.by_differences(found.network, said.x, said.targets, said.counted, name)
    whole = found.back.gradient(name)
    scene = backward_scene(
        found.seen, found.back, differences if whole.ndim == 2 else differences[:, None], name, said.classes,
        marked=np.where(said.counted, said.targets, -1).tolist(), shares=along(found.back), dark=dark(),
    )  # fmt: skip
    play(scene, badge="illustration", look=page.look("back"), key="back")
    apart = float(np.abs(whole - differences).max())
    st.markdown(page.words("equal", {"name": name, "apart": apart, "steps": len(said.x)}))


def along(back: Backward) -> dict[str, np.ndarray]:
    """Return which share of each gradient every step brings, by variable: the component along it over its length."""
    found = {}
    for name in toy.VARIABLES:
        whole = back.gradient(name).ravel()
        size = float(whole @ whole)
        parts = back.additions[name].reshape(len(back.errors), -1) @ whole
        found[name] = parts / size if size > 0 else np.zeros(len(parts))
    return found


THREE: Final = Network(*(np.array(each) for each in ([[0.5]], [[0.8]], [0.0], [[1.0], [-1.0]], [0.0, 0.0])))
_X: Final = np.array([[1.0], [0.5], [-1.0]])


_ASKED: Final = np.array([0, 0, 0]), np.array([False, False, True])  # the targets, and which of the losses counts


def three_steps() -> tuple[Pass, Backward]:
    """Return both passes of the worked example: one unit, three steps, only the last loss counts."""
    seen = toy.forward(THREE, _X)
    return seen, toy.backward(THREE, seen, *_ASKED)


def three_checked() -> dict[str, float]:
    """Return the example's gradients by finite differences: the first number of each variable."""
    return {name: float(toy.by_differences(THREE, _X, *_ASKED, name).flat[0]) for name in toy.VARIABLES}


def draw_three(page: Page) -> None:
    """Write the three-step example with its numbers."""
    seen, back = three_steps()
    with st.expander(page.plain("three"), icon=":material/calculate:", key="three_steps", on_change="rerun") as part:
        if not part.open:
            return
        columns = (seen.before, seen.h, back.deltas, *(back.additions[name][:, 0] for name in "WUV"))
        rows = "\n".join(
            f"| {t + 1} | {written(_X[t, 0], 'g')} | {' | '.join(written(each[t, 0], '.4f') for each in columns)} |"
            for t in range(3)
        )
        h, delta = seen.h[:, 0], back.deltas[:, 0]
        values = {
            "rows": Markup(rows), "p": seen.p[2, 0], "above": back.above[2, 0],
            "error": back.errors[2, 0], "other": back.errors[2, 1],
            **{f"h{t + 1}": h[t] for t in range(3)}, **{f"d{t + 1}": delta[t] for t in range(3)},
            **{f"sum_{name}": back.gradient(name).ravel()[0] for name in toy.VARIABLES},
            **{f"check_{name}": value for name, value in three_checked().items()},
        }  # fmt: skip
        st.markdown(page.words("three steps", values))


def long_sequence(choices: Choices) -> tuple[np.ndarray, np.ndarray]:
    """Return 100 random inputs and what is asked of them."""
    x = numbers.many(choices, 1, LONG)[0]
    if choices["source"] == "words":
        return x, np.append(x.argmax(axis=1)[1:], x.shape[1])
    return x, numbers.asked(x, choices["lag"])


def lost_on_long(choices: Choices) -> np.ndarray:
    """Return the share of dL/dU that segments of 1 to 60 steps lose on the long sequence, (60,)."""
    x, targets = long_sequence(choices)
    network = numbers.scaled(numbers.network(choices), choices["radius"])
    seen = toy.forward(network, x)
    return segments.lost(network, seen, toy.errors(seen, targets, np.ones(LONG, dtype=bool)), LENGTHS)


def draw_truncated(page: Page) -> None:
    """Draw the share of the gradient that segments lose, on the learner's sequence and on a long one."""
    state = page.state
    controls.choices(state, ("segment", "radius"), columns=2)
    found = there_and_back(state)
    own = segments.lost(found.network, found.seen, found.back.errors, LENGTHS[: len(found.said.x)])
    long = lost_on_long(state)
    length = state["segment"]
    first, last = figures.RULE
    values = {
        "segment": length, "own": float(own[min(length, len(own)) - 1]), "long": float(long[length - 1]), "steps": LONG,
        "radius": state["radius"], "low": float(long[first - 1]), "high": float(long[last - 1]),
        "enough": segments.enough(LENGTHS, long), "cuts": (len(own) - 1) // length,
    }  # fmt: skip
    names = {page.plain("own sequence"): own, page.plain("long sequence", values): long}
    show(
        figures.lost(LENGTHS, names, length), badge="measured", look=page.look("lost"), key="lost",
        alt=page.plain("alt lost", values),
    )  # fmt: skip
    st.markdown(page.words("lost now", values))
    st.markdown(page.words("enough" if values["enough"] is not None else "never enough", values))


def stepped(choices: Choices) -> tuple[float, float, Network]:
    """Return the mean loss of the learner's sequence before and after one step of descent, and the network after it."""
    said, network = numbers.sequence(choices), numbers.network(choices)
    gradients, before, _ = toy.mean_gradients(network, said.x, said.targets, said.counted)
    after = toy.descend(network, gradients, choices["rate"])
    return before, toy.mean_gradients(after, said.x, said.targets, said.counted)[1], after

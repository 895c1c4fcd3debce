"""Try this on the Cell states page: what each experiment sets, and the numbers of its answer, from the open run."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from rnnviz.lessons import Markup, NotReadyError
from rnnviz.statistics import PairedTest, is_positive
from rnnviz.ui import address
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cell_states import review, worth
from rnnviz.ui.page import Page
from rnnviz.ui.run_picker import Picked

_NEUTRAL = 200  # words at most
_STRETCH = 20  # words at least, or it is no long way back
_UNDECIDED = 0.3, 0.7
SURE = 0.05

Values = Mapping[str, Callable[[Mapping[str, Any]], Any]]


def texts(page: Page, maxlen: int) -> dict[str, str]:
    """Return the reviews of the experiments by the name that the text file gives them.

    Args:
        page: whose texts.
        maxlen: tokens that the network reads; no word of praise is cut off to make room for neutral ones.
    """
    words = {name: " ".join(page.words(name).split()) for name in ("praise", "praise with not", "neutral", "turn")}
    neutral, count = words["neutral"].split(), _fitting(words["praise"], maxlen)
    filler = " ".join((neutral * (count // len(neutral) + 1))[:count])
    return words | {
        "praise, then neutral": f"{words['praise']} {filler}",
        "turn, reversed": " ".join(reversed(words["turn"].split())),
    }


def _fitting(praise: str, maxlen: int) -> int:
    """Return how many neutral words a network can read behind the start token and the words of praise."""
    return max(0, min(_NEUTRAL, maxlen - 1 - len(praise.split())))


def _maxlen(picked: Picked | None) -> int:
    return picked.run.config.data.maxlen if picked else _NEUTRAL


def applier(page: Page, picked: Picked | None) -> Callable[[Mapping[str, Any]], None]:
    """Return what sets an experiment: its review, its epoch, and all of the page's choices."""
    every = texts(page, _maxlen(picked))

    def apply(choices: Mapping[str, Any]) -> None:
        if "text" in choices:
            review.write(every[choices["text"]])
        address.put("epoch", str(choices.get("epoch", "")))
        page.state.set({name: value for name, value in choices.items() if name in page.state})

    return apply


def answers(page: Page, picked: Picked | None) -> Values:
    """Return the values of the answers, each computed when it is asked for."""
    every = texts(page, _maxlen(picked))

    def read(name: str, epoch: int | None = None) -> readings.Read:
        if picked is None:
            raise NotReadyError(page.words("nothing chosen"))
        try:
            at = stored.trained(picked.run) if epoch is None else picked.run.at(epoch)
            return readings.read_text(at, every[name])
        except (ValueError, OSError):
            raise NotReadyError(page.words("not known")) from None

    def p(name: str) -> float:
        return float(read(name).trace.probability)

    def far() -> float:
        if _fitting(every["praise"], _maxlen(picked)) < _STRETCH:
            raise NotReadyError(page.plain("too short for it", {"maxlen": _maxlen(picked), "stretch": _STRETCH}))
        return p("praise, then neutral")

    return {
        "praise": lambda _: p("praise"),
        "not_p": lambda _: p("praise with not"),
        "not_side": lambda _: _side(p("praise with not")),
        "neutral_p": lambda _: far(),
        "neutral_side": lambda _: _side(far()),
        "neutral_words": lambda _: _fitting(every["praise"], _maxlen(picked)),
        "praise_words": lambda _: len(every["praise"].split()),
        "maxlen": lambda _: len(read("praise").ids),
        "turn_p": lambda _: p("turn"),
        "reverse_p": lambda _: p("turn, reversed"),
        "reverse_changes": lambda _: int(is_positive(p("turn")) != is_positive(p("turn, reversed"))),
        **_before_training(lambda epoch: read("praise", epoch), picked),
        **_alone(page, picked),
    }


def _alone(page: Page, picked: Picked | None) -> Values:
    def measured(name: str) -> Callable[[Mapping[str, Any]], Any]:
        def value(_: Mapping[str, Any]) -> Any:
            if picked is None:
                raise NotReadyError(page.words("nothing chosen"))
            trained = stored.trained(picked.run)
            path = readings.top_paths(trained)[0]
            single = worth.alone(trained, path)
            best = int(worth.order(trained, path, "alone")[0])
            return {
                "unit": best,
                "accuracy": single.accuracy[best],
                "low": single.low[best],
                "high": single.high[best],
                "reviews": single.reviews,
                "band": int(np.searchsorted([0.6, 0.8], single.accuracy[best])),
                "baseline": float(np.mean(worth.whole(trained))),
                "lead": Markup(_lead(page, worth.lead(trained, path, best))),
            }[name]

        return value

    return {
        "alone": measured("accuracy"),
        "baseline": measured("baseline"),
        **{f"alone_{name}": measured(name) for name in ("unit", "low", "high", "reviews", "band", "lead")},
    }


def _lead(page: Page, test: PairedTest) -> str:
    """Say whether one unit alone and its network differ by more than chance explains."""
    name = "alone chance" if test.p >= SURE else "alone ahead" if test.lead > 0 else "alone behind"
    return page.words(name, {"p": test.p})


def _before_training(read: Callable[[int | None], readings.Read], picked: Picked | None) -> Values:
    """The same text read with the weights of epoch 0 and with the trained ones (None)."""

    def moved(epoch: int | None) -> float:
        return float(np.nanmax(read(epoch).prediction) - np.nanmin(read(epoch).prediction))

    def size(epoch: int | None) -> float:
        return float(np.mean([np.abs(layer.hidden).mean() for layer in read(epoch).trace.top]))

    return {
        "untrained_range": lambda _: moved(0),
        "trained_range": lambda _: moved(None),
        "untrained_move": lambda _: int(np.searchsorted([0.05, 0.5], moved(0))),
        "untrained_size": lambda _: size(0),
        "trained_size": lambda _: size(None),
        "state_growth": lambda _: size(None) / size(0),
        "verdict_growth": lambda _: _verdict_growth(picked),
    }


def _verdict_growth(picked: Picked | None) -> float | None:
    """Return how many times longer the verdict's weights are after training."""
    if picked is None:
        return None
    after = stored.trained(picked.run)
    before, now = (np.linalg.norm(stored.weights(at).arrays["verdict/kernel"]) for at in (picked.run.at(0), after))
    return float(now / before)


def _side(p: float) -> int:
    """Return 0 for positive, 1 for undecided, 2 for negative."""
    return 0 if p > _UNDECIDED[1] else 2 if p < _UNDECIDED[0] else 1

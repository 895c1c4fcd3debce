"""What training does to the vectors: the map epoch by epoch, neighbours, a direction, analogies."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
import streamlit as st

from rnnviz.export.vectors import as_npz
from rnnviz.figures.html.listed import neighbours
from rnnviz.figures.scenes.word_scenes import direction, word_map
from rnnviz.probes import embedding as probes
from rnnviz.probes.embedding import Neighbour, WordVectors
from rnnviz.ranks import auc
from rnnviz.runs.records import Snapshot
from rnnviz.ui import controls, run_picker
from rnnviz.ui.cached import stored, vectors
from rnnviz.ui.components import vectors as scenes
from rnnviz.ui.page import Page
from rnnviz.ui.show import listed

POINTS: Final = 400  # words on the map
NEIGHBOURS: Final = 10
ASKED: Final = ("word", "plus", "minus", "a", "b", "c")  # the choices that are words


_HARDLY: Final = 0.65  # of the test reviews, both labels weighing the same: below it hardly any word has been learned


@dataclass(frozen=True)
class Looked:
    """A run's words at the chosen epoch."""

    snapshot: Snapshot
    known: WordVectors
    polarity: np.ndarray  # (words,) -1, 0 or 1
    leaning: np.ndarray  # (words,) from -1 to 1, by the chosen colouring; NaN where it is not known

    def leaning_of(self, found: list[Neighbour]) -> np.ndarray:
        """Return the leaning of some words."""
        return self.leaning[[self.known.place[each.word] for each in found]]


def choose_vectors(page: Page) -> Looked | None:
    """Let the learner choose a run and an epoch: its words and how each is coloured; None where there is no run."""
    picked = run_picker.pick(among=())
    if picked is None:
        return None
    looked = _look(page, picked.run.at(picked.epoch))
    if strange := _strange(page, looked, ASKED):
        facts = {"known": len(looked.known.words), "strange": ", ".join(f"“{word}”" for word in strange)}
        st.info(page.words("strange words", facts), icon=":material/dictionary:")
        with st.container(horizontal=True):
            st.button(page.plain("take known"), icon=":material/check:", on_click=_take_known, args=(page, looked))
            if not picked.run.shipped:
                run_picker.offer_shipped()
    elif (tested := stored.tested(picked.run)) and picked.epoch and tested.scores.balanced_accuracy < _HARDLY:
        facts = {"accuracy": tested.scores.balanced_accuracy}
        st.markdown(f":orange[:material/info:] {page.words('hardly learned', facts)}")
        if not picked.run.shipped:
            run_picker.offer_shipped()
    return looked


def _strange(page: Page, looked: Looked, names: Sequence[str]) -> list[str]:
    """Return those of the words that nobody has changed yet and the network does not know, each once."""
    usual = page.state.fields.defaults()
    words = [_word(page, name) for name in names if page.state[name] == usual[name]]
    return list(dict.fromkeys(word for word in words if word not in looked.known.place))


def _take_known(page: Page, looked: Looked) -> None:
    """Ask about words of the network in the place of those that it does not know. A callback.

    The ends of the direction are the words that stand most clearly in positive and in negative reviews, the others its commonest.
    """
    around = vectors.labels_around(looked.snapshot.run)
    order = np.argsort(np.nan_to_num(around.positive - 0.5) * np.sqrt(around.reviews), kind="stable")
    words = looked.known.words
    worst, best = (words[row] for row in order[order < len(words)][[0, -1]])
    taken = dict(zip(ASKED, (best, best, worst, *(words[k % len(words)] for k in range(3))), strict=True))
    page.state.set({name: taken[name] for name in ASKED if _word(page, name) not in looked.known.place})


def _waits(page: Page, looked: Looked, *names: str) -> bool:
    """Say that a part waits for other words, if `choose_vectors` has said which."""
    if waits := bool(_strange(page, looked, names)):
        st.caption(page.words("waits for words"))
    return waits


def draw_download(looked: Looked) -> None:
    """Draw the button that gives the vectors as a file."""
    st.download_button(
        "embedding.npz",
        partial(as_npz, looked.known.words, looked.known.vectors),
        file_name="embedding.npz",
        mime="application/octet-stream",
        icon=":material/download:",
        on_click="ignore",
    )


def _look(page: Page, snapshot: Snapshot) -> Looked:
    known = vectors.known(snapshot)
    polarity = vectors.polarity(known.words)
    leaning = polarity
    if page.state["colour"] == "labels":
        leaning = 2 * vectors.labels_around(snapshot.run).positive[: len(known.words)] - 1
    return Looked(snapshot, known, polarity, leaning)


def _word(page: Page, name: str) -> str:
    return str(page.state[name]).strip().lower()


def draw_map(page: Page, looked: Looked) -> None:
    """Play the map of the words from the first epoch on."""
    controls.choices(page.state, ("axes", "x", "y", "colour"), columns=4)
    epochs = vectors.epochs(looked.snapshot.run)
    known = [vectors.known(looked.snapshot.at(epoch)) for epoch in epochs]
    words = [_word(page, name) for name in ASKED]
    asked = list(dict.fromkeys(looked.known.place[word] for word in words if word in looked.known.place))
    rows = _shown(looked, asked)
    size = looked.known.vectors.shape[1]
    if page.state["axes"] == "components":
        plane = vectors.plane(looked.snapshot.run)
        points = np.stack([plane.project(each.vectors[rows]) for each in known])
        axes = tuple(page.plain("component", {"k": k, "share": share}) for k, share in enumerate(plane.share, 1))
        note = page.told(
            "map words", {"shown": len(rows), "known": len(looked.known.words), "share": plane.share.sum()}
        )
    else:
        x, y = (min(page.state[name], size) for name in ("x", "y"))
        points = np.stack([each.vectors[rows][:, [x - 1, y - 1]] for each in known]).astype(float)
        axes = (page.plain("number", {"k": x}), page.plain("number", {"k": y}))
        note = page.words("pair", {"size": size, "x": x, "y": y})
    scene = word_map(
        points, [looked.known.words[k] for k in rows], looked.leaning[rows], epochs,
        named=np.searchsorted(rows, asked).tolist(), axes=(axes[0], axes[1]), apart=_apart(page, known, looked),
    )  # fmt: skip
    scenes.play(scene, badge="measured", look=page.look("map"), key="word_map")
    st.caption(note)


def _shown(looked: Looked, asked: list[int]) -> np.ndarray:
    """The words of praise and blame, the commonest others, and those that are asked for, as rows."""
    polar = np.flatnonzero(looked.polarity)
    others = np.flatnonzero(looked.polarity == 0)
    return np.union1d(
        np.concatenate([polar, others[: max(POINTS - len(polar), 60)]])[: POINTS + 60], np.array(asked, dtype=int)
    )


def _apart(page: Page, known: list[WordVectors], looked: Looked) -> tuple[str, np.ndarray] | None:
    """How well the direction tells praise from blame at each epoch."""
    plus, minus = _word(page, "plus"), _word(page, "minus")
    polar = np.flatnonzero(looked.polarity)
    if len(np.unique(looked.polarity[polar])) < 2:
        return None
    try:
        places = np.stack([probes.along(each, plus, minus)[polar] for each in known], axis=1)
    except ValueError:
        return None  # the sentence stands at the direction itself
    return page.plain("praise above blame", {"plus": plus, "minus": minus}), auc(places, looked.polarity[polar] > 0)


def draw_neighbours(page: Page, looked: Looked) -> None:
    """Draw the words nearest to a word, and those that were before training."""
    controls.choices(page.state, ("word",), columns=3)
    if _waits(page, looked, "word"):
        return
    word = _word(page, "word")
    before = vectors.known(looked.snapshot.at(vectors.epochs(looked.snapshot.run)[0]))
    named = {"word": word, "epoch": looked.snapshot.epoch}
    titles = page.plain("near now", named), page.plain("near before", named)
    found = [probes.nearest(known, known.of(word), NEIGHBOURS, (word,)) for known in (looked.known, before)]
    lists = [(title, each, looked.leaning_of(each)) for title, each in zip(titles, found, strict=True)]
    listed(neighbours(lists), badge="measured", look=page.look("neighbours"), key="neighbours")


def draw_direction(page: Page, looked: Looked) -> None:
    """Draw where every word stands between two."""
    controls.choices(page.state, ("plus", "minus"), columns=3)
    if _waits(page, looked, "plus", "minus"):
        return
    plus, minus = _word(page, "plus"), _word(page, "minus")
    epochs = sorted({vectors.epochs(looked.snapshot.run)[0], looked.snapshot.epoch})
    known = [vectors.known(looked.snapshot.at(epoch)) for epoch in epochs]
    places = np.stack([probes.along(each, plus, minus) for each in known])
    scene = direction(
        places, vectors.labels_around(looked.snapshot.run).reviews[: places.shape[1]], looked.leaning, looked.known.words,
        epochs, ends=(minus, plus), named=(_word(page, "word"), "not", "film"),
    )  # fmt: skip
    look = page.look("direction", {"plus": plus, "minus": minus})
    scenes.play(scene, badge="measured", look=look, key="direction")
    polar = np.flatnonzero(looked.polarity)
    if len(np.unique(looked.polarity[polar])) == 2:
        found = auc(places[-1][polar][:, None], looked.polarity[polar] > 0)[0]
        st.markdown(page.words("apart", {"auc": found}))


def draw_analogy(page: Page, looked: Looked) -> None:
    """Draw the answers to an analogy, and a table of how many families of analogies come out."""
    controls.choices(page.state, ("a", "b", "c"), columns=3)
    if _waits(page, looked, "a", "b", "c"):
        return
    a, b, c = (_word(page, name) for name in ("a", "b", "c"))
    found = probes.analogy(looked.known, a, b, c)
    asked = {"a": a, "b": b, "c": c}
    lists = [
        (page.plain("others", asked), found.free, looked.leaning_of(found.free)),
        (page.plain("all words", asked), found.strict, looked.leaning_of(found.strict)),
    ]
    listed(neighbours(lists), badge="measured", look=page.look("analogy"), key="analogy")
    values = asked | {"answer": found.free[0].word, "cosine": found.free[0].cosine}
    st.markdown(page.words("analogy", values | {"strict": found.strict[0].word}))
    if scores := _scores(looked.snapshot):
        st.markdown(page.words("scores", {"epoch": looked.snapshot.epoch}))
        st.markdown(page.words("scores header") + "\n" + "\n".join(scores))


def _scores(snapshot: Snapshot) -> list[str]:
    return [
        f"| {name} | {found.asked} | {found.first} | {found.alike / found.asked:.0%} | {found.opposite / found.asked:.0%} |"
        for name, found in vectors.scores(snapshot).items()
        if found.asked
    ]

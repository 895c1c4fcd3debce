"""What is computed from language models, once for all sessions."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.config.language import LanguageConfig
from rnnviz.data.text import Text
from rnnviz.language import context as contexts
from rnnviz.language import following, ngrams, passages, samples, windows
from rnnviz.language import lengths as lengthwise
from rnnviz.language.model import Forced, Model
from rnnviz.language.windows import Encoded
from rnnviz.language.writing import How, Written, write
from rnnviz.nn.weights import Weights
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.runs.records import Run, RunKey, Snapshot
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import of_page

READ: Final = 20_000  # tokens of held-out text at most, where the text is measured
RANKED: Final = 10_000  # and where units are: a moved epoch waits for it
_NUMBERS: Final = 6_000_000  # computed where context is cut: decides on how many stretches of text
_STRETCHES: Final = 4, 16  # at least and at most


@dataclass(frozen=True)
class Reads:
    """A text that a network has read, and what its top layer remembered."""

    tokens: tuple[str, ...]
    text: str
    memory: np.ndarray  # (tokens, units)
    passages: int = 1  # side by side


def config_of(run: Run) -> LanguageConfig:
    """Return the choices of a language model.

    Raises:
        TypeError: the run learns something else.
    """
    if not isinstance(run.config, LanguageConfig):
        raise TypeError(run.kind)
    return run.config


def text_of(key: RunKey) -> Text:
    """Return the text that a run learns from.

    Raises:
        NotAtHandError: it is not here.
    """
    run = stored.run(key.run_id)
    data = config_of(run).data
    text = backend().library.text(data.text, data.own_text)
    if text is None or text.fingerprint != run.fingerprint:
        raise NotAtHandError(of_page("generate", "text gone"))
    return text


def encoded(key: RunKey) -> Encoded:
    """Return the text of a run as it sees it.

    Raises:
        NotAtHandError: its text is not here, or not any more.
    """
    text_of(key)
    return _encoded(key)


@kept()
def _encoded(key: RunKey) -> Encoded:
    return windows.encode(config_of(stored.run(key.run_id)), text_of(key))


@kept()
def model(snapshot: Snapshot) -> Model:
    """Return a run's network after an epoch.

    Raises:
        ValueError: its file is missing.
    """
    run = stored.run(snapshot.run_id)
    try:
        return Model(Weights(run.config.network(), backend().store.artifacts(run).snapshot(snapshot.epoch)))
    except MissingArtifactError as missing:
        raise NotAtHandError(str(missing)) from None


@kept()
def written(snapshot: Snapshot, prompt: str, length: int, how: How, forced: Forced | None = None) -> Written:
    """Let a run's network write.

    Raises:
        ValueError: there is nothing to begin with, or there is no such unit.
    """
    config, network = config_of(stored.run(snapshot.run_id)), model(snapshot)
    units = config.model.units
    if forced and forced.unit >= units:
        raise ValueError(of_page("generate", "no such unit", {"units": units}))
    ids = encoded(snapshot.run).vocabulary.encode(prompt)
    return write(network, ids, length, how, window=config.data.window, forced=forced)


@kept()
def sample(snapshot: Snapshot) -> np.ndarray:
    """Return what a run's network writes after the beginning of its text, as samples are kept while it trains."""
    config = config_of(stored.run(snapshot.run_id))
    return samples.sample(model(snapshot), encoded(snapshot.run).train, config.data.window)


@kept()
def right_by_length(snapshot: Snapshot, lengths: range) -> np.ndarray:
    """Return how often a network's next word in its own text is right, by the length of the prompt, (lengths,)."""
    return lengthwise.right_by_length(model(snapshot), encoded(snapshot.run).train, lengths)


@kept()
def baselines(key: RunKey) -> ngrams.Baselines:
    """Return what counting reaches on the same split.

    Raises:
        ValueError: nothing is held out.
    """
    text = encoded(key)
    return ngrams.baselines(text.train, text.validation, text.test, len(text.vocabulary))


def validated_bits(run: Run) -> float | None:
    """Return the cross-entropy on the validation part in bits per token, as recorded after the tested epoch; None of nothing."""
    rows = backend().store.epochs(run.id)
    tested = rows[rows["epoch"] == run.final_epoch] if run.final_epoch in set(rows["epoch"]) else rows[-1:]
    nats = float(tested["val_loss"].iloc[0]) if len(tested) else np.nan
    return nats / float(np.log(2)) if np.isfinite(nats) else None


@kept()
def tested_bits(snapshot: Snapshot) -> float:
    """Return the cross-entropy on the test part in bits per token, read from one end to the other.

    Raises:
        ValueError: nothing is held out.
    """
    text, config = encoded(snapshot.run), config_of(stored.run(snapshot.run_id))
    if len(text.test) <= config.data.window:
        raise ValueError(of_page("generate", "nothing held out"))
    losses = model(snapshot).losses(text.test[:READ], 0 if model(snapshot).every else config.data.window)
    return float(losses.mean() / np.log(2))


@kept()
def context(snapshot: Snapshot) -> contexts.Context:
    """Return what held-out tokens cost by how many are read before each; a large network is measured on fewer of them.

    Raises:
        ValueError: too little is held out.
    """
    config, held = config_of(stored.run(snapshot.run_id)), encoded(snapshot.run).test[:READ]
    lengths = contexts.lengths(config.data.window, len(held))
    if not lengths:
        raise ValueError(of_page("generate", "nothing held out"))
    states = config.model.units * config.model.layers * sum(map(contexts.steps, lengths))
    each = contexts.STRETCH * (states + config.data.vocabulary * len(lengths))
    least, most = _STRETCHES
    return contexts.measure(model(snapshot), held, lengths, max(least, min(most, _NUMBERS // int(each))))


@kept()
def reads_held_out(snapshot: Snapshot) -> Reads:
    """Return what it remembers while it reads text that it never learned from; of the training text where nothing is held out."""
    text = encoded(snapshot.run)
    ids = text.test[:RANKED] if len(text.test) else text.train[:RANKED]
    counted, memory = passages.memory(model(snapshot), ids)
    return _reads(snapshot, counted, memory, len(passages.cut(ids)))


@kept()
def reads_written(snapshot: Snapshot, prompt: str) -> Reads:
    """Return what it remembers while it reads what it has just written."""
    own = written(snapshot, prompt, 1500, How(0.6))
    ids = np.concatenate([own.prompt, own.ids])
    return _reads(snapshot, ids, model(snapshot).memory(ids))


def _reads(snapshot: Snapshot, ids: np.ndarray, memory: np.ndarray, parts: int = 1) -> Reads:
    known = encoded(snapshot.run).vocabulary
    tokens = tuple(known.tokens[k] for k in ids)
    return Reads(tokens, "".join(tokens), memory, parts)


@kept()
def ranking(snapshot: Snapshot, feature: str) -> following.Ranking | None:
    """Return how well each unit alone follows something in held-out text; None where the text has no such thing."""
    read = reads_held_out(snapshot)
    return following.rank(read.memory, read.text, feature)

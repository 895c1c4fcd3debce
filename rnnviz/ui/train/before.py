"""What one can see before training: the network as a diagram, and a review as the network will see it."""

import numpy as np
import streamlit as st

from rnnviz.config.run import RunConfig
from rnnviz.data import subsets
from rnnviz.data.encoding import Encoding, view
from rnnviz.figures.html.diagram import diagram
from rnnviz.nn.layers import parameter_count, table
from rnnviz.ui.cached import stored
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading


def network(page: Page, config: RunConfig) -> None:
    """Draw the layers with their shapes and parameters."""
    rows = table(config.network(), config.data.maxlen)
    total = parameter_count(config.network(), config.data.maxlen)
    heading("illustration", page.look("network", {"total": total}))
    st.html(diagram(rows))


def review(page: Page, config: RunConfig) -> None:
    """Show a training review as the network sees it: padded, cut, rare words unknown."""
    data = config.data
    corpus = stored.corpus(data.source, data.upload)
    if corpus is None:
        st.info(page.words("no reviews yet"), icon=":material/hourglass_empty:")
        return
    try:
        learned, _, _ = subsets.split(corpus, data, config.training.seed)
    except ValueError as error:
        st.info(str(error))
        return
    number = st.number_input(
        "Review",
        1,
        len(learned),
        key="train/preview",
        help=page.plain("which review", {"reviews": len(learned)}),
        width=200,
    )
    k = int(learned[min(int(number), len(learned)) - 1])
    seen = view(corpus.train, k, corpus.words, Encoding.of(data))
    label = "positive" if corpus.train.labels[k] else "negative"
    counts = {kind: seen.count(kind) for kind in ("word", "unknown", "pad")} | {"cut": seen.words_cut}
    heading("measured", page.look("review", counts | {"label": label, "maxlen": data.maxlen}))
    tokens.strip(seen, key="preview", label=page.words("strip"))
    if len(corpus.words) + 3 < data.vocabulary:
        st.caption(
            page.words("few words", {"words": len(corpus.words), "rows": data.vocabulary - len(corpus.words) - 3})
        )
    lengths = np.diff(corpus.train.offsets)[learned] + 1
    st.caption(page.words("lengths", {
        "median": float(np.median(lengths)), "longer": float(np.mean(lengths > data.maxlen)), "maxlen": data.maxlen,
    }))  # fmt: skip

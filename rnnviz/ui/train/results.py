"""What a trained network is worth: accuracy with its interval, where it errs, and the reviews it errs on."""

import numpy as np
import streamlit as st

from rnnviz import statistics
from rnnviz.config import presets
from rnnviz.data.encoding import Encoding, view
from rnnviz.lessons import escape
from rnnviz.runs.records import Evaluation, Run
from rnnviz.ui.cached import run_charts, stored
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, heading, show
from rnnviz.ui.train import published
from rnnviz.ui.train.progress import badge

MISTAKES = 5


def draw(page: Page, run: Run) -> None:
    """Draw the measurements on the test reviews, if the run got that far."""
    evaluation = stored.tested(run)
    if evaluation is None:
        return
    st.subheader("On reviews it has never seen", anchor=False)
    heading(badge(run), page.look("test", {"reviews": len(evaluation.labels), "epoch": run.final_epoch}))
    _numbers(evaluation)
    if preset := presets.reproduced(run.config):
        st.caption(
            f"{published.figures(preset)} {escape(preset.citation)}, on {preset.config.data.subset:,} reviews; this run "
            f"had {run.config.data.subset:,}."
        )
    _figures(page, run, evaluation)
    _mistakes(page, run, evaluation)


def _figures(page: Page, run: Run, evaluation: Evaluation) -> None:
    left, right = st.columns(2)
    scores = statistics.confusion(evaluation.labels, evaluation.outputs)
    figures = run_charts.verdicts(run.key, dark())
    with left:
        show(
            figures["confusion"],
            badge=badge(run),
            look=page.look("confusion"),
            key="confusion",
            alt=f"{scores.tp} true positives, {scores.fp} false positives, {scores.tn} true negatives, "
            f"{scores.fn} false negatives.",
        )
    with right:
        curve = statistics.roc(evaluation.labels, evaluation.outputs)
        show(
            figures["roc"],
            badge=badge(run),
            look=page.look("roc"),
            key="roc",
            alt=f"Receiver operating characteristic, area under the curve {curve.auc:.3f}.",
        )
    show(
        figures["sureness"],
        badge=badge(run),
        look=page.look("sureness"),
        key="sureness",
        alt=f"Histogram of the outputs: {_sure(evaluation):.0%} of the verdicts lie within a tenth of 0 or 1.",
    )


def _sure(evaluation: Evaluation) -> float:
    """Return the share of reviews of which the network is all but certain, rightly or not."""
    return float(np.mean(np.abs(evaluation.outputs - 0.5) >= 0.4))


def _numbers(evaluation: Evaluation) -> None:
    scores = statistics.confusion(evaluation.labels, evaluation.outputs)
    low, high = statistics.wilson(scores.tp + scores.tn, scores.total)
    loss = evaluation.loss
    with st.container(horizontal=True, gap="large", key="scores"):
        st.metric(
            "Test accuracy",
            f"{scores.accuracy:.1%}",
            f"95 % interval {low:.1%} to {high:.1%}",
            delta_color="off",
            delta_arrow="off",
            width="content",
            help="The share of verdicts that are right. The interval (Wilson's) holds the accuracy on all such reviews, "
            "19 times out of 20.",
        )
        for name, value, meaning in (
            ("Precision", scores.precision, "Of the reviews it calls positive, the share that is."),
            ("Recall", scores.recall, "Of the positive reviews, the share that it finds."),
            ("F1", scores.f1, "The harmonic mean of precision and recall."),
        ):
            st.metric(name, "undefined" if np.isnan(value) else f"{value:.3f}", width="content", help=meaning)
        st.metric("Loss", f"{loss:.3f}", width="content", help="Mean binary cross-entropy, in nats.")


def _mistakes(page: Page, run: Run, evaluation: Evaluation) -> None:
    """Show the reviews on which the network was surest and wrong, as it saw them."""
    part = st.expander(
        "Its most confident mistakes", icon=":material/sentiment_dissatisfied:", key="mistakes", on_change="rerun"
    )
    if not part.open:
        return
    with part:
        corpus = stored.reviews_of(run)
        if corpus is None:
            st.info("The reviews of this run are not at hand here, so they cannot be shown.")
            return
        wrong = np.flatnonzero(~statistics.is_right(evaluation.labels, evaluation.outputs))
        if not len(wrong):
            st.markdown("There are none.")
            return
        st.markdown(page.words("mistakes"))
        surest = wrong[np.argsort(-np.abs(evaluation.outputs[wrong] - 0.5), kind="stable")][:MISTAKES]
        for k in surest:
            label = "positive" if evaluation.labels[k] else "negative"
            st.markdown(f"Labelled **{label}**, predicted {evaluation.outputs[k]:.1%} positive:")
            seen = view(corpus.test, int(evaluation.index[k]), corpus.words, Encoding.of(run.config.data))
            tokens.strip(seen, key=f"mistake_{run.id}_{k}", label=f"A {escape(label)} review that was misjudged")

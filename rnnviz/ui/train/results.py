"""What a trained network is worth: accuracy with its interval, where it errs, and the reviews it errs on."""

from dataclasses import asdict

import numpy as np
import streamlit as st

from rnnviz import statistics
from rnnviz.config import presets
from rnnviz.data.encoding import Encoding, view
from rnnviz.figures.live.training import best_epoch
from rnnviz.lessons import Markup
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Run
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import measured, run_charts, stored
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, dark, heading, opened, show, warned
from rnnviz.ui.train import baselines, printed, published

MISTAKES = 5


def draw_worth(page: Page, evaluation: Evaluation) -> None:
    """Say in one line what the network is worth."""
    low, high = evaluation.interval
    told = {"reviews": len(evaluation.labels), "accuracy": evaluation.scores.accuracy, "low": low, "high": high}
    st.markdown(page.words("worth", told))


def draw_scores(page: Page, run: Run, evaluation: Evaluation) -> None:
    """Draw the measurements on the test reviews as numbers, with the published ones where there are any."""
    st.subheader(page.plain("never seen"), anchor=False)
    heading(badge_of(run), page.look("test", {"reviews": len(evaluation.labels), "epoch": run.final_epoch}))
    _numbers(page, evaluation)
    baselines.draw(page, run, evaluation)
    _best_epoch(page, run)
    if preset := presets.reproduced(run.reviews):
        told = {"figures": Markup(published.figures(page, preset)), "citation": preset.citation}
        sizes = {"theirs": preset.config.data.subset, "ours": run.config.data.subset}
        st.caption(page.words("reproduced", told | sizes))
        printed.draw_own(page, preset, evaluation)


def _best_epoch(page: Page, run: Run) -> None:
    """Where the best epoch is not the one that was tested: say so, and measure it when that is asked for."""
    best = best_epoch(backend().store.epochs(run.id))
    if best is None or best == run.final_epoch or best not in stored.epochs(run.key):
        return
    told = {"best": best, "tested": run.final_epoch}
    st.markdown(page.words("best epoch", told))
    if st.toggle(page.plain("use best", told), key=f"train/best_{run.id}", help=page.plain("use best help")):
        with warned():
            evaluation = measured.test_again(run.at(best))
            heading("measured", page.look("test best", told | {"reviews": len(evaluation.labels)}))
            _numbers(page, evaluation, key="scores_best")


def draw_no_scores(page: Page, run: Run) -> None:
    """Say why there is nothing to measure."""
    st.subheader(page.plain("never seen"), anchor=False)
    st.info(page.words("no scores diverged" if run.status == "diverged" else "no scores"), icon=":material/block:")


def draw_figures(page: Page, run: Run, evaluation: Evaluation) -> None:
    """Draw the confusion matrix, the ROC curve, and how sure the network is where it is right and where it is wrong."""
    left, right = st.columns(2)
    figures = run_charts.verdicts(run.key, dark())
    with left:
        show(
            figures["confusion"],
            badge=badge_of(run),
            look=page.look("confusion"),
            key="confusion",
            alt=page.plain("alt confusion", asdict(evaluation.scores)),
        )
    with right:
        curve = statistics.roc(evaluation.labels, evaluation.outputs)
        show(
            figures["roc"],
            badge=badge_of(run),
            look=page.look("roc"),
            key="roc",
            alt=page.plain("alt roc", {"auc": curve.auc}),
        )
    show(
        figures["sureness"],
        badge=badge_of(run),
        look=page.look("sureness"),
        key="sureness",
        alt=page.plain("alt sureness", {"share": _sure(evaluation)}),
    )


def _sure(evaluation: Evaluation) -> float:
    """Return the share of reviews of which the network is all but certain, rightly or not."""
    return float(np.mean(np.abs(evaluation.outputs - 0.5) >= 0.4))


def _numbers(page: Page, evaluation: Evaluation, *, key: str = "scores") -> None:
    scores, (low, high) = evaluation.scores, evaluation.interval
    loss = evaluation.loss
    with st.container(horizontal=True, gap="large", key=key):
        st.metric(
            "Test accuracy",
            f"{scores.accuracy:.1%}",
            page.plain("interval", {"low": low, "high": high}),
            delta_color="off",
            delta_arrow="off",
            width="content",
            help=page.plain("accuracy help"),
        )
        if baselines.uneven(evaluation):
            share = f"{scores.balanced_accuracy:.1%}"
            st.metric("Balanced accuracy", share, width="content", help=page.plain("balanced help"))
        for name, value, meaning in (
            ("Precision", scores.precision, page.plain("precision help")),
            ("Recall", scores.recall, page.plain("recall help")),
            ("F1", scores.f1, page.plain("f1 help")),
        ):
            st.metric(name, "undefined" if np.isnan(value) else f"{value:.3f}", width="content", help=meaning)
        st.metric("Loss", f"{loss:.3f}", width="content", help=page.plain("loss help"))


def draw_mistakes(page: Page, run: Run, evaluation: Evaluation) -> None:
    """Draw the reviews on which the network was surest and wrong, as it saw them."""
    part = opened(page.plain("mistakes title"), key="mistakes", icon=":material/sentiment_dissatisfied:")
    if part is None:
        return
    with part:
        corpus = stored.reviews_of(run)
        if corpus is None:
            st.info(page.words("reviews not shown"))
            return
        wrong = np.flatnonzero(~evaluation.right)
        if not len(wrong):
            st.markdown(page.words("no mistakes"))
            return
        st.markdown(page.words("mistakes"))
        surest = wrong[np.argsort(-np.abs(evaluation.outputs[wrong] - 0.5), kind="stable")][:MISTAKES]
        for k in surest:
            label = "positive" if evaluation.labels[k] else "negative"
            st.markdown(page.words("mistake", {"label": label, "p": float(evaluation.outputs[k])}))
            seen = view(corpus.test, int(evaluation.index[k]), corpus.words, Encoding.of(run.config.data))
            tokens.strip(seen, key=f"mistake_{run.id}_{k}", label=page.plain("misjudged", {"label": label}))

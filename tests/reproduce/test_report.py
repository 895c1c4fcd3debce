"""The page is what the records say; the one in the repository is up to date."""

from itertools import takewhile

from rnnviz.config.presets import PRESETS
from rnnviz.data import baselines
from rnnviz.data.baselines import Baseline
from rnnviz.reproduce import findings, records, report
from rnnviz.statistics import Confusion
from tests.reproduce.test_verdicts import record


def test_the_page_in_the_repository_is_the_records() -> None:
    assert report.DOCUMENT.read_text(encoding="utf-8") == report.document(
        records.read_all(), baselines.read(records.FOLDER / records.BASELINES), report.reasons()
    )


def test_what_was_not_run_is_said() -> None:
    page = report.document([], [], {})
    assert page.count("*not run*") == 12 + 9
    assert "*Not run.*" in page


def test_every_row_is_as_wide_as_the_head_of_its_table() -> None:
    lines = report.document(records.read_all(), [], report.reasons()).splitlines()
    rules = [k for k, line in enumerate(lines) if set(line) == set("|-")]
    for rule in rules:
        rows = list(takewhile(lambda line: line.startswith("|"), lines[rule:]))
        assert {row.count("|") for row in rows} == {lines[rule - 1].count("|")}
    assert len(rules) == 3


def test_a_run_stands_in_the_table_with_its_verdict() -> None:
    page = report.document([record(0.84)], [Baseline("majority", 25_000, Confusion(0, 0, 12_500, 12_500))], {})
    assert "| LSTM with a dense layer (tae_lstm) | test accuracy | 0.8321 | 0.8400 | +0.0079 [" in page
    assert "| majority | 0.5000 [0.4938, 0.5062] |" in page
    assert page.count("*not run*") == 11 + 9


def test_a_paired_test_speaks_of_the_same_reviews() -> None:
    better, worse = record(0.84), record(0.80, experiment="tae_simple_rnn")
    (found,) = [one for one in findings.findings([better, worse]) if one.statement.startswith("The LSTM beats")]
    assert found.holds
    assert "0.8400 against 0.8000" in found.evidence
    (turned,) = [
        one
        for one in findings.findings([record(0.80), record(0.84, experiment="tae_simple_rnn")])
        if one.statement.startswith("The LSTM beats")
    ]
    assert turned.holds is False


def test_an_lstm_has_four_times_the_recurrent_parameters() -> None:
    runs = [record(0.8, experiment="varma_lstm"), record(0.8, experiment="varma_simple_rnn")]
    (found,) = [one for one in findings.findings(runs) if "four times" in one.statement]
    assert found.evidence.startswith("8,320 against 2,080 parameters; 1.00 times")
    assert found.holds is False  # of the time


def test_reasons_speak_of_experiments_and_figures_that_there_are() -> None:
    told = {
        (one.key, what)
        for one in PRESETS
        for what in ("test accuracy", "best validation accuracy", "last validation accuracy")
    }
    told |= {(one.mended_key, what) for one in PRESETS for _, what in told}
    assert {(key, what) for key, figures in report.reasons().items() for what in figures} <= told


def test_batches_that_differ_by_more_than_the_seeds_are_sensitive() -> None:
    sizes = {
        "cnn_lstm": 0.84,
        "cnn_lstm.batch_size-15": 0.80,
        "cnn_lstm.batch_size-60": 0.83,
        "cnn_lstm.batch_size-120": 0.82,
    }
    runs = [record(accuracy + 0.001 * seed, seed, experiment=key) for key, accuracy in sizes.items() for seed in (0, 1)]
    (found,) = [one for one in findings.findings(runs) if "batch size" in one.statement]
    assert found.holds
    assert "30 against 15: +0.0400 [+0.0400, +0.0400]; seeds differ by 0.0007" in found.evidence
    once = [one for one in runs if one.seed == 0 or one.experiment == "cnn_lstm"]
    (alone,) = [one for one in findings.findings(once) if "batch size" in one.statement]
    assert "30 against 15: +0.0400; seeds differ by 0.0007" in alone.evidence
    assert alone.holds is None
    assert "| *too few seeds* | 15:" in report.document(once, [], {})


def test_lengths_are_compared_seed_by_seed() -> None:
    better = {30: 0.0, 500: 0.1}
    runs = [
        record(0.8, seed, (0.7 + better.get(length, 0.05),), experiment=f"varma_simple_rnn.maxlen-{length}")
        for length in (10, 20, 30, 50, 100, 200, 500)
        for seed in (0, 1, 2)
    ]
    (found,) = [one for one in findings.findings(runs) if "20 to 30 steps" in one.statement]
    assert found.holds is False
    assert found.evidence.endswith("500 against 30: +0.1000 [+0.1000, +0.1000]")

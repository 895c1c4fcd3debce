import dataclasses

import pytest

from rnnviz import lessons
from rnnviz.config.presets import (
    CNN_LSTM_GROUP,
    PRESETS,
    TAE_GROUP,
    VARMA_GROUP,
    Preset,
    groups,
    preset,
    reproduced,
    scaled,
)
from rnnviz.config.run import from_flat
from rnnviz.nn.layers import Embedding, Recurrent, parameter_count, table

VERDICT_PARAMETERS = 33  # the Dense(1) on 32 features that one published total leaves out

each_preset = pytest.mark.parametrize("one", PRESETS, ids=lambda one: one.key)


def published_total(one: Preset) -> int:
    return one.published.parameters + VERDICT_PARAMETERS * one.published.parameters_without_verdict


@each_preset
def test_parameters_equal_the_published_total(one: Preset) -> None:
    config = one.config
    assert parameter_count(config.network(), config.data.maxlen) == published_total(one)


@pytest.mark.tf
@each_preset
def test_parameters_equal_keras(one: Preset) -> None:
    from rnnviz.training import keras_models

    model = keras_models.build(one.config.network(), one.config.data.maxlen)
    assert model.count_params() == published_total(one)


def test_only_the_stack_of_four_is_printed_without_its_verdict() -> None:
    without = [one.key for one in PRESETS if one.published.parameters_without_verdict]
    assert without == ["varma_stacked_simple_rnn"]
    config = preset("varma_stacked_simple_rnn").config
    rows = table(config.network(), config.data.maxlen)
    assert sum(row.parameters for row in rows[:-1]) == 328_320


@each_preset
def test_experiments_use_all_of_imdb(one: Preset) -> None:
    data = one.config.data
    assert (data.source, data.subset, data.test_subset) == ("imdb", 25_000, 25_000)
    assert (data.cut, data.pad, data.masking) == ("front", "front", False)


@pytest.mark.parametrize(
    ("key", "accuracy"),
    [
        ("tae_feed_forward", 0.7931),
        ("tae_simple_rnn", 0.7911),
        ("tae_lstm", 0.8321),
        ("tae_cnn", 0.7915),
        ("cnn_lstm", 0.8564),
    ],
)
def test_published_test_accuracies(key: str, accuracy: float) -> None:
    assert preset(key).published.test_accuracy == accuracy


def test_published_validation_figures() -> None:
    plain, dropout = preset("varma_simple_rnn").published, preset("varma_simple_rnn_dropout").published
    assert (plain.best_validation_accuracy, plain.best_epoch) == (0.8678, 10)
    assert (plain.final_validation_accuracy, plain.final_validation_loss) == (0.7356, 2.40)
    assert (dropout.best_validation_accuracy, dropout.best_epoch) == (0.8514, 18)
    assert (dropout.final_validation_accuracy, dropout.final_validation_loss) == (0.7976, 0.7995)
    assert plain.worst_validation_accuracy == 0.6888
    four = [one.published.best_validation_accuracy for one in groups()[TAE_GROUP]]
    assert four == [0.8562, 0.8108, 0.8250, 0.7844]
    assert preset("cnn_lstm").published.validation_accuracies == (0.8470, 0.8564)


def test_only_the_rnn_chapter_prints_how_many_parameters_there_are() -> None:
    assert {one.group for one in PRESETS if one.published.parameters_printed} == {VARMA_GROUP}
    assert all(one.published.parameters_printed for one in groups()[VARMA_GROUP])


@each_preset
def test_each_has_a_sentence_on_what_the_source_says_and_does_not(one: Preset) -> None:
    assert lessons.load("train").words[f"preset {one.key}"].strip().endswith(".")


def test_settings_of_the_four_networks() -> None:
    four = groups()[TAE_GROUP]
    assert [one.config.model.architecture for one in four] == ["feed_forward", "simple_rnn", "lstm", "cnn"]
    for one in four:
        data, training = one.config.data, one.config.training
        assert (data.vocabulary, data.maxlen, data.validation_split) == (1_000, 100, 0.2)
        assert (training.optimizer, training.batch_size, training.epochs) == ("adam", 32, 10)
    assert [one.config.model.output for one in four] == ["sigmoid", "sigmoid", "sigmoid", "linear"]


def test_settings_of_the_others() -> None:
    conv, slides = preset("cnn_lstm").config, preset("slides_bidirectional_lstm").config
    assert (conv.training.batch_size, conv.training.epochs, conv.model.embedding_dropout) == (30, 2, 0.25)
    assert (slides.data.maxlen, slides.training.epochs, slides.model.dense_dropout) == (256, 5, 0.3)
    for one in groups()["RNN chapter (Varma)"]:
        training = one.config.training
        assert (one.config.data.maxlen, training.optimizer, training.batch_size) == (500, "rmsprop", 128)
        assert training.epochs == (100 if one.published.best_epoch else 50)
    recurrent = preset("varma_simple_rnn_dropout").config.network()[1]
    assert isinstance(recurrent, Recurrent)
    assert (recurrent.dropout, recurrent.recurrent_dropout) == (0.2, 0.2)


def test_groups_hold_every_preset_once() -> None:
    grouped = [one for members in groups().values() for one in members]
    assert grouped == list(PRESETS)
    assert len({one.key for one in PRESETS}) == len(PRESETS)
    assert len({one.config.run_id("") for one in PRESETS}) == len(PRESETS)
    assert [one.key for one in groups()[CNN_LSTM_GROUP]] == ["cnn_lstm"]
    with pytest.raises(KeyError):
        preset("no such experiment")


@each_preset
def test_scaled_changes_the_reviews_only(one: Preset) -> None:
    small = scaled(one.config, 1_000)
    assert (small.data.subset, small.data.test_subset) == (1_000, 1_000)
    assert small.network() == one.config.network()
    assert small.training == one.config.training
    kept = dataclasses.replace(one, config=scaled(small, 500)).config.flat()
    assert kept | {"subset": 25_000, "test_subset": 25_000} == one.config.flat()


def test_scaled_too_far_says_why() -> None:
    with pytest.raises(ValueError, match="batch of 128"):
        scaled(preset("varma_lstm").config, 100)


def test_what_is_shown_is_written_out() -> None:
    for one in PRESETS:
        assert one.title
        assert one.citation
        assert isinstance(one.config.network()[0], Embedding)


@each_preset
def test_a_run_is_recognised_as_the_experiment_it_repeats(one: Preset) -> None:
    assert reproduced(one.config) is one
    assert reproduced(from_flat(one.config.flat() | {"subset": 2000, "test_subset": 500, "seed": 9})) is one
    assert reproduced(from_flat(one.config.flat() | {"embedding": one.config.model.embedding + 1})) is None


def test_a_defect_of_published_code_is_mended_and_nothing_else() -> None:
    assert {one.key: one.mends for one in PRESETS if one.mends} == {"tae_cnn": ("output", "sigmoid")}
    cnn = preset("tae_cnn")
    assert cnn.config.flat().items() ^ cnn.mended.flat().items() == {("output", "linear"), ("output", "sigmoid")}
    assert reproduced(cnn.mended) is reproduced(cnn.config) is cnn
    assert preset("tae_lstm").mended is preset("tae_lstm").config
    assert preset("tae_lstm").mended_key == "tae_lstm"

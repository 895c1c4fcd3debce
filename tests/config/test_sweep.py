"""Values for a sweep: inside their bounds, the own one among them, and everything else as it was."""

import pytest

from rnnviz.config import sweep
from rnnviz.config.run import FIELDS, RunConfig, from_flat

CONFIGS = (
    RunConfig(),
    from_flat({"architecture": "cnn_lstm", "optimizer": "sgd", "momentum": 0.9, "clipping": "norm", "units": 1}),
    from_flat({"architecture": "feed_forward", "forget_bias": -1.0, "epochs": 200, "learning_rate": 10.0}),
    from_flat({"architecture": "simple_rnn", "subset": 50_000, "vocabulary": 88_587, "maxlen": 1000, "dropout": 0.35}),
)
EACH = [(config, name) for config in CONFIGS for name in sweep.sweepable(config)]


@pytest.mark.parametrize(("config", "name"), EACH)
def test_proposed_values_are_valid_and_rise_and_the_own_one_is_among_them(config: RunConfig, name: str) -> None:
    values = sweep.proposed(config, name)
    assert config.flat()[name] in values
    assert 2 <= len(values) <= sweep.MOST
    for value in values:
        assert FIELDS.admit({name: value}) == ({name: value}, {})
    if not sweep.options(FIELDS, name):
        assert list(values) == sorted(set(values))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("units", (8, 16, 32, 64, 128)),
        ("learning_rate", (0.0001, 0.0003, 0.001, 0.003, 0.01)),
        ("dropout", (0.0, 0.3, 0.6, 0.9)),
        ("dense_units", (0, 8, 16, 32)),
        ("layers", (1, 2, 3, 4)),
        ("bidirectional", (False, True)),
        ("optimizer", ("adam", "rmsprop", "sgd")),
        ("recurrent_gain", (0.25, 0.5, 1.0, 2.0, 4.0)),
        ("subset", (500, 1000, 2000, 4000, 8000)),
    ],
)
def test_values_are_those_that_a_person_would_try(name: str, values: tuple[object, ...]) -> None:
    assert sweep.proposed(RunConfig(), name) == values


def test_what_has_no_effect_the_data_and_chance_are_not_varied() -> None:
    names = sweep.sweepable(from_flat({"architecture": "gru"}))
    assert not {"forget_bias", "filters", "momentum", "source", "upload", "seed", "test_subset"} & set(names)
    assert {"units", "learning_rate", "architecture", "subset"} <= set(names)


@pytest.mark.parametrize(("config", "name"), EACH)
def test_variants_differ_in_nothing_else(config: RunConfig, name: str) -> None:
    found, _ = sweep.variants(config, name, sweep.proposed(config, name))
    assert all(each.flat() | {name: config.flat()[name]} == config.flat() for each in found)
    assert config not in found
    assert len({each.flat()[name] for each in found}) == len(found)


def test_each_value_has_its_own_seed_and_the_next_ones() -> None:
    config = from_flat({"seed": 2**31 - 1})
    found = sweep.seeded([config, from_flat({"units": 8})], 2)
    assert [(each.model.units, each.training.seed) for each in found] == [(32, 2**31 - 1), (32, 0), (8, 0), (8, 1)]
    assert sweep.seeded([config], 1) == [config]


def test_a_value_that_does_not_fit_the_others_is_said() -> None:
    config = from_flat({"subset": 100, "batch_size": 16})
    found, said = sweep.variants(config, "batch_size", (8, 16, 8, 500))
    assert [each.training.batch_size for each in found] == [8]
    assert [sentence.partition(" is more")[0] for sentence in said] == ["500: A batch of 500"]

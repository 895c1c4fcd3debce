"""Series: their shapes, their windows, what is easy to say about them, and a learner's own."""

import numpy as np
import pytest

from rnnviz.choices.sequences import SequenceData
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data import own_series, series
from rnnviz.data.library import Library
from rnnviz.jobs import preparation


def choices(**values) -> SequenceData:
    common = {"task": "series", "length": 10, "subset": 200, "test_subset": 50, "noise": 0.0}
    return SequenceData.model_validate(common | values)


@pytest.mark.parametrize("name", ["sine", "saw", "square"])
def test_a_wave_repeats_after_its_period(name):
    made = series.values(choices(series=name, period=20))
    assert made.shape == (series.POINTS,)
    np.testing.assert_allclose(made[20:], made[:-20], atol=1e-9)
    assert abs(made[:20].mean()) < 0.06
    assert made.max() <= 1
    assert made.min() >= -1


def test_noise_has_the_deviation_that_was_chosen():
    clean, noisy = (series.values(choices(series="sum", noise=each)) for each in (0.0, 0.3))
    assert np.std(noisy - clean) == pytest.approx(0.3, abs=0.02)


def test_the_year_has_a_day_and_a_year_in_it():
    made = series.values(choices(series="temperature"))
    assert len(made) == 8760
    power = np.abs(np.fft.rfft(made - made.mean())) ** 2
    assert power.argmax() == 1  # once a year
    assert power[100:].argmax() + 100 == 365  # once a day
    days = made.reshape(365, 24).mean(axis=0)
    assert (days.argmin(), days.argmax()) == (3, 15)
    assert np.array_equal(np.sort(series.values(choices(series="shuffled"))), np.sort(made))


def test_order_is_the_information():
    """Yesterday tells of today, unless the hours are shuffled."""
    errors = {}
    for name in ("temperature", "shuffled"):
        made, _, _ = series.scaled(series.values(choices(series=name)))
        at = np.arange(24, len(made))
        errors[name] = np.mean((series.same_as(made, at, 24) - made[at]) ** 2)
    assert errors["temperature"] < 0.3
    assert errors["shuffled"] == pytest.approx(2, abs=0.2)  # the variance of a difference of strangers


def test_windows_stand_before_what_they_tell_and_the_test_is_later():
    told = choices(series="temperature")
    made, mean, deviation = series.scaled(series.values(told))
    dataset = series.build(told, 3)
    edge = series.border(len(made))
    assert made[:edge].mean() == pytest.approx(0, abs=1e-9)
    assert made[:edge].std() == pytest.approx(1)
    np.testing.assert_allclose(made * deviation + mean, series.values(told))
    assert max(dataset.train.index.max(), dataset.validation.index.max()) < edge <= dataset.test.index.min()
    for part in (dataset.train, dataset.test):
        for row in range(5):
            at = part.index[row]
            np.testing.assert_allclose(part.inputs[row, :, 0], made[at - 10 : at], rtol=1e-5, atol=1e-6)
            assert part.targets[row, 0] == pytest.approx(made[at], rel=1e-5)


def test_own_numbers_are_read_with_names_dates_and_decimal_commas():
    lines = [f"2024-01-{k % 28 + 1:02d};{k},5" for k in range(60)]
    made = own_series.parse("\n".join(["day;level", *lines]).encode(), "levels.csv")
    np.testing.assert_allclose(made.values, np.arange(60) + 0.5)
    assert made.fingerprint == own_series.parse("\n".join(f"{k}.5" for k in range(60)).encode(), "other").fingerprint
    dataset = series.build(choices(series="own"), 0, made.values)
    assert dataset.test.index.min() == 48


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "empty"),
        ("x\n5\n", "only one number"),
        ("x\n" + "\n".join(map(str, range(20))), "only 20 numbers"),
        ("x\n" + "1\n" * 40 + "\n" + "2\n" * 40, "Line 42 has no number"),
        ("x\n" + "\n".join(map(str, range(30))) + "\n?\n" + "\n".join(map(str, range(30))), "Line 32 has no number"),
        (
            "x\n" + "\n".join(map(str, range(30))) + "\nnan\n" + "\n".join(map(str, range(30))),
            "Line 32 has nan, which is no number",
        ),
        ("x\n" + "1\nnan\ninf\n2\n" * 20, "Line 3 has nan, which is no number"),
        (",".join(map(str, range(300))), "stand in one line"),
        ("\n".join(f"0,{k}" for k in range(300)), "2 columns .* write a point"),
        (
            "t,v\n" + "\n".join(f"{k},0.{k}" for k in range(300)),
            "2 columns of numbers: please keep the one to predict.$",
        ),
        ("nan\n" * 60, "Line 1 has nan, which is no number"),
        ("once upon a time\nthere was\n", "no column of numbers"),
        ("a,b\n" + "1,2\n" * 60, "2 columns of numbers"),
        ("x\n" + "3\n" * 60, "are the same"),
    ],
)
def test_what_cannot_be_learned_from_gets_a_sentence(content, sentence):
    with pytest.raises(ValueError, match=sentence):
        own_series.parse(content.encode(), "")


def test_a_binary_file_gets_a_sentence():
    with pytest.raises(ValueError, match="no column of numbers"):
        own_series.parse(b"\x00\x01\x02\x03" * 40, "")
    with pytest.raises(ValueError, match="save its column of numbers as CSV"):
        own_series.parse(b"PK\x03\x04" + bytes(400), "book.xlsx")


def test_a_series_must_be_longer_than_its_window():
    with pytest.raises(ValueError, match="too short for a window of 100"):
        series.build(choices(series="own", length=100), 0, np.arange(60.0))
    with pytest.raises(ValueError, match="upload it again"):
        series.build(choices(series="own"), 0)


def test_an_own_series_is_kept_and_trained_on(tmp_path):
    library = Library(tmp_path)
    kept = library.add_series("\n".join(str(np.sin(k / 3)) for k in range(300)).encode(), "wave.csv")
    config = SequencesConfig.from_flat(choices(series="own", own_series=kept.fingerprint).model_dump())
    source = preparation.source(config, library)
    assert source
    preparation.check(config, source)
    assert preparation.dataset(config, source).test.index.max() == 299
    assert config.run_id(source.fingerprint) != config.run_id(preparation.Made().fingerprint)
    (tmp_path / f"series-{kept.fingerprint}.npz").write_bytes(b"damaged")
    assert preparation.source(config, library) is None
    assert library.own_series("../../etc/passwd") is None


def test_the_known_solution_of_a_wave_costs_its_noise():
    told = choices(series="sine", noise=0.2)
    clean, noisy = series.values(choices(series="sine")), series.values(told)
    _, _, deviation = series.scaled(noisy)
    measured = np.mean((clean - noisy) ** 2) / deviation**2
    assert series.known_loss(told) == pytest.approx(measured, rel=0.1)
    assert series.known_loss(choices(series="shuffled")) == 1
    assert series.known_loss(choices(series="temperature")) is None


@pytest.mark.parametrize("note", ["nan", "", "x", "inf"])
def test_a_column_without_numbers_is_no_second_one(note: str) -> None:
    content = "value,note\n" + "".join(f"{k % 7}.5,{note}\n" for k in range(100))
    assert len(own_series.parse(content.encode(), "").values) == 100


def test_one_name_over_numbers_with_a_decimal_comma_is_one_column() -> None:
    content = "wert\n" + "".join(f"{k - 50},25\n" for k in range(100))
    assert own_series.parse(content.encode(), "").values[[0, 60]].tolist() == [-50.25, 10.25]

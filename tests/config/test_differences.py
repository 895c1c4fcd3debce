"""What tells networks apart that are called alike."""

from rnnviz.config.differences import differing
from rnnviz.config.run import from_flat


def test_the_choices_that_differ_and_no_others() -> None:
    base = from_flat({"source": "sample"})
    assert differing([]) == differing([base]) == differing([base, base]) == []
    longer = from_flat({"source": "sample", "epochs": 12, "maxlen": 150})
    assert base.describe() == longer.describe()
    assert differing([base, longer]) == ["maxlen", "epochs"]
    assert differing([base, base, from_flat({"source": "sample", "seed": 3}), longer]) == ["maxlen", "epochs", "seed"]


def test_a_choice_that_has_an_effect_on_one_alone_tells_them_apart() -> None:
    adam, sgd = from_flat({"optimizer": "adam"}), from_flat({"optimizer": "sgd", "momentum": 0.5})
    assert differing([adam, sgd]) == ["optimizer", "momentum"]
    assert differing([adam, from_flat({"optimizer": "adam", "momentum": 0.5})]) == []  # it has no effect on either


def test_a_fingerprint_says_nothing_to_a_reader() -> None:
    one, other = (from_flat({"source": "upload", "upload": letter * 16}) for letter in "ab")
    assert differing([one, other]) == []

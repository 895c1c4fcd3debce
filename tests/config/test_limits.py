"""What a shared server allows: read from a file, held for every choice, and followed by bounds, help and addresses."""

from pathlib import Path

import pytest

from rnnviz.config import limits
from rnnviz.config.kinds import KINDS
from rnnviz.config.limits import FILE, Limited, LimitError, current, narrowed, read
from rnnviz.config.run import FIELDS, from_flat

SHIPPED = read(FILE)


@pytest.fixture
def hosted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    monkeypatch.delenv("RNNVIZ_LIMITS", raising=False)


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "mine.toml"
    file.write_text(text)
    return file


def test_on_ones_own_computer_there_are_none(monkeypatch):
    monkeypatch.delenv("RNNVIZ_HOSTED", raising=False)
    assert current() is None
    assert narrowed(FIELDS) is FIELDS


def test_a_copy_replaces_what_it_names_and_keeps_the_rest(tmp_path, hosted, monkeypatch):
    mine = written(tmp_path, "minutes = 2\n[choices]\nunits = 16\n")
    monkeypatch.setenv("RNNVIZ_LIMITS", str(mine))
    found = current()
    assert found
    assert (found.minutes, found.choices["units"]) == (2, 16)
    assert (found.sessions, found.choices["epochs"]) == (SHIPPED.sessions, SHIPPED.choices["epochs"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minuets = 2", "no limit called 'minuets'"),
        ("[choices]\nunit = 3", "no limit called 'unit'"),
        ("minutes = 0", "minutes has to be a positive number"),
        ("minutes = true", "minutes has to be a positive number"),
        ("[choices]\nunits = 'many'", "units has to be a positive whole number"),
        ("minutes = ", "mine.toml"),
        ("[choices]\nruns = 5\nminutes = 1", r"'runs' has to stand above \[choices\]"),
        ("units = 32", r"'units' has to stand below \[choices\]"),
        ("choices = 3", "choices has to be a table"),
        ("[[choices]]\nunits = 3", "choices has to be a table"),
        ("[choices]\nchoices = 3", "no limit called 'choices'"),
        ("[minutes]\nunits = 3", "minutes has to be a positive number"),
        ("minutes = nan", "minutes has to be a positive number"),
        ("mb = inf", "mb has to be a positive number"),
        (f"mb = {10**400}", "mb has to be a positive number"),
        (f"mb = {'9' * 5000}", "mine.toml"),
        ("runs = 2.5", "runs has to be a positive whole number"),
        ("runs = 2.0", "runs has to be a positive whole number"),
        ("[choices]\nunits = 2.5", "units has to be a positive whole number"),
        ("[choices]\nlearning_rate = nan", "learning_rate has to be a positive number"),
    ],
)
def test_a_file_that_is_wrong_says_where(tmp_path, text, said):
    with pytest.raises(ValueError, match=said) as refused:
        read(written(tmp_path, text))
    assert str(refused.value).startswith("mine.toml: ")


def test_what_is_no_text_at_all_is_a_sentence_with_the_file_too(tmp_path):
    (tmp_path / "mine.toml").write_bytes(b"minutes = 2 # \xff")
    with pytest.raises(ValueError, match=r"^mine\.toml: "):
        read(tmp_path / "mine.toml")


def test_limits_of_time_and_room_need_not_be_whole(tmp_path):
    found = read(written(tmp_path, "minutes = 0.5\nmb = 1.5\n[choices]\nlearning_rate = 0.5"))
    assert (found.minutes, found.mb, found.choices["learning_rate"]) == (0.5, 1.5, 0.5)


@pytest.mark.parametrize("name", sorted(SHIPPED.choices))
def test_every_bound_is_held_by_every_kind_of_task_that_has_the_choice(name):
    most, found = SHIPPED.choices[name], 0
    for config in KINDS.values():
        fields = config.fields()
        low, high = fields.bounds(name) if name in fields else (None, None)
        if high is None or high <= most:
            continue
        found += 1
        limited = Limited(fields, SHIPPED)
        assert limited.bounds(name) == (low, most)
        assert f"at most {most:,g}" in limited.help(name)
        valid, said = limited.admit({name: int(most) + 1})
        assert (valid, list(said)) == ({}, [name])
        assert "more than this server allows" in said[name]
        assert limited.admit({name: int(most)}) == ({name: int(most)}, {})
        assert limited.defaults()[name] <= most
    assert found


def test_a_config_beyond_a_bound_is_refused_whatever_way_it_came():
    assert SHIPPED.refusal(from_flat({"units": 32}), None) == ""
    assert (
        SHIPPED.refusal(from_flat({"units": 200}), None) == "Units per layer: 200 is more than this server allows, 128."
    )
    assert SHIPPED.refusal(from_flat({"architecture": "cnn", "units": 200}), None) == ""  # it has no units


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_run_that_takes_too_long_is_refused_with_what_to_change(kind):
    config = KINDS[kind].from_flat({})
    assert SHIPPED.refusal(config, 0.001) == ""
    assert "this server allows 10 minutes. Try fewer units" in SHIPPED.refusal(config, 10.0)


def test_a_value_that_nobody_admits_is_told_the_bound_of_this_server():
    _, said = Limited(FIELDS, SHIPPED).admit({"units": 1000, "embedding_dropout": 5})
    assert "not a whole number from 1 to 128, as this server allows, so" in said["units"]
    assert "from 0 to 0.9" in said["embedding_dropout"]


def test_texts_are_bounded_on_every_page_and_numbers_where_one_trains(hosted):
    from rnnviz.choices.fields import Fields
    from rnnviz.choices.home import HomeChoices

    home = narrowed(Fields(HomeChoices))
    longest = home.longest("text")
    assert longest
    assert longest <= SHIPPED.text
    _, said = Limited(Fields(HomeChoices), limits.read(FILE)).admit({"text": "x" * (longest + 1)})
    assert list(said) == ["text"]


def test_a_file_is_taken_up_to_the_limit():
    SHIPPED.check_size(int(SHIPPED.upload_mb * 1e6))
    with pytest.raises(LimitError, match="10 MB at most"):
        SHIPPED.check_size(int(SHIPPED.upload_mb * 1e6) + 1)

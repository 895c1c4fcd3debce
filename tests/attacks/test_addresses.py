"""Whatever stands in an address, no page breaks: what it says is a choice, or one sentence.

The choices are drawn a thousand times a page through what reads them. Whole pages take a second each: RNNVIZ_CASES says
how many addresses each page is opened with (3 if not said; `RNNVIZ_CASES=1000 pytest tests/attacks/test_addresses.py` is
the long one, an hour).
"""

import os
import random
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from rnnviz.choices.fields import Fields
from rnnviz.config.kinds import KINDS
from rnnviz.config.limits import FILE, Limited, read
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from tests.attacks.pages import OTHERS, PAGES
from tests.pages.conftest import stands_behind
from tests.pages.reading import APP, SECONDS, sound

CASES = int(os.environ.get("RNNVIZ_CASES", "3"))
LIMITS = read(FILE)
ODD = (
    "", " ", "nan", "inf", "-inf", "1e999", "-0", "0x10", "1_000", "１２", "1e5", "-1", "0", "1", "2.5", "true", "None", "[]",
    "{}", "{{x}}", "$x$", "<script>alert(1)</script>", "[a](javascript:alert(1))", "../../etc/passwd", "%00", "\x00", "\u202e",
    "a" * 5000, "9" * 5000, "1 2; 3 4", "1,1;1", ";;;", "'", '"', "\\", "\n", "0123456789abcdef", "0" * 16, "lstm_1/forward",
    "👩‍👩‍👧", "e\u0301" * 50, "-9223372036854775808", "99999999999999999999", "=1+1", "__class__", "view", "upload", "own",
)  # fmt: skip

USUAL = {
    "units": "many",
    "maxlen": "-3",
    "run": "../../etc",
    "source": "nowhere",
    "unknown": "<b>1</b>",
}  # what is tried first


def valued(fields: Fields, name: str) -> list[str]:
    """Return some values that a choice may have, so that an address leads somewhere."""
    kind, (low, high) = fields[name].annotation, fields.bounds(name)
    if kind in (int, float):
        return [f"{end:g}" for end in (low, high) if end is not None]
    return [str(each) for each in get_args(kind)] or ["true"]


def spelt(name: str) -> st.SearchStrategy[dict[str, str]]:
    """Addresses of a page: a few of its names, or any other, with values that some choice has, odd ones and any text."""
    _, fields = PAGES[name]
    usual = sorted({value for each in fields for value in valued(fields, each)})
    values = st.sampled_from([*usual, *ODD]) | st.text(max_size=30) | st.integers().map(str) | st.floats().map(str)
    return st.dictionaries(st.sampled_from([*fields, *OTHERS, *ODD]), values, max_size=8)


def check(fields: Fields, values: dict[str, str]) -> dict[str, Any]:
    """Assert that each value is admitted, within its bounds, or refused in a sentence; return those that are admitted."""
    admitted, sentences = fields.admit(values)
    assert admitted.keys() | sentences.keys() == values.keys()
    assert not admitted.keys() & sentences.keys()
    for name, value in admitted.items():
        low, high = fields.bounds(name)
        assert low is None or value >= low
        assert high is None or value <= high
        assert not isinstance(value, str) or len(value) <= (fields.longest(name) or 10**9)
    for sentence in sentences.values():
        assert sentence.isprintable()
        assert len(sentence) < 400
    whole = {**fields.defaults(), **admitted}
    assert all(isinstance(fields.matters(name, whole), bool) for name in admitted)
    return whole


@pytest.mark.slow
@pytest.mark.parametrize("name", [page for page in PAGES if PAGES[page][1]])
def test_what_an_address_says_is_a_choice_or_one_sentence_and_a_run_is_within_the_limits(name: str) -> None:
    _, declared = PAGES[name]
    limited = Limited(declared, LIMITS)
    kind = next((each for each in KINDS.values() if set(each.fields()) <= set(declared)), None)

    @settings(max_examples=1000)
    @given(values=spelt(name))
    def holds(values: dict[str, str]) -> None:
        check(declared, values)
        whole = check(limited, values)
        if kind is None:
            return
        asked = {each: whole[each] for each in kind.fields()}
        if not kind.problems(asked):
            config = kind.from_flat(asked)
            assert len(config.run_id("f")) == 16
            assert LIMITS.refusal(config, None) == ""
            assert config.describe().isprintable()

    holds()


# --------------------------------------------------------------------------------------------------- whole pages


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """A shared server with all shipped runs and the sample reviews; nothing trains."""
    folder = tmp_path_factory.mktemp("addresses")
    store, library = Store(folder, shipped=SHIPPED), Library(folder / "data")
    library.sample()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RNNVIZ_HOSTED", "1")
        with stands_behind(Backend(store, library, Jobs(store, library, connect=False, limits=LIMITS))) as opened:
            yield opened
    store.close()


def drawn(page: str, chance: random.Random, runs: list[str]) -> dict[str, str]:
    """Return an address of a page, mostly with values that lead somewhere."""
    prefix, fields = PAGES[page]
    found: dict[str, str] = {}
    for name in chance.sample(list(fields), min(len(fields), chance.randint(0, 8))):
        known = valued(fields, name)
        found[prefix + name] = chance.choice(known if chance.random() < 0.6 and known else list(ODD))
    for name in chance.sample(OTHERS, 2):
        found[name] = chance.choice([*runs, *ODD, "1"])
    if "view" in fields and chance.random() < 0.8:
        found[f"{prefix}view"] = chance.choice(valued(fields, "view"))
    return found


@pytest.mark.page
@pytest.mark.parametrize("name", PAGES)
def test_no_address_breaks_a_page(behind: Backend, name: str) -> None:
    chance, runs = random.Random(name), [run.id for run in behind.store.runs(kinds=())]
    opened: Any = AppTest.from_file(APP, default_timeout=SECONDS)
    if name != "home":
        opened = opened.switch_page(f"pages/{name}.py")
    for address in [USUAL, *(drawn(name, chance, runs) for _ in range(CASES))]:
        opened.query_params.clear()
        for parameter, value in address.items():
            opened.query_params[parameter] = value
        try:
            sound(opened.run())
        except AssertionError as error:
            raise AssertionError(f"{name}: {address}") from error

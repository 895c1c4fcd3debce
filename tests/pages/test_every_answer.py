"""Every question of every page is answered with computed numbers, or with a sentence on what has to be done first."""

import re
from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.lessons import Experiment
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from tests.pages.conftest import stands_behind
from tests.pages.reading import APP, SECONDS, open_page, open_parts, sound

pytestmark = pytest.mark.page

PLACE = re.compile(r"\{\{[^{}]*\}\}")
TERM = re.compile(r'\[([^\]]+)\]\(glossary#[^"]*"[^"]*"\)')  # a word that the glossary explains


@pytest.fixture(scope="module", autouse=True)
def _behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """All shipped runs and all sample reviews; nothing trains."""
    folder = tmp_path_factory.mktemp("every_answer")
    store, library = Store(folder, shipped=SHIPPED), Library(folder / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))):
        yield
    store.close()


# Answers that are marked in the text, not computed: what the numbers of the answer have to say so that the mark is right.
# Two on the Clipping page need more than the answer's numbers: the twins, held by ten seeds in tests/config/test_twins.py.
FIXED: dict[tuple[str, int], Callable[[dict[str, float]], bool]] = {
    ("home", 0): lambda n: n["not_after"] < n["not_before"] - 0.05,
    ("home", 1): lambda n: n["falls_verdict"] < 0.5 < n["falls_top"],
    ("home", 2): lambda n: 0.4 < n["before"] < 0.6,
    ("words", 1): lambda n: n["useful"] == 32,
    ("unrolled", 0): lambda n: n["moved"] == 0,
    ("unrolled", 1): lambda n: n["one"] < 1e-9 < 0.1 < n["many"],
    ("unrolled", 2): lambda n: n["joined"] == 6400 and n["head"] > n["recurrent"],
    ("gates", 0): lambda n: n["end_c"] == 30 and 0.9 < n["end_h"] <= 1 and n["end_rnn"] < 1,
    ("gates", 1): lambda n: abs(n["reaches"] - 1 / 20) < 0.01 and n["reaches_rnn"] < n["reaches"],
    ("gates", 2): lambda n: n["gru_reaches"] == 0,
    ("gates", 3): lambda n: (
        round(n["end_lstm_1997"]) == 6 and all(n[f"end_{k}"] < 4 for k in ("lstm", "lstm_peephole"))
    ),
    ("gradient_flow", 1): lambda n: n["twisted_1"] > 1 and n["twisted_5"] > 1,
    ("gradient_flow", 2): lambda n: 0.45 < n["keras_radius"] < 0.6,
    ("gradient_flow", 3): lambda n: n["gated_factor"] > 1e-3 and n["gated_power"] > 1e3,
    ("clipping", 0): lambda n: 38.5 < n["turned"] < 39.5,
    ("clipping", 1): lambda n: n["w_after"] > 8 and n["held_loss"] < n["free_loss"] / 10,
    ("clipping", 2): lambda n: n["longest"] < 1 and n["short_power"] < 10 < n["long_power"],
    ("clipping", 3): lambda n: abs(n["plain_length"] - n["clipped_length"]) < 1e-4,
    ("memory", 0): lambda n: abs(n["adding_loss"] - 1 / 6) < 1e-3,
    ("memory", 1): lambda n: n["parity_share"] == 0.5,
    ("memory", 3): lambda n: n["lstm_half"] < 10,
    ("memory", 4): lambda n: n["shuffled_mean"] < n["shuffled_now"] and n["ordered_now"] < 0.1,
    ("generate", 0): lambda n: n["repeats"] > 0.9 and max(n["repeats_at_one"], n["repeats_true"]) < 0.1,
    ("generate", 1): lambda n: n["sure"] < n["sure_at_one"],
    ("generate", 3): lambda n: n["area"] > 0.75,
    ("generate", 4): lambda n: n["carried_short"] < n["fresh_short"] - 0.5,
}


def read(text: str) -> float:
    """Return a number as a page writes it: 1,234, 59%, −0.5, 7.6e3, 9.1 × 10³ as LaTeX or with raised digits; NaN of a word."""
    plain = text.replace(",", "").replace("−", "-").replace("$", "")
    power = re.fullmatch(r"([-\d.]+) *(?:×|\\cdot|\\times) *10(?:\^\{?(-?\d+)\}?|([⁻⁰¹²³⁴-⁹]+))", plain)
    if power:
        raised = power[2] or power[3].translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
        return float(power[1]) * 10.0 ** int(raised)
    number = re.fullmatch(r"(-?[\d.]+(?:e[-+]?\d+)?)(%?)", plain)
    return float(number[1]) / (100 if number[2] else 1) if number else float("nan")


def named(experiment: Experiment, values: list[str]) -> dict[str, float]:
    """Return the numbers of an answer by their names."""
    names = [place[2:-2].partition(":")[0] for place in PLACE.findall(experiment.reveal)]
    return {name: read(value) for name, value in zip(names, values, strict=True)}


def test_every_fixed_answer_is_held() -> None:
    fixed = {
        (name, number)
        for name in ("home", *lessons.shipped())
        for number, experiment in enumerate(lessons.load(name).experiments)
        if isinstance(experiment.answer, int)
    }
    assert fixed == {*FIXED, ("clipping", 4)}


def test_numbers_are_read_as_they_are_written() -> None:
    assert [
        read(text) for text in ("1,234", "59%", "−0.5", "7.6e3", "$9.1 \\cdot 10^{3}$", "9.1 × 10⁻³")
    ] == pytest.approx([1234, 0.59, -0.5, 7600, 9100, 0.0091])


def filled_in(experiment: Experiment, page: AppTest) -> list[str] | None:
    """Return what stands at the places of the answer's values; None while the answer is not shown."""
    told = re.compile("(.+?)".join(re.escape(part) for part in PLACE.split(experiment.reveal)), re.DOTALL)
    found = next((match for item in page.markdown if (match := told.fullmatch(TERM.sub(r"\1", item.value)))), None)
    return list(found.groups()) if found else None


def home() -> AppTest:
    """Open the home page, all of it."""
    page = AppTest.from_file(APP, default_timeout=SECONDS)
    open_parts(page)
    return sound(page.run())


@pytest.mark.parametrize("name", ["home", *lessons.shipped()])
def test_every_question_is_answered(name: str) -> None:
    page = home() if name == lessons.HOME else open_page(name)
    for number, experiment in enumerate(lessons.load(name).experiments):
        sound(page.radio(key=f"try/{name}/{number}/pick").set_value(0).run())
        numbers = filled_in(experiment, page)
        first = [item.value for item in page.markdown if item.value.startswith(":material/hourglass_empty:")]
        assert numbers is not None or first, experiment.question
        assert "?" not in (numbers or ()), experiment.question
        if numbers and (name, number) in FIXED:
            assert FIXED[name, number](named(experiment, numbers)), f"{experiment.question} {numbers}"
        verdicts = [
            item.value for item in page.markdown if item.value.startswith((":green[", ":orange[:material/light"))
        ]
        assert len(verdicts) + len(first) == number + 1

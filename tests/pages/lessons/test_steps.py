"""A lesson as learners find it: its steps, what is held, what a bad link says."""

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.teaching.plan import make
from tests.pages.conftest import ANN, BEN
from tests.pages.lessons.helpers import opened, plain
from tests.pages.reading import APP, SECONDS, press, sound, words

pytestmark = pytest.mark.page


def test_a_lesson_shows_its_text_and_its_steps(come, lesson):
    page = come(ANN, "lesson", id=lesson)
    assert "About \\*gates\\*" in page.header[0].value
    said = words(page)
    assert "![x]" not in said  # a picture is a link
    assert "! [x](https://example.org/x.png)" in said
    assert "17 min · 3 steps · answers are shown to all together" in said
    assert "This was the last step" not in said  # a lesson is no page of the course
    assert not page.button


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("lesson", {}, "A lesson has a link of its own"),
        ("lesson", {"id": "00000000"}, "There is no open lesson at this link"),
        ("lesson", {"id": "<script>alert(1)</script>"}, "There is no open lesson at this link"),
        ("gates", {"lesson": "00000000", "step": "1"}, "This lesson is not here"),
        ("gates", {"lesson": True, "step": "9"}, "has no step 9 on this page"),
        ("gates", {"lesson": True, "step": "3"}, "has no step 3 on this page"),
        ("gates", {"lesson": True, "step": "-1"}, "has no step"),
        ("gates", {"lesson": True}, "has no step ? on this page"),
    ],
)
def test_a_bad_link_is_one_clear_sentence(come, lesson, name, parameters, said):
    parameters = {each: lesson if value is True else value for each, value in parameters.items()}
    found = come(ANN, name, **parameters)
    told = [each.value for each in (*found.info, *found.warning)]
    assert len(told) == 1
    assert said in told[0].replace("\\", "")


def test_fixed_settings_cannot_be_moved_and_hidden_ones_are_not_there(come, lesson):
    page = come(ANN, "gates", lesson=lesson, step=1, ga_w="1.2", ga_c0="5", ga_o="0.3", ga_view="gru")
    assert page.slider(key="ga_w").value == 0.5
    assert page.slider(key="ga_w").disabled
    assert page.segmented_control(key="ga_view").value == "hand"
    assert page.number_input(key="ga_c0").value == 5  # free, so the address says
    assert "ga_o" not in [each.key for each in page.text_input]
    assert "ga_o" not in page.query_params
    page.session_state["ga_w"] = 1.0  # as a browser that was tampered with would
    sound(page.run())
    assert page.slider(key="ga_w").value == 0.5
    sound(page.number_input(key="ga_c0").set_value(2.0).run())
    assert (page.number_input(key="ga_c0").value, page.slider(key="ga_w").value) == (2.0, 0.5)
    assert "Fixed in this lesson: View: Drive an LSTM; SimpleRNN's weight w: 0.5." in plain(page)
    press(page, "Leave the lesson")
    assert not page.slider(key="ga_w").disabled
    assert "lesson" not in page.query_params


@pytest.mark.parametrize(
    ("page", "address", "fixed", "said"),
    [
        ("gates", "/gates?ga_view=hand", ["f"], "Forget gate f"),
        ("clipping", "/clipping?cl_view=gradient", ["g1x"], "g₁, first"),
        ("clipping", "/clipping?cl_view=cliff", ["view", "w"], "Start w"),
        ("gradient_flow", "/gradient_flow?gf_view=matrix&gf_kind=pair", ["view", "kind", "rho"], "Spectral radius ρ"),
        ("unrolled", "/unrolled", ["U"], "Recurrent weights U"),
    ],
)
def test_what_a_hand_moves_in_a_figure_says_that_it_is_fixed(come, behind, page, address, fixed, said):
    steps = [{"title": "Look", "address": address, "fixed": fixed}]
    lesson = opened(behind, make({"title": "Fixed", "text": "", "steps": steps}))
    held, free = come(ANN, page, lesson=lesson, step=1), come(BEN, page)
    assert f"Fixed by your teacher in this lesson: {said}." in plain(held)
    assert "Fixed by your teacher" not in plain(free)
    sets = ("preset_", "zero_u", "draw_again")  # buttons that set several at once, those that are fixed among them
    shut = [each for each in held.button if (each.key or "").startswith(sets)]
    assert all(each.disabled for each in shut)
    assert all(
        "Fixed by your teacher in this lesson" in each.help for each in shut if page == "gates"
    )  # why, at the button
    assert not any(each.disabled for each in free.button if (each.key or "").startswith(sets))


def test_the_home_page_can_be_a_step(behind, monkeypatch):
    monkeypatch.delenv("RNNVIZ_HOSTED")
    plan = make({"title": "T", "steps": [{"title": "Home", "address": "/?review=negation", "fixed": ["review"]}]})
    page = AppTest.from_file(APP, default_timeout=SECONDS)
    for name, value in {"lesson": opened(behind, plan), "step": "1", "review": "falls"}.items():
        page.query_params[name] = value
    assert "step 1 of 1" in words(sound(page.run()))

"""A page's choices in session state and in the URL, in a script of its own under Streamlit's AppTest."""

from typing import Any

import pytest

from rnnviz.config.run import FIELDS
from tests.ui.choosing import address, run

pytestmark = pytest.mark.page


def prefix_script() -> None:
    """A page with choices of its own, next to others with the same names."""
    import streamlit as st

    from rnnviz.choices.fields import Fields
    from rnnviz.choices.home import HomeChoices
    from rnnviz.config.run import FIELDS
    from rnnviz.ui import controls
    from rnnviz.ui.state import State, address_of, follow_url

    if st.toggle("other page"):
        follow_url("other", ())
        st.session_state["link"] = address_of("mine")
    else:
        mine, run = State(Fields(HomeChoices), "hm_"), State(FIELDS)
        follow_url("mine", (mine, run))
        controls.choice(mine, "review")
        controls.choice(run, "units")
        st.session_state["seen"] = {**mine, "units": run["units"]}


def test_without_a_url_the_choices_are_the_defaults_and_the_url_stays_empty() -> None:
    test = run()
    assert not test.exception
    assert test.session_state["seen"] == FIELDS.defaults()
    assert address(test) == {}


def test_a_url_sets_the_choices_and_the_widgets() -> None:
    test = run(units="64", architecture="gru", bidirectional="true", learning_rate="3e-3")
    assert not test.exception
    assert test.session_state["seen"] == FIELDS.defaults() | {
        "units": 64,
        "architecture": "gru",
        "bidirectional": True,
        "learning_rate": 0.003,
    }
    assert test.number_input(key="units").value == 64
    assert test.button_group(key="architecture").value == "gru"
    assert test.toggle(key="bidirectional").value is True
    assert address(test) == {"units": "64", "architecture": "gru", "bidirectional": "true", "learning_rate": "0.003"}


def test_the_url_holds_only_what_differs_and_matters() -> None:
    test = run(units="64", forget_bias="5", architecture="lstm")
    assert address(test) == {"units": "64", "forget_bias": "5"}
    test.button_group(key="architecture").set_value("feed_forward").run()
    assert address(test) == {"architecture": "feed_forward"}
    assert test.session_state["seen"]["units"] == 64  # kept for when it matters again


def test_a_bad_value_costs_one_sentence_and_only_itself() -> None:
    test = run(units="9999", epochs="7")
    assert not test.exception
    assert test.session_state["seen"]["units"] == FIELDS["units"].default
    assert test.session_state["seen"]["epochs"] == 7
    assert list(test.session_state["problems"]) == ["units"]
    sentences = [item.value for item in test.markdown if ":material/error:" in item.value]
    assert len(sentences) == 1
    assert "9999" in sentences[0]
    assert address(test) == {"epochs": "7"}
    test.number_input(key="units").set_value(16).run()
    assert test.session_state["problems"] == {}
    assert address(test) == {"units": "16", "epochs": "7"}


def test_a_name_that_nobody_knows_is_reported_once_and_the_page_keeps_its_own() -> None:
    test = run(run="abc", utm="<b>x</b>", **{"y" * 10_000: "1"})
    assert not test.exception
    assert test.session_state["left out"].startswith("There is no setting called 'utm', 'yyyy")
    assert len(test.session_state["left out"]) < 200
    assert address(test) == {"run": "abc"}
    assert test.run().session_state["left out"] == ""


@pytest.mark.parametrize("value", ["9" * 10_000, "😀" * 3000, "\x00", "<script>alert(1)</script>", ["1", "2", "x"]])
def test_hostile_urls_do_no_harm(value: Any) -> None:
    test = run(units=value, architecture=value, upload=value, source=value, **{"run": value})
    assert not test.exception
    assert test.session_state["seen"] == FIELDS.defaults()
    assert all(len(sentence) < 300 for sentence in test.session_state["problems"].values())


def test_what_a_learner_changes_is_in_the_url_and_survives_a_reload() -> None:
    test = run()
    test.number_input(key="units").set_value(48)
    test.button_group(key="architecture").set_value("simple_rnn").run()
    reloaded = run(**address(test))
    assert reloaded.session_state["seen"] == test.session_state["seen"]
    assert reloaded.number_input(key="units").value == 48


def test_a_preset_moves_the_widgets_and_refuses_what_does_not_fit() -> None:
    test = run(layers="2")
    test.button[0].click().run()
    assert not test.exception
    assert test.number_input(key="units").value == 7
    assert test.button_group(key="architecture").value == "gru"
    assert test.session_state["seen"]["layers"] == 2
    assert list(test.session_state["problems"]) == ["layers"]
    assert test.button_group(key="layers").value == 2
    test.number_input(key="units").set_value(9).run()
    assert test.session_state["seen"]["units"] == 9
    test.button[1].click().run()
    assert test.session_state["seen"] == FIELDS.defaults()
    assert address(test) == {}


def test_choices_that_do_not_fit_one_another_are_named_at_the_control() -> None:
    test = run(batch_size="1024", subset="100")
    assert list(test.session_state["problems"]) == ["batch_size"]
    assert any("A batch of 1024" in item.value for item in test.markdown)


def test_pages_do_not_share_choices_and_links_remember_them() -> None:
    test = run(prefix_script, hm_review="wins", units="64")
    assert not test.exception
    assert test.session_state["seen"] == {"review": "wins", "text": "", "units": 64}
    test.toggle[0].set_value(True).run()
    assert test.session_state["link"] == {"hm_review": "wins", "units": "64"}
    assert address(test) == {}
    test.toggle[0].set_value(False).run()
    assert test.session_state["seen"] == {"review": "wins", "text": "", "units": 64}
    assert address(test) == {"hm_review": "wins", "units": "64"}


def held_script() -> None:
    """A page whose units are held, once its address is read, and whose epochs are held and hidden."""
    import streamlit as st

    from rnnviz.config import run
    from rnnviz.ui import controls
    from rnnviz.ui.state import State, follow_url

    state = State(run.FIELDS)
    held = {"units": 7, "epochs": 3}
    follow_url("mine", (state,), settle=lambda told: state.hold(held, ("epochs",)) if st.toggle("hold", True) else None)
    if forged := st.session_state.get("forged"):  # what a browser may not tell a part of the page that runs alone
        st.session_state["units"] = forged
        state.take()
    controls.choices(state, ("units", "epochs", "batch_size"))
    st.button("preset", on_click=state.set, args=({"units": 9, "epochs": 9, "batch_size": 16},))
    st.session_state["seen"] = {name: state[name] for name in ("units", "epochs", "batch_size")}


def test_a_held_choice_stays_whatever_address_widget_or_preset_say() -> None:
    test = run(held_script, units="64", batch_size="8")
    assert test.session_state["seen"] == {"units": 7, "epochs": 3, "batch_size": 8}
    assert address(test) == {"units": "7", "epochs": "3", "batch_size": "8"}
    assert [(box.key, box.disabled) for box in test.number_input] == [("units", True), ("batch_size", False)]
    assert test.number_input(key="units").value == 7
    test.session_state["units"] = 50  # a browser that does what it may not
    test.run()
    assert (test.session_state["seen"]["units"], test.number_input(key="units").value) == (7, 7)
    test.session_state["forged"] = 60
    assert test.run().session_state["seen"]["units"] == 7
    del test.session_state["forged"]
    test.button[0].click().run()
    assert test.session_state["seen"] == {"units": 7, "epochs": 3, "batch_size": 16}
    test.toggle[0].set_value(False).run()
    assert [box.disabled for box in test.number_input] == [False] * 3
    test.number_input(key="units").set_value(12).run()
    assert test.session_state["seen"]["units"] == 12

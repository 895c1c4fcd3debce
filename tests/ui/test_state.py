"""A page's choices in session state and in the URL, in a script of its own under Streamlit's AppTest."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

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


def late_script() -> None:
    """A page that sets a choice after its widget has been drawn."""
    import streamlit as st

    from rnnviz.config import run
    from rnnviz.ui import controls
    from rnnviz.ui.state import State, follow_url

    state = State(run.FIELDS)
    follow_url("mine", (state,))
    controls.choices(state, ("units", "epochs"))
    st.session_state["seen"] = {name: state[name] for name in ("units", "epochs")}
    if st.session_state.pop("late", False):
        state.set({"units": 7, "epochs": 7})


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
    assert test.selectbox(key="architecture").value == "gru"
    assert test.toggle(key="bidirectional").value is True
    assert address(test) == {"units": "64", "architecture": "gru", "bidirectional": "true", "learning_rate": "0.003"}


def test_the_url_holds_only_what_differs_and_matters() -> None:
    test = run(units="64", forget_bias="5", architecture="lstm")
    assert address(test) == {"units": "64", "forget_bias": "5"}
    test.selectbox(key="architecture").set_value("feed_forward").run()
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
    test.selectbox(key="architecture").set_value("simple_rnn").run()
    reloaded = run(**address(test))
    assert reloaded.session_state["seen"] == test.session_state["seen"]
    assert reloaded.number_input(key="units").value == 48


def test_a_preset_moves_the_widgets_and_refuses_what_does_not_fit() -> None:
    test = run(layers="2")
    test.button[0].click().run()
    assert not test.exception
    assert test.number_input(key="units").value == 7
    assert test.selectbox(key="architecture").value == "gru"
    assert test.session_state["seen"]["layers"] == 2
    assert list(test.session_state["problems"]) == ["layers"]
    assert test.slider(key="layers").value == 2
    test.number_input(key="units").set_value(9).run()
    assert test.session_state["seen"]["units"] == 9
    test.button[1].click().run()
    assert test.session_state["seen"] == FIELDS.defaults()
    assert address(test) == {}


def test_an_emptied_number_shows_its_value_again() -> None:
    test = run(units="64")
    test.number_input(key="units").set_value(None).run()
    assert not test.exception
    assert test.session_state["seen"]["units"] == 64
    assert test.number_input(key="units").value == 64


def test_a_hand_that_is_quicker_than_a_preset_goes_before() -> None:
    """The widgets had yet to show what a preset set when the learner moved one of them."""
    test = run(late_script)
    test.session_state["late"] = True
    test.run()
    test.number_input(key="units").set_value(9).run()
    assert test.session_state["seen"] == {"units": 9, "epochs": 7}
    assert test.number_input(key="epochs").value == 7


def test_a_widget_that_was_told_before_the_browser_heard_of_a_preset_does_not_undo_it() -> None:
    test = run(units="16")
    test.button[0].click().run()
    assert (test.session_state["seen"]["units"], address(test)["units"]) == (7, "7")
    heard = dict(address(test))
    test.query_params.clear()
    test.query_params["units"] = "16"  # a message from before: the address and the widgets as they were
    test.number_input(key="units").set_value(16)
    test.selectbox(key="architecture").set_value(FIELDS.defaults()["architecture"]).run()
    assert not test.exception
    assert {name: test.session_state["seen"][name] for name in ("units", "architecture")} == {
        "units": 7,
        "architecture": "gru",
    }
    assert (test.number_input(key="units").value, test.selectbox(key="architecture").value) == (7, "gru")
    assert address(test) == heard
    test.number_input(key="units").set_value(16).run()  # the same value by hand, once the browser has heard
    assert (test.session_state["seen"]["units"], address(test)["units"]) == (16, "16")


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


def interrupted_script() -> None:
    """A page whose first runs are interrupted after its widgets."""
    import streamlit as st

    from rnnviz.config.run import FIELDS
    from rnnviz.ui import controls
    from rnnviz.ui.state import State

    state = State(FIELDS)
    st.button("preset", on_click=state.set, args=({"units": 7},))
    controls.choices(state, ("units",))
    st.session_state["seen"] = dict(state)
    if st.session_state.get("interrupted"):
        st.stop()
    state.finish()


def test_a_value_is_sent_again_until_a_run_came_to_its_end() -> None:
    page = AppTest.from_function(interrupted_script, default_timeout=60)
    page.session_state["interrupted"] = True
    page.run()
    assert page.number_input(key="units").proto.set_value
    assert page.run().number_input(key="units").proto.set_value  # the first run's message may have been dropped
    page.session_state["interrupted"] = False
    assert page.run().number_input(key="units").proto.set_value
    assert not page.run().number_input(key="units").proto.set_value  # shown: from now on the hand goes before

    page.session_state["interrupted"] = True
    page.button[0].click().run()
    page.number_input(key="units").set_value(32).run()  # what the browser still holds, not a hand's doing
    assert page.session_state["seen"]["units"] == 7
    page.number_input(key="units").set_value(9).run()
    assert page.session_state["seen"]["units"] == 9


def returning_script() -> None:
    """A page that is left for another for a moment, and whose run is interrupted when its choices are drawn again."""
    import streamlit as st

    from rnnviz.config.run import FIELDS
    from rnnviz.ui import controls
    from rnnviz.ui.state import State

    if not st.session_state.get("away"):
        state = State(FIELDS)
        if wanted := st.session_state.pop("preset", None):
            state.set(wanted)
        controls.choices(state, ("validation_split", "layers"))
        st.session_state["seen"] = {name: state[name] for name in ("validation_split", "layers")}
        if st.session_state.get("interrupted"):
            st.stop()
        state.finish()


@pytest.mark.parametrize("by_hand", [True, False])
def test_a_widget_that_was_never_told_its_value_does_not_set_it(by_hand: bool) -> None:
    """A slider that the browser drew without its value reports its lowest one: that is no hand's doing."""
    page = AppTest.from_function(returning_script, default_timeout=60)
    wanted = {"validation_split": 0.3, "layers": 2}
    if by_hand:
        page.run().slider(key="validation_split").set_value(0.3)
        page.slider(key="layers").set_value(2)
    else:
        page.session_state["preset"] = wanted
    page.run()
    assert page.session_state["seen"] == wanted
    page.session_state["away"] = True
    page.run()
    page.session_state["away"], page.session_state["interrupted"] = False, True
    page.run()
    page.slider(key="validation_split").set_value(0.05)
    page.slider(key="layers").set_value(1)
    page.session_state["interrupted"] = False
    page.run()
    assert page.session_state["seen"] == wanted
    assert page.slider(key="validation_split").value == 0.3
    page.slider(key="validation_split").set_value(0.05)  # told by now: from here on the hand goes before
    assert page.run().session_state["seen"]["validation_split"] == 0.05


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

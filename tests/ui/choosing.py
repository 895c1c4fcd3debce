"""A script with all the choices of a run, and how tests open it."""

from typing import Any

from streamlit.testing.v1 import AppTest


def train_script() -> None:
    """A page with all the choices of a run."""
    import streamlit as st

    from rnnviz.config import run
    from rnnviz.ui import controls
    from rnnviz.ui.state import State, follow_url

    state = State(run.FIELDS, check=run.problems)
    st.session_state["left out"] = follow_url(
        "train",
        (state,),
        frozenset({"run"}),
        went_back=lambda: st.session_state.pop("back", False),
    )
    some = ("architecture", "units", "layers", "bidirectional", "forget_bias", "learning_rate", "epochs", "batch_size")
    controls.choices(state, some)
    st.button("preset", on_click=state.set, args=({"units": 7, "architecture": "gru", "layers": 99},))
    st.button("reset", on_click=state.reset)
    st.session_state["seen"] = dict(state)
    st.session_state["problems"] = state.problems
    state.finish()


def run(script: Any = train_script, **parameters: Any) -> AppTest:
    test = AppTest.from_function(script, default_timeout=60)
    for name, value in parameters.items():
        test.query_params[name] = value
    return test.run()


def address(test: AppTest) -> dict[str, Any]:
    """The parameters in the URL; AppTest keeps each as a list once the page has written it."""
    return {name: value[-1] if isinstance(value, list) else value for name, value in test.query_params.items()}

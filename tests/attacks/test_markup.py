"""Markup and script in everything that a learner types or brings is text on every page, and none of it reaches a stranger.

Ann's runs, files, columns, labels and words are all called like an attack. Every page and view is opened with them, and
every text that is sent to the browser is looked at where the browser would read markup in it. Then Ben opens the same
address, now that all is in the server's memory.
"""

import json
import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from rnnviz.config.limits import FILE, read
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.train import parts
from rnnviz.ui.visitor import COOKIE, hashed
from tests.attacks.classes import Brought, Words, bring, sent, show_to_class
from tests.attacks.pages import PAGES, views
from tests.pages.conftest import stands_behind
from tests.pages.reading import open_page

pytestmark = pytest.mark.page

ANN, BEN = "a" * 32, "b" * 32
EVIL = "<img src=x onerror=alert(1)>[a](javascript:alert(1)) $x$ :red[b] ![c](//d)"
MARK = "annsown"
WORDS = Words(name=f"{MARK} {EVIL}"[:80], column=f"{MARK} {EVIL}"[:60], label=f"{MARK} {EVIL}", word=f"{MARK} {EVIL}")
TYPED = {"text": EVIL, "cs_text": EVIL, "text2": EVIL, "review": EVIL, "wo_text": EVIL, "wo_word": EVIL, "wo_first": EVIL,
         "wo_second": EVIL, "ge_prompt": EVIL, "un_text": EVIL}  # fmt: skip

MARKDOWN = re.compile(r"(?<!\\)\[a(?<!\\)\]\(javascript|(?<!\\)!\[c\]|(?<!\\)\$x(?<!\\)\$|(?<!\\):red\[b|(?<!\\)<img")
HTML = re.compile(r"<img[^>]*onerror")  # escaped it is &lt;img
PLOTLY = re.compile(r"<img|<a\b")  # Plotly reads a few tags in every text, links among them
# Where a field of Streamlit's messages is read as something else than Markdown: by the name of the message and the field.
READ_AS = {
    "Html.body": HTML,
    "PlotlyChart.spec": PLOTLY,
    "Markdown.body": MARKDOWN,
    "Heading.body": MARKDOWN,
}
AS_IT_IS = (  # what the browser shows as it is, or does not show
    "Code.code_text", "TextInput.default", "TextArea.default", "TextInput.value", "TextArea.value", "TextInput.placeholder",
    "TextArea.placeholder", "Selectbox.options", "MultiSelect.options", "Selectbox.raw_value", "Selectbox.placeholder",
    "ArrowData", "Arrow", "Dataframe", "BidiComponent", "DownloadButton.url",
    ".id", ".key", ".alt", "query_string", ".element_id", "PageLink.page", "Image", "PageLink.query_string", ".user_key",
)  # fmt: skip


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    folder = tmp_path_factory.mktemp("markup")
    store, library = Store(folder, shipped=folder / "none"), Library(folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RNNVIZ_HOSTED", "1")
        with stands_behind(Backend(store, library, Jobs(store, library, connect=False, limits=read(FILE)))) as opened:
            yield opened
    store.close()


@pytest.fixture(scope="module")
def brought(behind: Backend) -> Brought:
    return bring(behind, hashed("browser", ANN), WORDS)


def seen(who: str, page: str, address: dict[str, str]) -> list[tuple[str, str]]:
    """Return all that a page sends to the browser of a name."""
    theme = SimpleNamespace(type="light")
    here = SimpleNamespace(cookies={COOKIE: who}, headers={}, theme=theme, url="http://class.example.org/")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.context", here)
        return list(sent(open_page(page, **address)))


def wrong(where: str, text: str) -> str:
    """Return what the browser would read as markup in a text; '' for nothing."""
    if any(part in where for part in AS_IT_IS):
        return ""
    if where.endswith("PlotlyChart.spec"):
        text = " ".join(_strings(json.loads(text)))
    pattern = next((READ_AS[name] for name in READ_AS if where.endswith(name)), MARKDOWN)
    found = pattern.search(text)
    return f"{where}: {text[max(0, found.start() - 60) : found.end() + 60]!r}" if found else ""


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def test_what_is_looked_for_is_found_where_it_is_not_escaped() -> None:
    """The looking itself can fail."""
    assert wrong("Markdown.body", f"A run called {EVIL}.")
    assert wrong("Button.label", EVIL)
    assert wrong("Html.body", EVIL)
    assert wrong("PlotlyChart.spec", json.dumps({"data": [{"name": EVIL}]}))
    assert not wrong("Selectbox.options", EVIL)
    assert not wrong("Markdown.body", "\\<img src\\=x onerror\\=alert\\(1\\)\\>\\[a\\]\\(javascript\\:alert")


KINDS = {"memory": "sequences", "generate": "language"}
SHOWN = {  # the views that show something of a learner's; of Train its parts
    "words": views("words"), "unrolled": ("forward",), "gates": ("trained",), "train": parts.PARTS,
    "cell_states": views("cell_states"), "gradient_flow": ("run",), "memory": ("task", "series"),
    "generate": ("write", "learn"), "classroom": ("",),
}  # fmt: skip
PLACES = [(page, view) for page, shown in SHOWN.items() for view in shown]


@pytest.mark.parametrize(("name", "view"), PLACES)
def test_no_text_of_a_learner_is_markup_and_none_reaches_a_stranger(
    behind: Backend, brought: Brought, name: str, view: str
) -> None:
    prefix, fields = PAGES[name]
    address = {"run": brought.runs[KINDS.get(name, "reviews")], "compare": brought.runs["reviews"]}
    if view:
        address[f"{prefix}view" if "view" in fields else parts.PARAMETER] = view
    own = {"upload": brought.reviews, "own_text": brought.text, "own_series": brought.series, "source": "upload",
           "text": "own", "task": "series", "series": "own"}  # fmt: skip
    address |= {prefix + choice: value for choice, value in own.items() if choice in fields}
    typed = {
        choice: text for choice, text in TYPED.items() if choice.removeprefix(prefix) in fields or choice == "text"
    }
    texts = seen(ANN, name, typed | address)
    assert len(texts) > 20
    assert [said for where, text in texts if (said := wrong(where, text))] == []
    assert [(where, text[:200]) for where, text in seen(BEN, name, address) if MARK in text] == []


def test_on_the_board_a_name_is_text_too(behind: Backend, brought: Brought) -> None:
    show_to_class(behind, brought)
    texts = seen(BEN, "classroom", {})
    behind.store.take_down(brought.runs["reviews"])
    assert [said for where, text in texts if (said := wrong(where, text))] == []
    assert any(MARK in text for _, text in texts)

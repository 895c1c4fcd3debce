"""The Train page with a file of one's own: what is seen before it is taken, what is chosen, what is refused."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.data.files.table import MAX_ROWS
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs import holders
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.logged import Logged
from tests.pages.conftest import stands_behind
from tests.pages.reading import APP, SECONDS, open_parts, sound, words

pytestmark = [pytest.mark.page]

STARS = "id;review;stars\n" + "".join(f"{k};A film of kind number{k};{1 + k % 5}\n" for k in range(200))
WORDS = "text,label\n" + "".join(f"A film of kind number{k},{'gut' if k % 4 else 'schlecht'}\n" for k in range(200))


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Backend]:
    store, library = Store(tmp_path, shipped=tmp_path / "none", busy_s=0.0), Library(tmp_path / "data")
    library.sample()
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))) as opened:
        yield opened
    store.close()


@pytest.fixture
def page(behind: Backend) -> AppTest:
    opened = AppTest.from_file(APP, default_timeout=SECONDS).switch_page("pages/train.py")
    open_parts(opened)
    opened.query_params["source"] = "upload"
    return sound(opened.run())


def give(page: AppTest, text: str | bytes, name: str = "my films.csv") -> AppTest:
    data = text if isinstance(text, bytes) else text.encode()
    return sound(page.file_uploader(key="train/upload").set_value((name, data, "text/csv")).run())


def told(page: AppTest) -> str:
    """All words of the page, without the marks that keep Markdown from reading them."""
    return words(page).replace("\\", "")


def refusals(page: AppTest) -> set[str]:
    return {each.value for each in page.markdown if each.value.startswith(":red[")}


def take(page: AppTest) -> AppTest:
    return sound(page.button(key="train/upload_take").click().run())


def test_who_has_not_given_a_file_yet_is_told_what_to_do_and_nothing_is_red(page: AppTest) -> None:
    assert told(page).count("Choose a file and press “Use these reviews”") == 2  # beside the button, and at the choice
    assert refusals(page) == set()
    page.query_params["recurrent_initializer"] = "identity"
    page.query_params["architecture"] = "lstm"
    page = sound(page.run())
    assert any("do not fit together" in each for each in refusals(page))  # what is wrong is said first


def test_stars_are_chosen_with_their_counts_before_they_are_taken(page: AppTest, behind: Backend) -> None:
    page = give(page, STARS)
    assert page.selectbox(key="train/upload text").value == "review"
    assert page.selectbox(key="train/upload label").value == "stars"
    assert "separated by semicolons" in told(page)
    assert "**80** negative and **80** positive rows." in told(page)
    assert "40 rows with another label are left out." in told(page)
    assert behind.library.uploads() == []  # nothing is taken before it is confirmed
    page = sound(page.selectbox(key="train/upload_best/stars").set_value(5).run())
    assert "**80** negative and **40** positive rows." in told(page)
    assert "always answers “negative” is right for 67% of them" in told(page)
    page = take(page)
    assert "120 reviews, 40 positive. 80 rows with another label were left out." in told(page)
    (kept,) = behind.library.uploads()
    assert (kept.name, kept.amount) == ("my films", 120)
    assert page.query_params["upload"] == kept.fingerprint


def test_words_that_say_nothing_have_to_be_chosen(page: AppTest) -> None:
    page = give(page, WORDS)
    assert "say which labels are negative" in told(page)
    assert not [button for button in page.button if button.key == "train/upload_take"]
    page.multiselect(key="train/upload_negative/label").set_value(["schlecht"])
    page = sound(page.multiselect(key="train/upload_positive/label").set_value(["gut", "schlecht"]).run())
    assert "A label cannot mean both." in told(page)
    page = sound(page.multiselect(key="train/upload_positive/label").set_value(["gut"]).run())
    assert "200 reviews, 150 positive." in told(take(page))


def test_columns_can_be_chosen_and_not_both_the_same(page: AppTest) -> None:
    page = give(page, STARS)
    page = sound(page.selectbox(key="train/upload label").set_value("review").run())
    assert "are the same column" in told(page)
    page = sound(page.selectbox(key="train/upload label").set_value("id").run())
    assert "This column has 200 different values" in told(page)


@pytest.mark.parametrize(
    "text", [b"", b"text\nA film\n", b"PK\x03\x04" + bytes(50), b'text,label\n"A, film,1\nno"x,0\n']
)
def test_what_cannot_be_read_is_one_sentence(page: AppTest, text: bytes) -> None:
    before = refusals(page)
    page = give(page, text)
    assert len(refusals(page) - before) == 1
    assert not [button for button in page.button if button.key == "train/upload_take"]
    page = give(page, STARS)  # the next file is read as if nothing had been
    assert "**80** negative" in told(page)


def test_a_long_file_offers_a_sample(page: AppTest) -> None:
    page = give(page, "text,label\n" + "".join(f"film number{k},{k % 2}\n" for k in range(MAX_ROWS + 10)))
    assert "more than 50,000 rows" in told(page)
    page.selectbox(key="train/upload_rows").set_value(2_000)
    page = sound(page.button(key="train/upload_take_sample").click().run())
    assert "A sample of 2,000 of its 50,010 rows was taken, by chance" in told(page)
    assert "2,000 reviews" in told(take(page))


def test_a_name_of_markup_is_shown_as_it_is(page: AppTest) -> None:
    page = give(page, STARS.replace("review", "<b>*review*</b> $x$"), "<img src=x onerror=alert(1)>.csv")
    page = take(page)
    page = sound(page.file_uploader(key="train/upload").set_value(None).run())
    assert "Using \\<img src\\=x" in words(page)


def test_what_a_file_meant_so_far_is_there_when_the_page_was_left(page: AppTest) -> None:
    page = give(page, STARS)
    page.selectbox(key="train/upload_best/stars").set_value(5)
    page = sound(page.run())
    sound(page.switch_page("pages/glossary.py").run())
    page = sound(page.switch_page("pages/train.py").run())
    assert "Chosen before: **my films.csv**" in told(page)
    assert "**80** negative and **40** positive rows." in told(page)
    assert "120 reviews, 40 positive." in told(take(page))
    (forget,) = (button for button in page.button if button.label == "Another file")
    page = sound(forget.click().run())
    assert "Chosen before" not in told(page)


def test_uneven_labels_can_be_balanced_or_weighted(page: AppTest) -> None:
    page = take(give(page, STARS.replace(";1\n", ";2\n").replace(";4\n", ";3\n")))  # 80 negative, 40 positive
    assert page.query_params["upload"]
    page.number_input(key="subset").set_value(64)
    page.number_input(key="batch_size").set_value(16)
    page = sound(page.run())
    assert {"proportions", "class_weight"} <= {each.key for each in page.segmented_control}
    page.segmented_control(key="class_weight").set_value("balanced")
    page = sound(page.run())
    assert page.query_params["class_weight"] == "balanced"
    page.segmented_control(key="proportions").set_value("balanced")
    page.number_input(key="subset").set_value(65)
    page = sound(page.run())
    assert "There are only 64 training reviews" in told(page)
    assert "class_weight" not in {each.key for each in page.segmented_control}


def test_choices_beside_the_address_are_there_when_the_page_was_left(behind: Backend) -> None:
    page = AppTest.from_file(APP, default_timeout=SECONDS).switch_page("pages/train.py")
    open_parts(page)
    page.query_params["source"] = "sample"
    page = sound(page.run())
    page.segmented_control(key="train/shown").set_value("A review")
    page = sound(page.run())
    page.number_input(key="train/preview").set_value(7)
    page.selectbox(key="train/preset").set_value("tae_lstm")
    page = sound(page.run())
    page.segmented_control(key="train/part").set_value("runs")
    page = sound(page.run())
    page.text_input(key="library/filter").set_value("LSTM")
    page = sound(page.run())
    sound(page.switch_page("pages/glossary.py").run())
    page = sound(page.switch_page("pages/train.py").run())
    if "library/filter" not in {each.key for each in page.text_input}:
        page.segmented_control(key="train/part").set_value("runs")
        page = sound(page.run())
    assert page.text_input(key="library/filter").value == "LSTM"
    page.segmented_control(key="train/part").set_value("settings")
    open_parts(page)
    page = sound(page.run())
    assert page.segmented_control(key="train/shown").value == "A review"
    assert page.number_input(key="train/preview").value == 7
    assert page.selectbox(key="train/preset").value == "tae_lstm"


def test_with_other_reviews_again_as_many_are_trained_on_as_before(page: AppTest) -> None:
    def chosen(name: str) -> float | None:
        return page.number_input(key=name).value

    before = chosen("subset")
    page = take(give(page, STARS))
    assert chosen("subset") == 128  # of 160 that were taken
    page = take(give(page, WORDS.replace("schlecht", "bad").replace("gut", "good"), "another.csv"))
    assert chosen("subset") == 160
    for source, count in (("sample", before), ("upload", 160)):
        page = sound(page.segmented_control(key="source").set_value(source).run())  # as often as one likes
        assert chosen("subset") == count
    page = sound(page.number_input(key="subset").set_value(100).run())
    page = sound(page.segmented_control(key="source").set_value("sample").run())
    assert chosen("subset") == 100  # a hand has set it since


def test_the_next_file_is_guessed_anew(page: AppTest) -> None:
    numbers = "text,label\n" + "".join(f"film number{k},{k % 2}\n" for k in range(60))
    page = give(page, numbers)
    page = sound(page.multiselect(key="train/upload_negative/label").set_value([]).run())
    assert "say which labels are negative" in told(page)
    page = give(page, numbers.replace(",0\n", ",neg\n").replace(",1\n", ",pos\n"), "other.csv")
    assert page.multiselect(key="train/upload_negative/label").value == ["neg"]
    assert "**30** negative and **30** positive rows." in told(page)


@pytest.fixture
def hosted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")


def test_on_a_server_that_is_shared_they_are_taken_too_and_are_the_visitors_own(
    hosted: None, page: AppTest, behind: Backend
) -> None:
    page = take(give(page, STARS))
    (kept,) = behind.library.uploads()
    assert page.query_params["upload"] == kept.fingerprint
    assert "160 reviews" in told(page)
    assert len(behind.store.holders(holders.DATA, kept.fingerprint)) == 1


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "/home/of/somebody"),
            "The disk is full, so nothing was done.",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "/home/of/somebody"),
            "The log of the app has the details.",
        ),
        (sqlite3.OperationalError("odd"), "The log of the app has the details."),
    ],
    ids=["no space", "forbidden", "odd"],
)
def test_reviews_that_cannot_be_kept_are_one_sentence_without_a_path_and_the_log_has_it(
    hosted: None, page: AppTest, monkeypatch: pytest.MonkeyPatch, logged: Logged, trouble: Exception, said: str
) -> None:
    def fails(*_: object) -> None:
        raise trouble

    with monkeypatch.context() as patch:
        patch.setattr(Store, "join", fails)
        page = take(give(page, STARS))
    (refusal,) = refusals(page)
    assert said in refusal.replace("\\", "")
    assert "somebody" not in refusal
    assert any(repr(trouble) in sentence for sentence in logged.told())
    assert "160 reviews" in told(take(page))


def test_a_library_that_is_locked_refuses_them_in_one_sentence(hosted: None, page: AppTest, tmp_path: Path) -> None:
    page = give(page, STARS)
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page = take(page)
    assert ":red[The run library is in use by another program, so nothing was done. Please try again.]" in told(page)
    assert "160 reviews" in told(take(page))

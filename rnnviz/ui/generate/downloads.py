"""Taking a language model home."""

from rnnviz import export
from rnnviz.runs.records import Run
from rnnviz.ui import task_downloads
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language


def draw_downloads(run: Run) -> None:
    """Draw the buttons; what is downloaded is made when it is asked for."""
    config = language.config_of(run)
    name = task_downloads.file_name(run)
    offers: list[task_downloads.Offer] = [
        ("Keras script", f"{name}.py", lambda: export.language_script(config, name=run.name))
    ]
    if text := backend().library.text(config.data.text, config.data.own_text):
        offers.append(("Text", "text.txt", lambda: text.content))
    task_downloads.draw_downloads(run, offers)

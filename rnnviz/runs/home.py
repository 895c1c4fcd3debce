"""Where the app keeps everything that it writes."""

from pathlib import Path

from rnnviz import environment


class HomeError(OSError):
    """There is no folder for the run library; the message is for the page and the log."""


def home() -> Path:
    """Return the folder that holds everything the app writes: RNNVIZ_HOME, or .rnnviz in the user's home.

    Raises:
        HomeError: the user has no home.
    """
    try:
        return environment.place("RNNVIZ_HOME") or Path.home() / ".rnnviz"
    except RuntimeError as error:
        raise HomeError(
            "Nothing says where the run library is to be kept: please set RNNVIZ_HOME to a folder."
        ) from error


def make(folder: Path) -> None:
    """Make such a folder where it is not there.

    Raises:
        HomeError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HomeError(
            f"The folder of the run library cannot be made ({error.strerror}). RNNVIZ_HOME says where it is to be; where "
            "that is not set, it is .rnnviz in your home folder."
        ) from error

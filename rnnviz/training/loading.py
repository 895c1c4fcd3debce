"""TensorFlow and Keras, as fast as they load: who trains right after the app's start waits for it. Worker only."""

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final, cast

# Keras looks for these on its way, to offer what no run uses: a third of its time, and 100 MB.
UNUSED: Final = ("sklearn", "pandas")
_ONE_AT_A_TIME: Final = threading.Lock()


def load() -> None:
    """Load all that a run needs; nothing the second time."""
    with _ONE_AT_A_TIME:
        if "rnnviz.training.loop" in sys.modules:
            return
        with _without(UNUSED), _uncollected():
            import rnnviz.training.loop  # noqa: F401


@contextmanager
def _without(names: tuple[str, ...]) -> Iterator[None]:
    """Let the import of these fail as where they are not installed, unless they are loaded already."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden, cast(ModuleType, None)))  # the language's own mark for that
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Collect no garbage, nor ever look for it among what is loaded: that would go through all of it again and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()

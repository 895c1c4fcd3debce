"""IMDB by Keras' own download, which verifies the checksum: with progress and a time limit, called by the worker only.

Keras offers neither, so it runs in a child process: it can be ended at any moment, and the memory it needs goes with it.
"""

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rnnviz.data import imdb
from rnnviz.runs import disk

TOTAL_BYTES = 17_464_789  # imdb.npz; the word index before it has a tenth of that
POLL_S = 0.2
_DAMAGED, _UNREACHABLE, _UNWRITABLE = 3, 4, 5  # exit statuses of the child
_SENTENCES = {
    _DAMAGED: "The downloaded reviews do not match their checksum: please try again later.",
    _UNREACHABLE: "The reviews could not be downloaded: is there a network?",
    _UNWRITABLE: "The reviews could not be saved: is the disk full?",
}
_COMMAND = (sys.executable, "-m", __name__)


def fetch(report: Callable[[int, int], None], *, limit_s: float, command: Sequence[str] = _COMMAND) -> Path:
    """Download the two IMDB files into Keras' cache and return their folder.

    Args:
        report: is called about five times a second with the bytes that are there and the bytes in total.
        limit_s: seconds after which to give up.
        command: the child process that downloads; another one for tests.

    Raises:
        ConnectionError: the reviews could not be downloaded, in one sentence.
        TimeoutError: it took longer than `limit_s`, in one sentence.
    """
    environment = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"}
    deadline = time.monotonic() + limit_s
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    ) as child:
        try:
            while _is_running(child):
                report(min(_bytes_there(), TOTAL_BYTES), TOTAL_BYTES)
                if time.monotonic() > deadline:
                    raise TimeoutError(f"The reviews did not arrive within {limit_s:.0f} seconds.")
        finally:
            child.kill()
    folder = next((folder for folder in imdb.keras_folders() if imdb.is_complete(folder)), None)
    if child.returncode or folder is None:
        raise ConnectionError(_SENTENCES.get(child.returncode, "The download ended unexpectedly: please try again."))
    report(TOTAL_BYTES, TOTAL_BYTES)
    return folder


def _is_running(child: subprocess.Popen[bytes]) -> bool:
    """Wait a moment; return whether the child still runs."""
    try:
        child.wait(POLL_S)
    except subprocess.TimeoutExpired:
        return True
    return False


def _bytes_there() -> int:
    """Return how much of imdb.npz there is: Keras writes it under its final name as it arrives."""
    sizes = (disk.bytes_of(folder / imdb.REVIEWS) for folder in imdb.keras_folders())
    return next(filter(None, sizes), 0)


def _main() -> int:
    """Download as Keras does; return the exit status."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from keras.datasets import imdb as keras_imdb

    try:
        keras_imdb.get_word_index()
        keras_imdb.load_data()
    except ValueError:
        return _DAMAGED
    except OSError as error:
        return _UNWRITABLE if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES) else _UNREACHABLE
    except Exception:  # Keras wraps what urllib raises in a bare Exception
        return _UNREACHABLE
    return 0


def _end_with_parent() -> None:
    """End this process when the other end of stdin closes: a download that nobody waits for stops."""
    sys.stdin.read()
    os._exit(_UNREACHABLE)


if __name__ == "__main__":
    sys.exit(_main())

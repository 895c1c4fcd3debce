"""What a server that is shared takes of files and typed texts; on one's own computer all that the app can read."""

from rnnviz.config import limits


def upload_mb(most: int) -> int:
    """Return how many megabytes a file may have here.

    Args:
        most: what the app can read.
    """
    allowed = limits.current()
    return max(1, min(most, int(allowed.upload_mb))) if allowed else most


def check_file(data: bytes) -> bytes:
    """Return a file that is small enough.

    Raises:
        LimitError: it is not.
    """
    if allowed := limits.current():
        allowed.check_size(len(data))
    return data


def check_text(text: str) -> str:
    """Return a typed text that is short enough.

    Raises:
        LimitError: it is not.
    """
    if allowed := limits.current():
        allowed.check_text(text)
    return text

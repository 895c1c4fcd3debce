"""Whether there is room on the disk for one more run or upload of a visitor of a shared server."""

from rnnviz import digits
from rnnviz.config.limits import Limits
from rnnviz.runs import holders
from rnnviz.runs.disk import MB, FullError, bytes_of, measure
from rnnviz.runs.store import Store


def check(store: Store, limits: Limits, session: str) -> None:
    """Do nothing while there is room.

    Args:
        store: the run library.
        limits: of this server.
        session: who asks; '' is nobody's.

    Raises:
        FullError: there is none, for this visitor or for all.
    """
    held = measure(store.folder, store.data_folder)
    if held.total > limits.mb_in_all * MB:
        raise FullError(f"This server is full: it holds {held.total / MB:,.0f} MB. Some runs have to be removed first.")
    if not session:
        return
    runs = sum(held.runs.get(run_id, 0) for run_id in store.held(holders.RUN, session))
    data = sum(_size(store, fingerprint) for fingerprint in store.held(holders.DATA, session))
    if runs + data > limits.mb * MB:
        raise FullError(
            f"Your runs and uploads take {(runs + data) / MB:,.0f} of the {digits.plain(limits.mb)} MB that this server "
            "gives to one visitor: delete some and remove them for good."
        )


def _size(store: Store, fingerprint: str) -> int:
    """Return the bytes of data of a visitor: a folder of reviews, or a file."""
    places = store.data_folder.glob(f"[a-z]*-{fingerprint}*")
    return sum(bytes_of(place) for place in places)

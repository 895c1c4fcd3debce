"""Why the run in the address is not there: said in full to who had it, and to nobody else whether there ever was one."""

from rnnviz.config import limits
from rnnviz.lessons import Markup
from rnnviz.ui.backend import backend
from rnnviz.ui.shared import desk
from rnnviz.ui.words import common, plain


def parting(run_id: str) -> str | None:
    """Return where a run went that the visitor had; None of any other one."""
    return desk().parting(run_id) if run_id and limits.current() is not None else None


def said(run_id: str, *, here: bool = False, another: bool = True) -> str:
    """Return a sentence on a run that is deleted, or not to be seen by the visitor.

    Args:
        run_id: as the address has it.
        here: whether the page has a list of deleted runs.
        another: whether the page shows another run in its place.
    """
    why = parting(run_id)
    missing = f"parting {why}" if why else "run unknown"
    where = ("run deleted here" if here else "run deleted") if backend().store.get(run_id) else missing
    return common("run in address" if another else "run in address alone", {"where": Markup(plain(where))})

"""The rules: what a visitor may do with a run or with data, decided in one place."""

from dataclasses import dataclass
from typing import Final, Literal

from rnnviz.config.task import TaskConfig
from rnnviz.runs import holders
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store

Action = Literal["see", "stop", "go on", "start over", "rename", "delete", "restore", "purge", "show"]
_OWN_DATA: Final = ("upload", "own_text", "own_series")  # choices that name data of a visitor by its fingerprint


class NotYoursError(RuntimeError):
    """Somebody else's run or data; the message is for the learner."""


@dataclass(frozen=True)
class Visitor:
    """Who asks."""

    session: str  # a name that nobody can guess
    teacher: bool = False


def own_data(config: TaskConfig) -> str:
    """Return the fingerprint of the visitor's data that a run learns from; '' where it learns from what all have."""
    relevant = config.relevant()
    return next((str(relevant[name]) for name in _OWN_DATA if relevant.get(name)), "")


class Rights:
    """What one visitor may.

    A run belongs to all who asked for it. Who has it alone may do everything with it. Of several, each may look at it, let
    it go on, leave it, name it for themselves and show it or not; nobody can stop, change or remove it for the others. A
    finished run that one of them shows may be seen by all, unless it learned from somebody's own data. The teacher may
    everything.
    """

    def __init__(self, store: Store, visitor: Visitor) -> None:
        self._store, self.visitor = store, visitor

    @property
    def alone(self) -> str:
        """Who has to have a run alone to change it, held where it is changed: the teacher may change those of several."""
        return "" if self.visitor.teacher else self.visitor.session

    def sees(self, run: Run) -> bool:
        """Return whether the visitor may look at a run."""
        if self.visitor.teacher or run.shipped or self.visitor.session in self._holders(run.id):
            return True
        public = run.status == "finished" and not run.deleted and not own_data(run.config)
        return public and self._store.is_shown(run.id)

    def check(self, action: Action, run: Run) -> None:
        """Do nothing where the visitor may do this.

        Raises:
            NotYoursError: it is somebody else's, or others have it too.
        """
        if self.visitor.teacher or (action == "see" and self.sees(run)):
            return
        having = self._holders(run.id)
        if run.shipped or self.visitor.session not in having:
            raise NotYoursError("This run is not yours, so nothing was done.")
        if len(having) > 1 and action not in ("see", "go on", "show", "rename"):
            raise NotYoursError("Others asked for this run too, so nobody can change it: train it with another seed.")

    def shares(self, run: Run) -> bool:
        """Return whether a run is the visitor's and somebody else's too."""
        having = self._holders(run.id)
        return not self.visitor.teacher and self.visitor.session in having and len(having) > 1

    def holds(self, run_id: str) -> bool:
        """Return whether a run is the visitor's: one of those who asked for it."""
        return self.visitor.session in self._holders(run_id)

    def reads(self, fingerprint: str) -> bool:
        """Return whether the visitor may read data of this fingerprint; '' is what all have."""
        if not fingerprint or self.visitor.teacher:
            return True
        return self.visitor.session in self._store.holders(holders.DATA, fingerprint)

    def check_data(self, fingerprint: str) -> None:
        """Do nothing where the visitor may read this.

        Raises:
            NotYoursError: it is somebody else's, or there is none.
        """
        if not self.reads(fingerprint):
            raise NotYoursError("These are not your data, so nothing was done.")

    def _holders(self, run_id: str) -> list[str]:
        return self._store.holders(holders.RUN, run_id)

"""The run library as one visitor of a shared server has it: everything asks for the visitor's rights first."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import numpy as np

from rnnviz.access.rights import Action, NotYoursError, Rights, own_data
from rnnviz.runs import holders
from rnnviz.runs.artifacts import Artifacts
from rnnviz.runs.board import Figures
from rnnviz.runs.disk import Holdings
from rnnviz.runs.library import Reading
from rnnviz.runs.partings import Why
from rnnviz.runs.queue import Place
from rnnviz.runs.records import Listed, Run
from rnnviz.runs.store import Store

if TYPE_CHECKING:
    import pandas as pd

LEFT: Final = "Others asked for this run too, so it stays for them; it is not in your list any more."
STAYS: Final = "You show this run no more. Somebody else who asked for it shows it too, so it stays on the board."
AnyRun = TypeVar("AnyRun", Run, Listed, Run | Listed)


class OnBoard(NamedTuple):
    """A run that is shown to the class."""

    run: Run
    figures: Figures
    open: bool  # whether this visitor may open it: not where it learned from somebody else's data
    mine: bool  # whether this visitor has asked for it too


class VisitorRuns:
    """What a page may ask of the library. Lists have the visitor's runs and those that came with the app."""

    def __init__(self, store: Store, rights: Rights) -> None:
        self._store, self._rights = store, rights
        self._lists: Reading = store if rights.visitor.teacher else store.seen_by(rights.visitor.session)

    @property
    def notice(self) -> str:
        return self._store.notice

    @property
    def folder(self) -> Path:
        return self._store.folder

    @property
    def data_folder(self) -> Path:
        return self._store.data_folder

    def get(self, run_id: str) -> Run | None:
        """Return a run that the visitor may look at; any other one is not there."""
        run = self._store.get(run_id)
        if run is None or not self._rights.sees(run):
            return None
        if self._rights.visitor.teacher or run.shipped or self._rights.holds(run_id):
            return self._called([run])[0]
        return replace(run, name=self._store.name_on_board(run_id) or run.name)

    def runs(self, **asked: Any) -> list[Run]:
        return self._called(self._lists.runs(**asked))

    def page(self, **asked: Any) -> list[Run | Listed]:
        return self._called(self._lists.page(**asked))

    def count(self, **asked: Any) -> int:
        return self._lists.count(**asked)

    def listed(self, **asked: Any) -> list[Listed]:
        return self._called(self._lists.listed(**asked))

    def own(self, *, deleted: bool = False, before: float | None = None) -> dict[str, str]:
        """Return those that the visitor may delete: attempts by id."""
        found = self._store.own(deleted=deleted, before=before)
        if self._rights.visitor.teacher:
            return found
        mine = self._store.held(holders.RUN, self._rights.visitor.session)
        return {run_id: attempt for run_id, attempt in found.items() if run_id in mine}

    def holdings(self) -> Holdings:
        """Return what the library takes on the disk, all visitors together."""
        return self._store.holdings()

    def uploads(self) -> dict[str, tuple[int, int]]:
        """Return how many of the visitor's runs use data of theirs; of others' runs nobody is told, but the teacher."""
        session = None if self._rights.visitor.teacher else self._rights.visitor.session
        return {name: uses for name, uses in self._store.uploads(session).items() if self._rights.reads(name)}

    def place(self, run: Run) -> Place:
        return self._store.place(self._need(run.id))

    def artifacts(self, run: Run) -> Artifacts:
        return self._store.artifacts(self._need(run.id))

    def steps(self, run_id: str, *, after: int = 0) -> "pd.DataFrame":
        return self._store.steps(self._need(run_id).id, after=after)

    def epochs(self, run_id: str) -> "pd.DataFrame":
        return self._store.epochs(self._need(run_id).id)

    def samples(self, run_id: str) -> list[tuple[int, np.ndarray]]:
        return self._store.samples(self._need(run_id).id)

    def outline(self, run_id: str) -> "pd.DataFrame":
        return self._store.outline(self._need(run_id).id)

    def smoothed(self, run_id: str, window: int) -> "pd.DataFrame":
        return self._store.smoothed(self._need(run_id).id, window)

    def column(self, run_id: str, name: str) -> np.ndarray:
        return self._store.column(self._need(run_id).id, name)

    def reached(self, run_id: str) -> tuple[int, int]:
        return self._store.reached(self._need(run_id).id)

    def rename(self, run_id: str, name: str) -> None:
        """Name a run; one that others have too is called so for the visitor alone."""
        self._rights.check("rename", self._need(run_id))
        self._store.rename(run_id, name, session=self._rights.visitor.session)

    def delete(self, run_id: str, attempt: str) -> str:
        """Hide a run; one that others have too only leaves the visitor's list, which is said."""
        return self.or_leave(
            "delete", self._need(run_id), lambda: self._store.delete(run_id, attempt, alone=self._rights.alone)
        )

    def restore(self, run_id: str, attempt: str) -> None:
        self._rights.check("restore", self._need(run_id))
        self._store.restore(run_id, attempt, alone=self._rights.alone)

    def purge(self, run_id: str, attempt: str) -> str:
        """Remove a deleted run for good; one that others have too only leaves the visitor's list, which is said."""
        return self.or_leave("purge", self._need(run_id), lambda: self._purge(run_id, attempt))

    def put_up(self, run: Run, figures: Figures) -> None:
        """Show a finished run to the class, with what it reached."""
        self._rights.check("show", self._need(run.id))
        self._store.put_up(run, figures, self._rights.visitor.session)

    def take_down(self, run_id: str) -> str:
        """Show a run no more, which is said where somebody else does; the teacher takes it off for all."""
        self._rights.check("show", self._need(run_id))
        session = None if self._rights.visitor.teacher else self._rights.visitor.session
        return STAYS if self._store.take_down(run_id, session) else ""

    def board(self) -> list[OnBoard]:
        """Return the runs that are shown to the class, the best first: their figures are for all to see."""
        visitor = self._rights.visitor
        mine = self._store.held(holders.RUN, visitor.session)
        found = []
        for run, figures, _ in self._store.board().values():
            opens = visitor.teacher or run.id in mine or not own_data(run.config)
            found.append(OnBoard(run, figures, opens, run.id in mine))
        return found

    def shows(self, run: Run) -> bool:
        """Return whether the visitor shows a run to the class; of the teacher, whether anybody does."""
        found = self._store.board().get(run.id)
        return found is not None and (self._rights.visitor.teacher or self._rights.visitor.session in found.by)

    def shown(self, run: Run) -> bool:
        """Return whether a run is shown to the class."""
        return self._store.is_shown(run.id)

    def shares(self, run: Run) -> bool:
        """Return whether a run is the visitor's and somebody else's too."""
        return self._rights.shares(run)

    def parting(self, run_id: str) -> Why | None:
        """Return where a run went that the visitor had; None of any other run, whether or not there is one."""
        return None if self.get(run_id) else self._store.parting(run_id, self._rights.visitor.session)

    def owns(self, run: Run) -> bool:
        """Return whether a run is the visitor's: one of those who asked for it."""
        return self._rights.holds(run.id)

    def or_leave(self, action: Action, run: Run, act: Callable[[], None]) -> str:
        """Do something to a run that the visitor has alone; of one that others have too the visitor lets go.

        Returns:
            What happened, where that is not what was asked for; else ''.

        Raises:
            NotYoursError: it is not the visitor's.
        """
        if self._rights.shares(run) and self._store.leave(holders.RUN, run.id, self._rights.visitor.session):
            return LEFT
        self._rights.check(action, run)
        act()
        return ""

    def _purge(self, run_id: str, attempt: str) -> None:
        having = self._store.holders(holders.RUN, run_id)
        self._store.purge(run_id, attempt, alone=self._rights.alone)
        if self._rights.visitor.session in having:
            self._store.part(run_id, self._rights.visitor.session, "removed")

    def _called(self, runs: Iterable[AnyRun]) -> list[AnyRun]:
        """Return runs by the names that the visitor gave them."""
        names = self._store.names(self._rights.visitor.session)
        return [replace(run, name=names.get(run.id, run.name)) for run in runs]

    def _need(self, run_id: str) -> Run:
        """Return a run that the visitor may look at.

        Raises:
            NotYoursError: there is none of this id that the visitor may know of.
        """
        run = self.get(run_id)
        if run is None:
            raise NotYoursError("There is no run of this name here, so nothing was done.")
        return run

"""Training as one visitor of a shared server may ask for it."""

from rnnviz.access.rights import Rights, own_data
from rnnviz.access.runs import VisitorRuns
from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig
from rnnviz.jobs.baselines import Baselines
from rnnviz.jobs.jobs import Jobs
from rnnviz.jobs.preparation import Source
from rnnviz.runs.records import Run


class VisitorJobs:
    """What a page may ask of the jobs. Whoever a call says that it is for, it is for the visitor."""

    def __init__(self, jobs: Jobs, runs: VisitorRuns, rights: Rights) -> None:
        self._jobs, self._runs, self._rights = jobs, runs, rights

    @property
    def step_seconds(self) -> float | None:
        return self._jobs.step_seconds

    @property
    def workers(self) -> int:
        return self._jobs.workers

    @property
    def problem(self) -> str:
        return self._jobs.problem

    @property
    def imdb_progress(self) -> str:
        return self._jobs.imdb_progress

    @property
    def imdb_problem(self) -> str:
        return self._jobs.imdb_problem

    @property
    def baselines(self) -> Baselines:
        """What needs no recurrence, by the hash of the examples: who asks has them."""
        return self._jobs.baselines

    def submit(self, config: TaskConfig, source: Source, name: str, *, session: str = "") -> Run:
        """Train a config, or find its run.

        Raises:
            NotYoursError: it names somebody else's data.
            ValueError: as `Jobs.submit`.
        """
        self._rights.check_data(own_data(config))
        return self._jobs.submit(config, source, name, session=self._rights.visitor.session)

    def start_over(self, run: Run, *, session: str = "") -> None:
        self._rights.check("start over", run)
        self._jobs.start_over(run, session=self._rights.visitor.session, alone=self._rights.alone)

    def resume(self, run: Run, *, session: str = "") -> None:
        self._rights.check("go on", run)
        self._jobs.resume(run, session=self._rights.visitor.session)

    def stop(self, run: Run) -> str:
        """Stop a run; one that others have too goes on for them, which is said."""
        return self._runs.or_leave("stop", run, lambda: self._jobs.stop(run, alone=self._rights.alone))

    def submit_with_imdb(self, config: RunConfig, name: str, *, session: str = "") -> None:
        self._jobs.submit_with_imdb(config, name, session=self._rights.visitor.session)

    def fetch_imdb(self) -> None:
        self._jobs.fetch_imdb()

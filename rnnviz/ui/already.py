"""What a Train button says where the run that it asks for is there already: it opens that run, and trains nothing.

It follows `Store.create`, which returns such a run as it is.
"""

from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig
from rnnviz.jobs import preparation
from rnnviz.lessons import Markup
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.words import common


def there(config: TaskConfig) -> Run | None:
    """Return the run of these settings that Train would open, as far as the visitor may know of it; None where it would train."""
    run = of(config)
    return None if run is None or run.begins_anew else run


def of(config: TaskConfig) -> Run | None:
    """Return the run of these settings, whatever became of it; None where there is none, or its data are not here."""
    if isinstance(config, RunConfig):
        source: preparation.Source | None = stored.corpus(config.data.source, config.data.upload)
    else:
        source = preparation.source(config, backend().library)
    return backend().store.get(config.run_id(source.fingerprint)) if source else None


def said(run: Run, *, shown: bool) -> str:
    """Return in Markdown that a run is there, and what Train does about it.

    Args:
        run: of the settings.
        shown: whether it is to be seen on the page as it is now, so that Train would change nothing.
    """
    facts = {"name": Markup(run.config.describe()), "status": STATUSES[run.status]}
    if run.deleted:
        return common("already deleted", facts)
    told = common("already asked for" if run.active else "already ended", facts)
    return f"{told} {common('already shown' if shown else 'already opens')}"

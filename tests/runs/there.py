"""A run that must be in the library."""

from rnnviz.runs.records import Run
from rnnviz.runs.store import Store


def there(store: Store, run_id: str) -> Run:
    run = store.get(run_id)
    assert run, run_id
    return run

"""What the app logs, as it was said: whatever the library of the tests attaches to which logger, each line once."""

import logging
from typing import Final

APP: Final = logging.getLogger("rnnviz")


class Logged(logging.Handler):
    """The records of the app's log since it was asked last."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self.records.append(record)

    def take(self) -> list[logging.LogRecord]:
        """Return the records, and forget them."""
        found, self.records = self.records, []
        return found

    def told(self) -> list[str]:
        """Return what the records say, and forget them."""
        return [record.getMessage() for record in self.take()]

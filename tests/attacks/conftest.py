"""The shared server of the tests of rights, for those who mean harm too."""

from tests.access.conftest import ann, school, shelves

__all__ = ["ann", "school", "shelves"]

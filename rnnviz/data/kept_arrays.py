"""What NumPy, zip and the system raise for a kept file of arrays that is not there, is damaged or is another one."""

import zlib
from typing import Final
from zipfile import BadZipFile

UNREADABLE: Final = (OSError, EOFError, ValueError, KeyError, RuntimeError, BadZipFile, zlib.error)

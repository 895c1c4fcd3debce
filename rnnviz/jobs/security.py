"""Who may talk to the private cluster: only holders of a key that is made at each start and never written to a file.

The key goes from the app to its child through a pipe, and from there to the worker through another one. Without it nobody
gets past the TLS handshake: not another user of the machine, who can reach every loopback port.
"""

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from distributed import Security

_FIELDS: Final = (
    "tls_ca_file", "tls_client_cert", "tls_client_key", "tls_scheduler_cert", "tls_scheduler_key", "tls_worker_cert",
    "tls_worker_key",
)  # fmt: skip


def make() -> "Security":
    """Return new certificates and keys, in memory."""
    from distributed import Security

    return Security.temporary()


def packed(security: "Security") -> bytes:
    """Return keys as one line for a pipe."""
    return json.dumps({name: getattr(security, name) for name in _FIELDS}).encode() + b"\n"


def unpacked(line: bytes) -> "Security":
    """Return the keys in a line that `packed` made."""
    from distributed import Security

    return Security(require_encryption=True, **json.loads(line))

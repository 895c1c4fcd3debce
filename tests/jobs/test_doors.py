"""Nobody reaches what the app starts: it listens on this computer alone, and speaks to holders of its keys only."""

import socket
import ssl
from http.client import HTTPConnection
from urllib.parse import urlsplit

import psutil
import pytest

from rnnviz.jobs.jobs import Jobs
from rnnviz.jobs.reaching import reach
from tests.jobs.helpers import apart, until, worker_pids

pytestmark = [pytest.mark.cluster, pytest.mark.tf]


@pytest.fixture
def served(jobs: Jobs) -> Jobs:
    """The jobs, with a worker there."""
    until(lambda: jobs.connection.state == "ready" and bool(worker_pids(jobs)))
    return jobs


def family(jobs: Jobs) -> list[psutil.Process]:
    """Return the processes that the app started: the scheduler and nanny, the worker, and their helpers."""
    assert jobs.connection.cluster
    serving = psutil.Process(jobs.connection.cluster.process.pid)
    return [serving, *serving.children(recursive=True)]


def doors(process: psutil.Process) -> set[tuple[str, int]]:
    """Return the (host, port) on which a process listens."""
    return {tuple(c.laddr) for c in process.net_connections("inet") if c.status == psutil.CONN_LISTEN}


def keyed_doors(jobs: Jobs) -> set[tuple[str, int]]:
    """Return where the scheduler, the nanny and the worker say that they are reached."""
    assert jobs.connection.client
    about = jobs.connection.client.scheduler_info()
    workers = about["workers"]
    addresses = [about["address"], *workers, *(each["nanny"] for each in workers.values())]
    assert all(address.startswith("tls://") for address in addresses)
    return {(str(urlsplit(address).hostname), int(urlsplit(address).port or 0)) for address in addresses}


def test_whatever_the_app_starts_listens_on_loopback_alone(served):
    worker = psutil.Process(worker_pids(served)[0])
    assert worker in family(served)
    assert doors(worker)
    assert {host for each in family(served) for host, _ in doors(each)} == {"127.0.0.1"}
    assert {host for host, _ in doors(psutil.Process())} <= {"127.0.0.1"}  # the app itself


def test_without_a_certificate_nobody_gets_past_the_handshake(served):
    stranger = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    stranger.check_hostname, stranger.verify_mode = False, ssl.CERT_NONE
    assert len(keyed_doors(served)) == 3
    for door in keyed_doors(served):
        with (
            socket.create_connection(door, timeout=60) as plain,
            pytest.raises((ssl.SSLError, ConnectionError)),
            stranger.wrap_socket(plain) as connection,
        ):
            connection.recv(1)  # in TLS 1.3 the refusal comes after the handshake


def test_a_client_without_keys_does_not_get_in(served):
    address = served.connection.client.scheduler.address
    with pytest.raises(TypeError, match="TLS expects"):
        apart(lambda: reach(address, None, limit_s=2))
    with pytest.raises(OSError, match=r"in <TCP|Timed out|^$"):
        apart(lambda: reach(address.replace("tls://", "tcp://"), None, limit_s=0.5))


def test_the_other_doors_serve_nothing(served):
    others = {door for each in family(served) for door in doors(each)} - keyed_doors(served)
    assert others
    for host, port in others:  # Dask opens one for HTTP whatever is set
        for path in ("/", "/health", "/metrics", "/json/counts.json", "/info/main/workers.html", "/status", "/api/v1"):
            asked = HTTPConnection(host, port, timeout=60)
            asked.request("GET", path)
            assert asked.getresponse().status == 404
            asked.close()

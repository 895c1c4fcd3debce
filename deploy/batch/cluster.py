"""A Dask cluster of a batch system's jobs for the app: python deploy/batch/cluster.py --keys KEYS [--workers 4] [--queue NAME].

Runs where jobs can be submitted, in an environment with this project's packages and dask-jobqueue. It prints the address
for RNNVIZ_SCHEDULER and keeps as many workers as there are runs to train, up to --workers: each is a job of its own, asked
for when it is needed and given back when it is idle. KEYS is the folder with cert.pem and key.pem (docs/deploy.md).
"""

import argparse
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from distributed import Security

SYSTEMS = {"slurm": "SLURMCluster", "pbs": "PBSCluster", "lsf": "LSFCluster", "sge": "SGECluster"}


def keys(folder: Path) -> Security:
    """Return the one key that app, scheduler and workers show each other."""
    cert, key = str(folder / "cert.pem"), str(folder / "key.pem")
    return Security(
        require_encryption=True, tls_ca_file=cert, tls_scheduler_cert=cert, tls_scheduler_key=key, tls_worker_cert=cert,
        tls_worker_key=key, tls_client_cert=cert, tls_client_key=key,
    )  # fmt: skip


def started(asked: argparse.Namespace, systems: Any) -> Any:
    """Return the cluster, whose workers come and go.

    Args:
        asked: the command line.
        systems: the module dask_jobqueue.
    """
    more = {"queue": asked.queue} if asked.queue else {}
    cluster = getattr(systems, SYSTEMS[asked.system])(
        cores=1,
        processes=1,
        memory=asked.memory,
        walltime=asked.walltime,
        protocol="tls://",
        security=keys(asked.keys),
        job_script_prologue=["export KERAS_BACKEND=tensorflow TF_CPP_MIN_LOG_LEVEL=2"],
        scheduler_options={"dashboard": False, "dashboard_address": "127.0.0.1:0", "port": asked.port},
        **more,
    )
    cluster.adapt(minimum=asked.least, maximum=asked.workers)
    return cluster


def parsed(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--system", choices=SYSTEMS, default="slurm")
    parser.add_argument("--keys", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument(
        "--least", type=int, default=1, help="workers that stay, so that the first run need not wait for a job"
    )
    parser.add_argument("--queue", default="")
    parser.add_argument("--memory", default="2GB")
    parser.add_argument("--walltime", default="04:00:00")
    parser.add_argument("--port", type=int, default=8786)
    return parser.parse_args(arguments)


def main() -> None:
    """Hold the cluster until it is told to end."""
    cluster = started(parsed(sys.argv[1:]), import_module("dask_jobqueue"))
    sys.stdout.write(f"RNNVIZ_SCHEDULER={cluster.scheduler_address}\n")
    sys.stdout.flush()
    signal.sigwait({signal.SIGINT, signal.SIGTERM})
    cluster.close()


if __name__ == "__main__":
    main()

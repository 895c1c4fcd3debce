"""The health of a shared server as it is asked for from outside, and what keeps it from starting."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.requests import Request

from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from rnnviz.ui import backend, served
from rnnviz.ui.backend import Backend
from tests.browser.server import ROOT
from tests.pages.conftest import stands_behind
from tests.runs.test_store import CONFIG


def run(asked: Coroutine[Any, Any, Any]) -> Any:
    """Run it in a thread of its own: a test of a browser before may have left its loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, asked).result()


def asked() -> tuple[int, dict]:
    answer = run(served.health(Request({"type": "http", "headers": []})))
    return answer.status_code, json.loads(bytes(answer.body))


def test_health_tells_of_the_queue_and_answers_503_without_a_worker(tmp_path):
    store = Store(tmp_path, shipped=tmp_path / "none")
    store.create("r", "Run", CONFIG, "f")
    library = Library(tmp_path / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))):
        status, told = asked()
        assert (status, told["well"], told["serving"], told["waiting"], told["library"]) == (503, False, False, 1, "ok")
        (tmp_path / "damaged").write_bytes(b"no database " * 1000)
        (tmp_path / "damaged").rename(tmp_path / "runs.sqlite")
        assert asked()[1]["library"] == "corrupt"
    store.close()


def test_a_library_that_cannot_be_opened_is_an_answer_too(monkeypatch):
    def away() -> Backend:
        raise PermissionError

    monkeypatch.setattr(backend, "_opened", away)
    assert asked() == (503, {"well": False, "library": "PermissionError"})


@pytest.mark.slow
def test_a_wrong_file_of_limits_keeps_the_server_from_starting(tmp_path):
    (tmp_path / "limits.toml").write_text("minuets = 3")
    shared = {"RNNVIZ_HOSTED": "1", "RNNVIZ_LIMITS": str(tmp_path / "limits.toml"), "RNNVIZ_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "streamlit", "run", "hosted.py", "--server.headless=true", "--server.port=0"]
    ended = subprocess.run(command, cwd=ROOT, env=os.environ | shared, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    said = "The limits of this server cannot be used: limits.toml: there is no limit called 'minuets'."
    assert ended.stderr.strip().splitlines()[-1] == said

"""Laying a trained run beside the app, with all it needs to be looked at: for the scripts that make such runs."""

import json
import shutil
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from rnnviz.config.task import TaskConfig
from rnnviz.data.dataset import Dataset, TaskDataset
from rnnviz.runs.artifacts import Artifacts
from rnnviz.runs.records import EpochRow, StepRow
from rnnviz.runs.store import SHIPPED
from rnnviz.training.loop import train


def remove(kind: str) -> None:
    """Remove the runs of a kind of task that are there."""
    for note in SHIPPED.glob("*/run.json"):
        if json.loads(note.read_text(encoding="utf-8")).get("kind", "reviews") == kind:
            shutil.rmtree(note.parent)


def ship(
    config: TaskConfig,
    dataset: Dataset | TaskDataset,
    fingerprint: str,
    *,
    name: str,
    created: float,
    kept: Collection[int],
) -> str:
    """Train a run and write its folder; return its id.

    Args:
        config: all choices.
        dataset: its examples.
        fingerprint: of what they were made from.
        name: shown in lists.
        created: decides its place in lists.
        kept: epochs of which the weights are shipped; the last one always is.
    """
    rows: dict[str, list[Any]] = {"step": [], "epoch": [], "phase": []}
    weights: dict[int, Any] = {}  # a long run itself keeps only some of the epochs
    outcome = train(
        config,
        dataset,
        report=lambda kind, row: rows[kind].append(row),
        stopped=lambda: False,
        save=lambda at, new: weights.update({epoch: new[epoch] for epoch in new.keys() & set(kept)}),
    )
    folder = SHIPPED / config.run_id(fingerprint)
    files = Artifacts(folder)
    weights[outcome.final_epoch] = outcome.snapshots[outcome.final_epoch]
    files.save(replace(outcome, snapshots=weights))
    files.save_history([StepRow(*row) for row in rows["step"]], [EpochRow(*row) for row in rows["epoch"]])
    kind = {} if config.kind == "reviews" else {"kind": config.kind}
    about = kind | {
        "name": name,
        "config": config.relevant(),
        "fingerprint": fingerprint,
        "message": "",
        "created": created,
        "final_epoch": outcome.final_epoch,
    }
    (folder / "run.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return folder.name

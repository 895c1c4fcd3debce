"""The command: run experiments, then write what they say."""

import argparse
import logging
import os
import signal
import sys
import threading
from dataclasses import replace
from pathlib import Path

from rnnviz.config.presets import scaled
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data import baselines, imdb, subsets
from rnnviz.data.baselines import Baseline, Split
from rnnviz.data.corpus import Corpus
from rnnviz.reproduce import experiments, records, report, running
from rnnviz.reproduce.experiments import Experiment

log = logging.getLogger("rnnviz.reproduce")


def parser() -> argparse.ArgumentParser:
    """Return what the command understands."""
    told = argparse.ArgumentParser("python -m rnnviz.reproduce", description=__doc__)
    told.add_argument("experiment", nargs="*", help="names, or their beginnings with *; none means all presets")
    told.add_argument(
        "--seeds", type=int, nargs="+", metavar="N", help="which seeds; otherwise 0, or 0 1 2 of short ones"
    )
    told.add_argument("--epochs", type=int, help="fewer epochs than published")
    told.add_argument("--subset", type=int, help="fewer training and test reviews")
    told.add_argument("--again", action="store_true", help="also those of which there is a record")
    told.add_argument("--list", action="store_true", help="only list the experiments")
    told.add_argument("--baselines", action="store_true", help="only measure what needs no recurrence")
    told.add_argument("--report", action="store_true", help="only write docs/REPRODUCTION.md from the records")
    told.add_argument("--out", type=Path, default=records.FOLDER, help="where the records go")
    told.add_argument(
        "--work", type=Path, default=Path("~/.cache/rnnviz/reproduce").expanduser(), help="where runs wait"
    )
    return told


def config_of(experiment: Experiment, seed: int, epochs: int | None, subset: int | None) -> RunConfig:
    """Return an experiment's choices, shortened where that is wanted.

    Raises:
        ValueError: they do not fit together.
    """
    values = experiment.config.flat() | {"seed": seed} | ({"epochs": epochs} if epochs else {})
    config = from_flat(values)
    return scaled(config, subset) if subset else config


def command_of(name: str, seed: int, epochs: int | None, subset: int | None) -> str:
    """Return the command that repeats a run."""
    shorter = [f"--{what} {value}" for what, value in (("epochs", epochs), ("subset", subset)) if value]
    return " ".join(["python -m rnnviz.reproduce", name, f"--seeds {seed}", *shorter])


def corpus() -> Corpus:
    """Return IMDB.

    Raises:
        ValueError: it is not here, in one sentence.
    """
    folder = imdb.locate()
    if folder is None:
        raise ValueError("IMDB is not here: please let the app download it, or name its folder in RNNVIZ_IMDB_DIR.")
    return imdb.read(folder)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status: 0, 2 for a request that makes no sense, 130 when it was interrupted."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    asked = parser().parse_args(arguments)
    stop = threading.Event()
    try:
        if asked.list:
            sys.stdout.write("".join(f"{key}: {one.title}\n" for key, one in experiments.EXPERIMENTS.items()))
            return 0
        if asked.baselines:
            baselines.write(_without_recurrence(), asked.out / records.BASELINES)
        elif not asked.report:
            _run_all(asked, stop)
        if asked.report or asked.out == records.FOLDER:
            report.write(records.read_all(asked.out))
    except ValueError as error:
        log.error("%s", error)
        return 2
    except running.InterruptedRunError:
        log.info("stopped; the same command goes on from here")
        return 130
    return 0


def _without_recurrence() -> list[Baseline]:
    reviews = corpus()
    return baselines.measure(Split(reviews.train, reviews.test))


def _run_all(asked: argparse.Namespace, stop: threading.Event) -> None:
    these, reviews = experiments.chosen(asked.experiment), corpus()
    known = {one.key for one in records.read_all(asked.out)}
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    for one in these:
        for seed in asked.seeds or range(one.seeds):
            config = config_of(one, seed, asked.epochs, asked.subset)
            name = (
                one if config.flat() == (one.config.flat() | {"seed": seed}) else replace(one, key=f"{one.key}.short")
            )
            if f"{name.key}.seed-{seed}" in known and not asked.again:
                log.info("%s, seed %d: there is a record", name.key, seed)
                continue
            dataset = subsets.build(reviews, config.data, seed)
            command = command_of(one.key, seed, asked.epochs, asked.subset)
            work = asked.work / config.run_id(reviews.fingerprint)
            record = running.run(name, config, dataset, work, command=command, stopped=stop.is_set)
            log.info("%s: accuracy %.4f, written to %s", record.key, record.accuracy, records.write(record, asked.out))


if __name__ == "__main__":
    raise SystemExit(main())

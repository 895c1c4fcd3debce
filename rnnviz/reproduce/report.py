"""docs/REPRODUCTION.md, from the records alone: nothing in it is typed by hand."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from rnnviz.config.presets import PRESETS
from rnnviz.data import baselines
from rnnviz.data.baselines import Baseline
from rnnviz.reproduce.findings import Finding, findings
from rnnviz.reproduce.records import BASELINES, FOLDER, Record
from rnnviz.reproduce.running import in_words
from rnnviz.reproduce.verdicts import Verdict, verdicts

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "REPRODUCTION.md"
HEAD: Final = """# The published results, run again

`python -m rnnviz.reproduce` runs the presets of the Train page outside the app, through the same code, on all of IMDB (25,000
reviews to learn from, a part of them set aside to validate; 25,000 to test on), and writes this page from
`assets/reproduction/`. It can be interrupted at any batch; the same command goes on. `--epochs`, `--subset` and `--seeds`
shorten it.

The difference is the mean over the seeds minus the printed figure, with a 95 % interval that holds both samplings: of the
reviews and, from three seeds on, of the seeds. *Reproduced* means that this chance alone can make the difference, or that the
printed figure lies among the seeds'. The order of the reviews here is not that of Keras' file, so the reviews that are set
aside differ. Seconds are those of a machine with two cores on which other work ran at times: compare them only where a statement
below does.
"""


Reasons = Mapping[str, Mapping[str, str]]  # by experiment, then by figure


def reasons(folder: Path = FOLDER) -> Reasons:
    """Return what is likely behind a difference, as it was judged by people."""
    path = folder / "reasons.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def document(records: Sequence[Record], found: Sequence[Baseline], why: Reasons) -> str:
    """Return the page as Markdown."""
    parts = [
        HEAD,
        "## Published against measured\n",
        _table(records, why),
        "## Without recurrence\n",
        _baselines(found),
    ]
    parts += ["## What the sources say\n", _statements(findings(records)), "## The runs\n", _runs(records)]
    return "\n".join(parts)


def write(records: Sequence[Record], folder: Path = FOLDER, to: Path = DOCUMENT) -> None:
    """Write the page."""
    to.write_text(document(records, baselines.read(folder / BASELINES), reasons(folder)), encoding="utf-8")


def _table(records: Sequence[Record], reasons: Reasons) -> str:
    lines = [
        "| experiment | what | published | measured, by seed | difference [95 %] | verdict | likely reason |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in PRESETS:
        for key, version in {one.key: "", one.mended_key: ", mended"}.items() if one.mends else [(one.key, "")]:
            own = [record for record in records if record.experiment == key]
            name, why = f"{one.title}{version} ({key})", reasons.get(key, {})
            lines += [_row(name, verdict, why) for verdict in verdicts(one.published, own)] or [_without(name, own)]
    return "\n".join([*lines, ""])


def _row(name: str, verdict: Verdict, why: Mapping[str, str]) -> str:
    measured = ", ".join(f"{value:.4f}" for value in verdict.measured)
    interval = f"{verdict.difference:+.4f} [{verdict.low:+.4f}, {verdict.high:+.4f}]"
    reason = why.get(verdict.what, "")
    return (
        f"| {' | '.join((name, verdict.what, f'{verdict.published:.4f}', measured, interval, verdict.call, reason))} |"
    )


def _without(name: str, own: Sequence[Record]) -> str:
    """Return the row of an experiment that was not run, or of which the source prints no figure."""
    whole = [record for record in own if record.whole and record.status == "finished"]
    if not whole:
        return f"| {name} | | | *not run* | | | |"
    measured = ", ".join(f"{record.accuracy:.4f}" for record in whole)
    return f"| {name} | test accuracy | none printed | {measured} | | | |"


def _baselines(found: Sequence[Baseline]) -> str:
    if not found:
        return "*Not run.*\n"
    lines = ["| baseline | test accuracy [95 %] |", "|---|---|"]
    for one in found:
        low, high = one.scores.interval
        lines.append(f"| {one.name} | {one.scores.accuracy:.4f} [{low:.4f}, {high:.4f}] |")
    return "\n".join([*lines, ""])


def _statements(found: Sequence[Finding]) -> str:
    calls: dict[bool | None, str] = {True: "holds", False: "does not hold here"}
    lines = ["| statement | source | here | evidence |", "|---|---|---|---|"]
    for one in found:
        open_yet = "*not run*" if one.evidence.startswith("not run") else "*too few seeds*"
        lines.append(f"| {one.statement} | {one.source} | {calls.get(one.holds, open_yet)} | {one.evidence} |")
    return "\n".join([*lines, ""])


def _runs(records: Sequence[Record]) -> str:
    lines = [
        "| run | test accuracy [95 %] | epochs | seconds per epoch | learning took | command |",
        "|---|---|---|---|---|---|",
    ]
    for one in records:
        low, high = one.interval
        scores = f"{one.accuracy:.4f} [{low:.4f}, {high:.4f}]" if one.tested else one.status
        cells = (
            one.key,
            scores,
            len(one.epochs),
            f"{one.seconds_per_epoch:.1f}",
            in_words(one.seconds),
            f"`{one.command}`",
        )
        lines.append(f"| {' | '.join(map(str, cells))} |")
    versions = sorted({", ".join(f"{name} {number}" for name, number in one.versions.items()) for one in records})
    return "\n".join([*lines, "", *versions, ""])

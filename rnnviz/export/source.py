"""Python source as a careful person would lay it out: calls with their arguments, broken where a line gets too long."""

import textwrap
from dataclasses import dataclass

WIDTH = 88  # what formatters use unless told otherwise


@dataclass(frozen=True)
class Call:
    """A call as it will be written: 'layers.Dense' and ('32', 'activation="relu"')."""

    function: str
    arguments: tuple["str | Call", ...]

    def written(self, *, indent: int = 0, before: str = "", after: str = "") -> str:
        """Return the call on one line if that fits, else with one argument per line.

        Args:
            indent: spaces in front of every line.
            before: what stands before it on the first line, such as 'model = '.
            after: what follows on the last line, such as ','.
        """
        margin = " " * indent
        line = f"{margin}{before}{self}{after}"
        if len(line) <= WIDTH:
            return line
        inner = [
            argument.written(indent=indent + 4, after=",") if isinstance(argument, Call) else f"{margin}    {argument},"
            for argument in self.arguments
        ]
        return "\n".join([f"{margin}{before}{self.function}(", *inner, f"{margin}){after}"])

    def __str__(self) -> str:
        return f"{self.function}({', '.join(map(str, self.arguments))})"


def number(value: float) -> str:
    """Return a number as source: 25_000, 0.001."""
    return f"{value:_}" if isinstance(value, int) and abs(value) >= 10_000 else repr(value)


def comment(text: str) -> str:
    """Return a text as lines of comment."""
    return textwrap.fill(text, WIDTH, initial_indent="# ", subsequent_indent="# ")


def plain(text: str, longest: int = 60) -> str:
    """Return a name that someone typed as one short line that is safe inside quotes and comments."""
    line = " ".join(text.split())
    kept = "".join(c for c in line if c.isprintable()).replace("\\", "/").replace('"', "'")
    return kept if len(kept) <= longest else kept[: longest - 1] + "…"

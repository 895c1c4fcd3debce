"""What can be chosen on the home page."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control


class HomeChoices(Choices):
    """The review that the small network reads."""

    review: Annotated[
        Literal["falls", "wins", "negation", "own"],
        Control(
            "Review",
            "The first three were written for this page. Or write your own and watch the network read it.",
            names={
                "falls": "Falls apart",
                "wins": "Wins you over",
                "negation": "Not bad at all",
                "own": "Write your own",
            },
        ),
    ] = "falls"
    text: Annotated[
        str,
        Field(max_length=2000),
        Control(
            "Your review",
            "In English, up to 2,000 characters. The network knows only common words; rarer ones are marked.",
            when={"review": ("own",)},
        ),
    ] = ""

"""Train the language models that come with the app: `python -m scripts.make_language`, from the project's folder.

They learn from the built-in text and the tutorial's paragraph, and are the same again whenever they are made: everything follows
from their configs.
"""

from typing import Any

from rnnviz.config.language import LanguageConfig
from rnnviz.data.library import Library
from rnnviz.language import windows
from rnnviz.runs.store import SHIPPED
from scripts import shipping

CHARACTERS: dict[str, Any] = {
    "tokens": 200_000, "window": 100, "stateful": True, "units": 128, "embedding": 16, "batch_size": 32, "epochs": 120,
    "learning_rate": 0.004, "clipping": "global_norm", "clip_threshold": 1.0,
}  # fmt: skip
WORDS: dict[str, Any] = {
    "text": "tutorial", "token": "word", "predict": "last", "window": 4, "held_out": 0.0, "architecture": "simple_rnn",
    "activation": "relu", "units": 50, "embedding": 10, "batch_size": 32, "epochs": 200, "learning_rate": 0.001,
}  # fmt: skip
RUNS: dict[str, dict[str, Any]] = {
    "LSTM that reads characters": CHARACTERS,
    "The tutorial's next word": WORDS,
}
KEPT = (0, 1, 2, 4, 8, 16, 40)  # epochs of which the weights are shipped


def main() -> None:
    """Make all of them afresh."""
    shipping.remove(LanguageConfig.kind)
    library = Library(SHIPPED / "none")  # the texts that come with the app need no folder
    for number, (name, choices) in enumerate(RUNS.items()):
        values = LanguageConfig.from_flat({}).flat() | choices
        text = library.text(values["text"])
        assert text
        config = LanguageConfig.from_flat(windows.fit(values | {"vocabulary": 20_000}, text))
        made = windows.build(config, text)
        shipping.ship(config, made, text.fingerprint, name=name, created=float(len(RUNS) - number), kept=KEPT)


if __name__ == "__main__":
    main()

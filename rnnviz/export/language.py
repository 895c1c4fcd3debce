"""A language model's run as a plain Keras script: the same text, windows and network, readable from top to bottom."""

from typing import Final

from rnnviz.config.language import LanguageConfig
from rnnviz.export.script import CLIPPING, OPTIMIZERS, optimizer_class
from rnnviz.export.source import comment, plain
from rnnviz.nn.cells import CELLS

TEXT_FILE: Final = "text.txt"
_TOKENS: Final = {
    "character": "tokens = list(text)",
    "word": 'tokens = re.findall(r"\\w+(?:[\'’-]\\w+)*|[^\\w\\s]", text.lower())',
}


def language_script(config: LanguageConfig, *, name: str) -> str:
    """Return a standalone script, needing keras and numpy only, that trains such a network on text.txt.

    Its initial weights and the order of its windows are Keras' own, so its curve is alike and not the same.

    Args:
        config: of the run.
        name: what the learner calls it.
    """
    return "\n\n".join(
        [
            f'"""{plain(name)}, as a plain Keras script. It needs keras, numpy and, in the same folder, {TEXT_FILE}."""',
            f"import re\nfrom collections import Counter\n\nimport keras\nimport numpy as np\n\n"
            f"keras.utils.set_random_seed({config.training.seed})",
            _text(config),
            _windows(config),
            _network(config),
            *(f"{comment(part.words)}\n{part.code}" for part in optimizer_class(config.training)),
            _training(config),
        ]
    )


def _text(config: LanguageConfig) -> str:
    parts = config.parts
    return f"""text = open("{TEXT_FILE}", encoding="utf-8").read()
{_TOKENS[config.data.token]}
tokens = tokens[:{config.data.tokens}]
known = ["?"] + [token for token, _ in Counter(tokens[:{parts.train}]).most_common({config.data.vocabulary - 1})]
number = {{token: k for k, token in enumerate(known)}}
ids = np.array([number.get(token, 0) for token in tokens])
train, validation = ids[:{parts.train}], ids[{parts.train}:{parts.train + parts.validation}]"""


def _windows(config: LanguageConfig) -> str:
    size = config.data.window
    if config.data.predict == "last":
        return f"""def windows(ids):
    starts = np.arange(len(ids) - {size})
    return ids[starts[:, None] + np.arange({size})], ids[starts + {size}]"""
    if not config.carried:
        return f"""def windows(ids):
    count = (len(ids) - 1) // {size}
    return ids[: count * {size}].reshape(count, {size}), ids[1 : count * {size} + 1].reshape(count, {size})"""
    return f"""def windows(ids):  # batch k holds the k-th window of each of {config.training.batch_size} stretches
    readers = {config.training.batch_size}
    count = (len(ids) - 1) // {size} // readers * readers
    order = np.arange(count).reshape(readers, -1).T.reshape(-1)
    x, y = ids[: count * {size}].reshape(count, {size}), ids[1 : count * {size} + 1].reshape(count, {size})
    return x[order], y[order]"""


def _network(config: LanguageConfig) -> str:
    model, every = config.model, config.data.predict == "every"
    batch = f"batch_shape=({config.training.batch_size}, {config.data.window})"
    shape = batch if config.carried else f"({config.data.window},)"
    lines = [f'    keras.Input({shape}, dtype="int32"),', f"    keras.layers.Embedding(len(known), {model.embedding}),"]
    for k in range(1, model.layers + 1):
        options = f'{model.units}, activation="{model.activation}"'
        options += ", return_sequences=True" if every or k < model.layers else ""
        options += ", stateful=True" if config.carried else ""
        lines.append(f"    keras.layers.{CELLS[model.architecture].title}({options}),")
    lines.append('    keras.layers.Dense(len(known), activation="softmax"),')
    return "\n".join(["model = keras.Sequential([", *lines, "])"])


def _training(config: LanguageConfig) -> str:
    training = config.training
    options = f"{training.learning_rate:g}"
    if training.optimizer == "sgd" and training.momentum:
        options += f", momentum={training.momentum:g}"
    if training.clipping != "none":
        options += f", {CLIPPING[training.clipping]}={training.clip_threshold:g}"
    module = "" if optimizer_class(training) else "keras.optimizers."
    optimizer = f"{module}{OPTIMIZERS[training.optimizer]}({options})"
    shuffle = "" if not config.carried else ", shuffle=False"
    held = ", validation_data=windows(validation)" if config.parts.validation else ""
    fit = f"model.fit(*windows(train), batch_size={training.batch_size}, epochs=1{shuffle}{held}, verbose=0)"
    forget = (
        "\n    for layer in model.layers:\n        if hasattr(layer, 'reset_state'):\n            layer.reset_state()"
    )
    return f"""model.compile({optimizer}, "sparse_categorical_crossentropy")
for epoch in range({training.epochs}):{forget if config.carried else ""}
    history = {fit}.history
    bits = {{name: round(float(losses[-1] / np.log(2)), 3) for name, losses in history.items()}}
    print(f"epoch {{epoch + 1}}: {{bits}} bits per token")
"""

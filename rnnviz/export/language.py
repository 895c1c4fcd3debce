"""A language model's run as a plain Keras script: the same text, windows and network, readable from top to bottom."""

from dataclasses import replace
from typing import Final

from rnnviz.config.language import MAX_WINDOWS, LanguageConfig
from rnnviz.export import learning
from rnnviz.export.model import layer_source, starting_values
from rnnviz.export.script import optimizer_class, own_optimizer
from rnnviz.export.source import Call, comment, number, plain
from rnnviz.nn.layers import Recurrent
from rnnviz.nn.seeds import seeds

TEXT_FILE: Final = "text.txt"
_TOKENS: Final = {
    "character": "tokens = list(text)",
    "word": 'tokens = re.findall(r"\\w+(?:[\'’-]\\w+)*|[^\\w\\s]", text.lower())',
}


def language_script(config: LanguageConfig, *, name: str) -> str:
    """Return a standalone script, needing keras and numpy only, that trains such a network on text.txt.

    Its initial weights and the order of its windows are the run's, so its curve is the run's too, up to rounding; but for a text
    that contains U+FFFD, which the script counts as a token of its own.

    Args:
        config: of the run.
        name: what the learner calls it.
    """
    return "\n\n".join(
        [
            f'"""{plain(name)}, as a plain Keras script. It needs keras, numpy and, in the same folder, {TEXT_FILE}."""',
            "import re\nfrom collections import Counter\n\nimport keras\nimport numpy as np\n"
            "from keras import initializers, layers",
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
train, validation, test = np.split(ids, [{parts.train}, {parts.train + parts.validation}])"""


def _windows(config: LanguageConfig) -> str:
    size = config.data.window
    if config.data.predict == "last":
        return f"""def windows(ids):  # one for every position, evenly thinned where these are too many
    last = len(ids) - {size} - 1
    starts = np.linspace(0, last, min({number(MAX_WINDOWS)}, last + 1)).round().astype(int)
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
    stack = config.network()
    drawn = seeds(stack, config.training.seed)
    shape = f"batch_shape=({config.training.batch_size}, {config.data.window})"
    start = Call("keras.Input", (shape if config.carried else f"shape=({config.data.window},)", 'dtype="int32"'))
    calls = [start]
    for layer in stack:
        call = layer_source(layer, drawn)
        carries = config.carried and isinstance(layer, Recurrent)
        calls.append(replace(call, arguments=(*call.arguments, "stateful=True")) if carries else call)
    rows = [call.written(indent=8, after=",") for call in calls]
    network = "\n".join(["model = keras.Sequential(\n    [", *rows, "    ]\n)"])
    return "\n".join(part for part in (network, starting_values(stack)) if part)


_FORGET: Final = """def forget():  # the state that is carried from batch to batch
    for layer in model.layers:
        if hasattr(layer, "reset_state"):
            layer.reset_state()"""


def _training(config: LanguageConfig) -> str:
    training, carried = config.training, config.carried
    patience = learning.patience(training, val_loss='losses["val_loss"]')
    forget = "    forget()\n" if carried else ""
    order = "" if carried else learning.order("x", seed=str(training.seed)) + "\n"
    rows = "x, y" if carried else "x[order], y[order]"
    batch = f"batch_size={training.batch_size}, verbose=0"
    validated, tested = "", ""
    if config.parts.validation:
        validated = f"""
{forget}    losses["val_loss"] = model.evaluate(*windows(validation), {batch})"""
        tested = f"""
{forget.lstrip()}print(f"test: {{bits(model.evaluate(*windows(test), {batch}))}} bits per token")"""
    trained = f"""x, y = windows(train)
{patience.before}for epoch in range({training.epochs}):
{forget}{order}    history = model.fit({rows}, shuffle=False, {batch}).history
    losses = {{"loss": history["loss"][0]}}{validated}
    shown = {{name: bits(loss) for name, loss in losses.items()}}
    print(f"epoch {{epoch + 1}}: {{shown}} bits per token"){patience.after}{tested}
"""
    return "\n\n".join(
        [
            *([_FORGET] if carried else []),
            "def bits(loss):\n    return round(float(loss / np.log(2)), 3)",
            f'model.compile({own_optimizer(training)}, "sparse_categorical_crossentropy")',
            trained,
        ]
    )

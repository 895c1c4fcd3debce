"""The maths with the current numbers, and code for what is shown."""

from typing import Any

import numpy as np

from rnnviz.language import recorded
from rnnviz.language.writing import next_token
from rnnviz.ui.cached import language
from rnnviz.ui.generate import run, tutorial
from rnnviz.ui.page import Page


def maths(page: Page) -> dict[str, Any]:
    """Return the numbers in the formulas."""
    picked = run.first()
    vocabulary = picked.config.data.vocabulary if picked else 2
    bits = language.validated_bits(picked.run) if picked else None
    return {
        "vocabulary": vocabulary,
        "uniform": float(np.log2(vocabulary)),
        "bits": bits,
        "perplexity": None if bits is None else 2.0**bits,
        "temperature": page.state["temperature"],
        "window": recorded.WINDOWS[0],
    }


def code(page: Page) -> str:
    """Return code for the view: drawing the next token, or the tutorial corrected."""
    if page.state["view"] == "tutorial":
        return tutorial.corrected(page)
    picked = run.first()
    if picked is None:
        return ""
    try:
        return _of_run(page, picked)
    except ValueError:  # its text is gone
        return ""


def _of_run(page: Page, picked: run.Picked) -> str:
    ids = picked.vocabulary.encode(run.prompt_of(picked.run, page.state["prompt"]))
    if not len(ids):
        return ""
    chances = next_token(language.model(picked.snapshot), ids)
    likely = np.argsort(-chances)[:6]
    names = [picked.vocabulary.shown(int(k)) for k in likely]
    return _drawn(names, chances[likely], page.state["temperature"], page.state["draw"])


def _drawn(names: list[str], chances: np.ndarray, temperature: float, seed: int) -> str:
    numbers = ", ".join(f"{p:.6f}" for p in chances)
    return f"""import numpy as np

tokens = {names!r}  # the likeliest ones to come next
p = np.array([{numbers}])  # what the softmax says of them
T = {temperature:g}  # the temperature; 0 takes the likeliest

if T == 0:
    q = (p == p.max()).astype(float)
else:
    q = np.exp(np.log(p) / T)
q /= q.sum()
for token, before, after in zip(tokens, p, q):
    print(f"{{repr(token):>10}}  {{before:.3f}} -> {{after:.3f}}")
print("drawn:", np.random.default_rng({seed}).choice(tokens, p=q))
"""

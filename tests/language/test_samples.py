"""What is kept of a language model on its way: the same beginning, the same seed, every so many steps."""

import numpy as np

from rnnviz.language import samples
from tests.language.models import random_model

TEXT = np.arange(1, 9).repeat(4)


def test_a_sample_depends_on_the_network_alone():
    one, other = random_model("lstm", seed=0), random_model("lstm", seed=1)
    first = samples.sample(one, TEXT, 64)
    assert len(first) == samples.TOKENS
    assert first.tolist() == samples.sample(one, TEXT[:16], 64).tolist()  # of the text only the beginning counts
    assert first.tolist() != samples.sample(other, TEXT, 64).tolist()


def test_a_network_of_short_windows_begins_with_no_more_than_a_window():
    assert samples.prompt(TEXT, 4).tolist() == [1, 1, 1, 1]
    assert len(samples.prompt(TEXT, 64)) == samples.PROMPT
    assert len(samples.sample(random_model("gru", every=False), TEXT[:4], 4)) == samples.TOKENS


def test_when_the_next_one_is_due():
    assert [samples.due(step) for step in (0, 1, 99, 100, 250)] == [100, 100, 100, 200, 300]

"""Sums computed once for each word, and their gradients, are those of a product at every place."""

import numpy as np
import pytest

pytestmark = pytest.mark.tf

VOCABULARY = 700  # three blocks of words, the last one not full


def few(rng: np.random.Generator) -> np.ndarray:
    return rng.choice([0, 3, 699], (6, 5))


def two_blocks(rng: np.random.Generator) -> np.ndarray:
    return rng.permutation(VOCABULARY)[:330].reshape(66, 5)


def exactly_a_block(rng: np.random.Generator) -> np.ndarray:
    return np.tile(rng.permutation(VOCABULARY)[:256], 2).reshape(64, 8)


def all_of_them(rng: np.random.Generator) -> np.ndarray:
    return np.concatenate([rng.permutation(VOCABULARY), rng.integers(0, VOCABULARY, 700)]).reshape(35, 40)


def padding(rng: np.random.Generator) -> np.ndarray:
    return np.zeros((3, 4), np.int64)


def one(rng: np.random.Generator) -> np.ndarray:
    return np.full((1, 1), 699)


@pytest.mark.parametrize("compiled", [False, True], ids=["graph", "xla"])
@pytest.mark.parametrize("made", [few, two_blocks, exactly_a_block, all_of_them, padding, one])
def test_the_sums_and_their_gradients_are_those_of_every_place(made, compiled):
    import tensorflow as tf

    from rnnviz.training.recurrent.words import Words

    rng = np.random.default_rng(5)
    ids = made(rng).astype(np.int32)
    given = [rng.normal(size=shape).astype(np.float32) for shape in ((VOCABULARY, 3), (3, 8), (8,))]
    weighing = rng.normal(size=(*ids.shape, 8)).astype(np.float32)  # an arbitrary dL/da

    @tf.function(autograph=False, jit_compile=compiled)
    def differentiated(ids, embeddings, kernel, bias):
        with tf.GradientTape() as tape:
            tape.watch((embeddings, kernel, bias))
            sums = Words(embeddings, ids).sums(kernel, bias)
            loss = tf.reduce_sum(weighing * sums)
        return sums, [tf.convert_to_tensor(g) for g in tape.gradient(loss, (embeddings, kernel, bias))]

    sums, gradients = differentiated(ids, *given)

    embeddings, kernel, bias = given
    assert np.allclose(sums, embeddings[ids] @ kernel + bias, atol=1e-5)
    d_embeddings = np.zeros_like(embeddings)
    np.add.at(d_embeddings, ids, weighing @ kernel.T)
    d_kernel = np.einsum("ijd,ijn->dn", embeddings[ids], weighing)
    for mine, correct in zip(gradients, (d_embeddings, d_kernel, weighing.sum((0, 1))), strict=True):
        assert np.allclose(mine, correct, atol=1e-4)


@pytest.mark.parametrize(
    ("places", "size", "worth"),
    [(257, 117_000, True), (256, 200_000, False), (10_000, 2_999, False), (10_000, 3_000, True)],
)
def test_it_is_worth_it_for_large_products_at_many_places(places, size, worth):
    import tensorflow as tf

    from rnnviz.training.recurrent.words import Words

    words = Words(tf.zeros((2, 1)), tf.zeros((places, 1), tf.int32))
    assert words.worth(tf.zeros((1, size))) is worth

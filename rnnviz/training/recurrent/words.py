"""Words as a recurrent layer's input: W x + b depends on the word alone, so it is computed once for each word that occurs.

64 reviews of 256 timesteps are 16,384 places, but only some 2,400 different words. The kernel is applied to those and the
sums are looked up; on the way back the gradients at the sums of one word are added up before they go through the kernel.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import prod

import tensorflow as tf

# Words that go through the kernel together: XLA wants fixed shapes, so that those that occur are some such blocks.
BLOCK = 256
# Multiplications of a product at every place from which on it pays: compiling takes 0.3 s longer.
WORTH = 3e7


@dataclass(frozen=True)
class Words:
    """The vectors of words at some places, not looked up yet.

    Attributes:
        embeddings: (vocabulary, d), a vector for each word.
        ids: int, the word at each place, in any shape: (reviews, steps), or (steps, reviews).
    """

    embeddings: tf.Tensor
    ids: tf.Tensor

    def time_first(self) -> "Words":
        """Return (reviews, steps) as (steps, reviews)."""
        return Words(self.embeddings, tf.transpose(self.ids))

    def __getitem__(self, steps: slice) -> "Words":
        """Return the words at some of the steps, of (steps, reviews)."""
        return Words(self.embeddings, self.ids[steps])

    def vectors(self) -> tf.Tensor:
        """Return the vectors at all places (..., d)."""
        return tf.gather(self.embeddings, self.ids)

    def worth(self, kernel: tf.Tensor) -> bool:
        """Whether `sums` is worth compiling with a kernel (d, units): a large product at more places than it takes at once."""
        places = prod(self.ids.shape)
        return places > BLOCK and places * prod(kernel.shape) >= WORTH

    def sums(self, kernel: tf.Tensor, bias: tf.Tensor) -> tf.Tensor:
        """Return W x + b at all places (..., units), from a kernel (d, units)."""
        return _sums(self.ids, self.embeddings, kernel, bias)


@tf.custom_gradient
def _sums(ids: tf.Tensor, embeddings: tf.Tensor, kernel: tf.Tensor, bias: tf.Tensor) -> tuple[tf.Tensor, Callable]:
    once = _Once.of(ids, embeddings.shape[0])

    def d_all(d_sums: tf.Tensor) -> tuple[None, tf.Tensor | tf.IndexedSlices, tf.Tensor, tf.Tensor]:
        d_rows = once.added_up(d_sums)
        return None, *once.back(embeddings, kernel, d_rows), tf.reduce_sum(d_rows, axis=(0, 1))

    return once.at_places(once.through(embeddings, kernel) + bias), d_all


@dataclass(frozen=True)
class _Once:
    """The words that occur, each once, in blocks; and where each of them stands.

    Attributes:
        words: (blocks, BLOCK) int, ascending; after the last one zeros.
        used: how many blocks hold words that occur. There is room for as many as there can be.
        rows: int, for each place the row of its word in `words`, counted through the blocks.
    """

    words: tf.Tensor
    used: tf.Tensor
    rows: tf.Tensor

    @classmethod
    def of(cls, ids: tf.Tensor, vocabulary: int) -> "_Once":
        flat = tf.reshape(ids, (-1,))
        occurs = tf.scatter_nd(flat[:, None], tf.ones_like(flat), (vocabulary,)) > 0
        row = tf.maximum(tf.cumsum(tf.cast(occurs, tf.int32)) - 1, 0)  # of a word that occurs
        room = -(-min(vocabulary, flat.shape[0]) // BLOCK) * BLOCK
        words = tf.scatter_nd(row[:, None], tf.where(occurs, tf.range(vocabulary), 0), (room,))
        return cls(tf.reshape(words, (-1, BLOCK)), row[-1] // BLOCK + 1, tf.gather(row, ids))

    def at_places(self, blocks: tf.Tensor) -> tf.Tensor:
        """Return what belongs to each word (blocks, BLOCK, n) for each place (..., n)."""
        return tf.gather(tf.reshape(blocks, (-1, blocks.shape[-1])), self.rows)

    def added_up(self, d_places: tf.Tensor) -> tf.Tensor:
        """Return the sum for each word (blocks, BLOCK, n) of what stands at its places (..., n)."""
        n = d_places.shape[-1]
        flat, rows = tf.reshape(d_places, (-1, n)), tf.reshape(self.rows, (-1,))
        return tf.reshape(tf.math.unsorted_segment_sum(flat, rows, tf.size(self.words)), (*self.words.shape, n))

    def through(self, embeddings: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
        """Return each word's vector times the kernel (blocks, BLOCK, n)."""

        def block(k: tf.Tensor, sums: tf.TensorArray) -> tuple[tf.Tensor, tf.TensorArray]:
            return k + 1, sums.write(k, tf.gather(embeddings, self.words[k]) @ kernel)

        _, sums = tf.while_loop(self._more, block, (tf.constant(0), self._array(kernel)))
        return sums.stack()

    def back(
        self, embeddings: tf.Tensor, kernel: tf.Tensor, d_sums: tf.Tensor
    ) -> tuple[tf.Tensor | tf.IndexedSlices, tf.Tensor]:
        """Return dL/dE (vocabulary, d) and dL/dW (d, n) from the gradient at each word's sums (blocks, BLOCK, n).

        dL/dE comes as rows where there is room for less than half of the vocabulary: then the rest of it is not touched.
        """

        def block(k: tf.Tensor, d_vectors: tf.TensorArray, d_kernel: tf.Tensor) -> tuple:
            vectors, d = tf.gather(embeddings, self.words[k]), d_sums[k]
            d_vectors = d_vectors.write(k, tf.matmul(d, kernel, transpose_b=True))
            return k + 1, d_vectors, d_kernel + tf.matmul(vectors, d, transpose_a=True)

        start = (tf.constant(0), self._array(embeddings), tf.zeros_like(kernel))
        _, d_vectors, d_kernel = tf.while_loop(self._more, block, start)
        flat = tf.reshape(d_vectors.stack(), (-1, embeddings.shape[-1]))
        words = tf.reshape(self.words, (-1,))
        if 2 * words.shape[0] < embeddings.shape[0]:
            return tf.IndexedSlices(flat, words, tf.constant(embeddings.shape.as_list())), d_kernel
        return tf.scatter_nd(words[:, None], flat, embeddings.shape), d_kernel

    def _more(self, k: tf.Tensor, *_: tf.Tensor) -> tf.Tensor:
        return k < self.used

    def _array(self, like: tf.Tensor) -> tf.TensorArray:
        return tf.TensorArray(like.dtype, self.words.shape[0], element_shape=(BLOCK, like.shape[-1]))

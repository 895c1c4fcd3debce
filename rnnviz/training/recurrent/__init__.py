"""Recurrent layers for training: Keras' own in weights and results, with backpropagation through time written out.

`cells` has one timestep of each cell and its chain rule, `bptt` the loop over time and the loop back, `words` the sums of an
input that is words, `layer` a whole layer with its input, mask, dropout and directions. Notation and equations are those of
rnnviz.nn.cells; this is their mirror in TensorFlow.
"""

"""The RNN explorer: train recurrent networks, look inside them, and watch gradients flow."""

import os

__version__ = "0.1.0"

# Read by NumPy when it is first imported, which is after this. Its matrices are small here: a second thread gains nothing
# on a free machine, and waits for its turn, spinning, while a training has the cores (measured: 30 times slower).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

"""The RNN explorer: train recurrent networks, look inside them, and watch gradients flow."""

__version__ = "0.1.0"

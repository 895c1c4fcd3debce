"""The parts of the page about the unrolled network: a module per view, and what several of them need."""

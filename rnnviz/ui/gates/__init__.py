"""The parts of the page about gates: a module per view, and what several of them draw."""

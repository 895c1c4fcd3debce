"""The parts of the page about words: a module per view, its answers, its maths and code."""

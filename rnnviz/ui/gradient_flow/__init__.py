"""The parts of the Gradient flow page: a module per view, and what they leave for the end of the page."""

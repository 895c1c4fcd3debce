"""The parts of the Cell states page: what stands around every view, and a module per view."""

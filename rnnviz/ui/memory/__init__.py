"""The parts of the page about memory."""

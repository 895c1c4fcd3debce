"""The parts of the page where language models write."""

"""The parts of the page of a teacher's lesson."""

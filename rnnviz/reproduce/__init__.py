"""Published experiments run once more, outside the app through the app's own training: `python -m rnnviz.reproduce`.

Belongs: which experiments there are, running them so that they can be interrupted, what they measured beside what was
printed, and the statements of the sources as tests. Does not: how a network is trained, and pages.
"""

"""Reviews: where they come from, and how they become rows of token ids.

Belongs here: corpora, encoding, edits of a text, subsets. Does not: networks, and what a run makes of reviews.
"""

"""A run as its choices: checked against one another, hashed to an id, published ones by name, and as a network.

Belongs here: what follows from choices alone (layers, conflicts, presets, twins, an estimate of the time).
Does not: anything that reads reviews, weights or files, or that draws.
"""

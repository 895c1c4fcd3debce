"""Gradients in theory and in trained runs: spectra, flows through time, the cliff, the clip rules.

Belongs here: analyses of arrays, and of networks in NumPy, that say how a gradient grows, fades or is cut.
Does not: one step of a cell or its chain rule (`nn`), files (`runs`), figures.
"""

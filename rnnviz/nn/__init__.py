"""Recurrent networks in NumPy, readable as the textbook: cells, layers, forward and backward passes.

Belongs here: equations of networks, their gradients and Jacobians, as pure functions of arrays.
Does not: choices, runs, files, frameworks. It imports nothing else of the app.
"""

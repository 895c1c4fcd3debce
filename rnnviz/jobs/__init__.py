"""Runs as tasks: submits, watches and stops them on a Dask cluster, and is the only one that writes what they report.

Belongs here: what talks to a scheduler, and sentences for what goes wrong with it. Runs in the app's process.
Does not: TensorFlow, and anything that draws.
"""

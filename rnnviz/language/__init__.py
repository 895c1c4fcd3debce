"""Language models after training, in NumPy: tokens and windows of a text, baselines, generation, units that follow something.

Belongs here: what takes a text or a language model's exported weights as arrays.
Does not: training (`training`), files and runs (`runs`), figures.
"""

"""What the worker does: trains a network with Keras. The only package with TensorFlow in it.

Belongs here: the training loop, its compiled steps, layers to Keras and back, and the tasks that start them.
Does not: the store, the cluster, pages. The app imports `training.tasks` alone, which loads the rest when it runs.
"""

"""The run library: what is kept of a run, in SQLite and in a folder of arrays each. It owns every path.

Belongs here: records, the database, artifacts, and which app owns an active run.
Does not: how a run comes about (`jobs`, `training`) or what is computed from it.
"""

"""A run to take home: as a Keras script, as a notebook, and as plain files.

Belongs here: text and bytes made from a config, a history or weights. Does not: the store, pages, and running any of it.
"""

from rnnviz.export.files import config_json, data_npz, history_csv, read_config_json, weights_npz
from rnnviz.export.language import language_script
from rnnviz.export.notebook import notebook
from rnnviz.export.script import script, sections
from rnnviz.export.sequences import sequences_npz, sequences_script

__all__ = [
    "config_json",
    "data_npz",
    "history_csv",
    "language_script",
    "notebook",
    "read_config_json",
    "script",
    "sections",
    "sequences_npz",
    "sequences_script",
    "weights_npz",
]

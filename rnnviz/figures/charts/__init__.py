"""Charts that stand still (Plotly)."""

import plotly.io

plotly.io.templates.default = None  # it costs each figure a millisecond, and encoded.py leaves it out

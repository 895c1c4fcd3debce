"""Charts that stand still: of Plotly, and of curves for `frontend/src/chart.js`."""

import plotly.io

plotly.io.templates.default = None  # it costs each figure a millisecond, and encoded.py leaves it out

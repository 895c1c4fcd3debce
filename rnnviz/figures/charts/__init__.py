"""Charts that stand still (Plotly)."""

import plotly.io

plotly.io.templates.default = None  # a figure is without fonts and colours of the page until the browser draws it

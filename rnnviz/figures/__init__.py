"""Pure figures: arrays or DataFrames in, a Plotly figure, a Vega-Lite spec or HTML out."""

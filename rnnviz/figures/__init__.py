"""Pure figures: arrays or DataFrames in; a Plotly figure, a chart, a scene or HTML out.

Belongs here: `f(data, *, option=default) -> figure`, and `theme`, which owns every colour.
Does not: files, runs, sessions, models, or a number that is not in the data.
"""

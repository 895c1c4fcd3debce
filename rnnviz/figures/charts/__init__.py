"""Charts that stand still (Plotly)."""

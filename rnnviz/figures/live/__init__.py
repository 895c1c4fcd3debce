"""Curves that grow while a run trains, and charts of whole runs (Vega-Lite, constant specs)."""

"""Curves that grow while a run trains, and charts of whole runs, for `frontend/src/chart.js`."""

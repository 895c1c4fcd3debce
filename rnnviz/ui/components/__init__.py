"""Our own components for the browser: the animation player and the token strip, each a bundle in `static/`.

Belongs here: elements that Streamlit does not have; their JavaScript and CSS are in `frontend/`. Does not: the
content of any one page.
"""

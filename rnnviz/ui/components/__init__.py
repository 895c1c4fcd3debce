"""Our own components for the browser, with their JavaScript, HTML and CSS: the animation player, the token strip.

Belongs here: elements that Streamlit does not have. Does not: the content of any one page.
"""

"""The app as a server for many: `RNNVIZ_HOSTED=1 streamlit run hosted.py`. The same pages, and /health for whoever watches."""

import streamlit as st

from rnnviz.ui import served

served.check_limits()
app = st.App("app.py", routes=served.ROUTES, middleware=served.MIDDLEWARE, lifespan=served.lifespan)

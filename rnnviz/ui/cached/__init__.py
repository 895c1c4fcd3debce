"""What is kept between script runs: data and figures, keyed by run, attempt and plain values, bounded.

Belongs here: functions under `st.cache_data` or `st.cache_resource`, and those that only gather for them.
Does not: widgets, and anything that draws on a page.
"""

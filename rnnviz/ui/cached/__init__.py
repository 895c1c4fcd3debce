"""What is kept between runs of the page scripts, for all sessions together.

Belongs here: functions whose outcomes are kept on one shelf that is bounded in bytes (`shelf`), and those that only gather
for them. Does not: widgets.
"""

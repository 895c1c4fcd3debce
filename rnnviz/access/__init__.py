"""Who may do what with runs and data on a server that is shared: the only way there from a page, for each visitor.

Belongs here: what a visitor may see, change and bring, the teacher's key. What is not named here, nobody may.
Does not: limits of runs, which hold for everyone where they are queued (`jobs`) and stored (`runs`).
"""

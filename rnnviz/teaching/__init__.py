"""Lessons that a teacher makes: what one is, which settings of which page a step begins with, and its file.

Belongs here: the form of a lesson and what makes one usable in this app. Does not: who may do what with one (`access`), where it
is kept (`runs`), how it looks (`ui`). The words of a page, which are also called a lesson in code, are `rnnviz.lessons`.
"""

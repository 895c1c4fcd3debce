"""Classroom: what the class has trained and shows, and how the class is doing, for its teacher."""

from rnnviz import ui
from rnnviz.config import limits
from rnnviz.ui import acts
from rnnviz.ui.classroom import board, lessons, teaching

page = ui.page("classroom", also=lessons.PARAMETERS)
acts.problem()
if limits.hosted():
    teaching.draw_teacher(page)
    if not teaching.at_work():
        board.draw_board(page)
    teaching.draw_door(page)
else:
    teaching.local(page)
page.closing()

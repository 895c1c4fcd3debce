"""Gradient flow: watch gradients vanish and explode with the recurrent eigenvalues."""

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.ui import gradient_flow

page = ui.page("gradient_flow", Fields(GradientFlowChoices), prefix="gf_", also=("run",))
shown = gradient_flow.view(page)
page.try_this(gradient_flow.answers())
gradient_flow.close(page, shown)

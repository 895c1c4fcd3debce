"""The choices of every page, as its script declares them, and the views that its address may name."""

from typing import Final, get_args

from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.choices.cell_views import CellViewsChoices
from rnnviz.choices.clipping import ClippingChoices
from rnnviz.choices.fields import Fields
from rnnviz.choices.gates import GatesChoices
from rnnviz.choices.generate import GenerateChoices
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.choices.home import HomeChoices
from rnnviz.choices.memory import MemoryChoices
from rnnviz.choices.unrolled import UnrolledChoices
from rnnviz.choices.words import WordsChoices
from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig
from rnnviz.config.sequences import SequencesConfig

PAGES: Final[dict[str, tuple[str, Fields]]] = {  # what stands in front of the names in the address, and the choices
    "home": ("", Fields(HomeChoices)),
    "words": ("wo_", Fields(WordsChoices)),
    "unrolled": ("un_", Fields(UnrolledChoices)),
    "gates": ("ga_", Fields(GatesChoices)),
    "train": ("", RunConfig.fields()),
    "cell_states": ("cs_", Fields(CellStatesChoices, CellViewsChoices)),
    "gradient_flow": ("gf_", Fields(GradientFlowChoices)),
    "memory": ("me_", Fields(MemoryChoices, *SequencesConfig.sections().values())),
    "generate": ("ge_", Fields(GenerateChoices, *LanguageConfig.sections().values())),
    "clipping": ("cl_", Fields(ClippingChoices)),
    "glossary": ("", Fields()),
    "classroom": ("", Fields()),
}
OTHERS: Final = ("run", "epoch", "compare", "part", "text", "review", "lesson", "step")  # what pages read themselves


def views(page: str) -> tuple[str, ...]:
    """Return the views that a page has."""
    _, fields = PAGES[page]
    return get_args(fields["view"].annotation) if "view" in fields else ()

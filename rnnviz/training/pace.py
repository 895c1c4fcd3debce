"""How many steps a run takes between two looks at the world: a stop, a checkpoint that is due, an event for the page."""

AIM_S = 0.05  # between two looks: what a stop waits for, and no more often than an event goes out
MOST = 64


class Pace:
    """Finds how many steps fill the time, from how long the last ones took. The numbers of a run do not depend on it."""

    def __init__(self, steps: int | None = None) -> None:
        """Begin with one step: the first waits for the compiler, and is to be seen at once.

        Args:
            steps: always so many; None for what fits.
        """
        self.fixed, self.steps = steps is not None, steps or 1

    def took(self, steps: int, seconds: float) -> None:
        """Hear how long some steps took, and choose how many come next: at most twice as many as before."""
        if not self.fixed:
            self.steps = max(1, min(MOST, 2 * self.steps, int(AIM_S * steps / max(seconds, 1e-9))))

"""The panels of a scene, for tests that look into panels of several kinds."""

from typing import Any

from rnnviz.figures.scenes.scene import Scene


def panels(scene: Scene) -> tuple[Any, ...]:
    return scene.panels

import json

import numpy as np
import pytest

from rnnviz.figures.scenes.scene import pack
from rnnviz.figures.scenes.state_space import scene
from rnnviz.probes.space import principal_plane
from tests.figures.scenes.panels import panels

RNG = np.random.default_rng(0)
CLOUD = RNG.standard_normal((200, 5)) * np.array([4.0, 2.0, 0.1, 0.1, 0.1])
PATH = RNG.standard_normal((7, 5))
PREDICTION = np.linspace(0.5, 0.9, 7)
WORDS = ["[start]", "a", "very", "<b>good</b>", "film", "indeed"]


def test_the_path_is_projected_on_the_plane_of_the_cloud() -> None:
    plane = principal_plane(CLOUD)
    played = scene(plane, CLOUD, RNG.random(200), PATH, PREDICTION, WORDS, state="h")
    cloud, line = panels(played)
    assert played.steps == 6
    assert cloud.path == pytest.approx(plane.project(PATH))
    assert cloud.points.var(axis=0)[0] > cloud.points.var(axis=0)[1] > 1
    assert cloud.words == ("", *WORDS)
    assert line.series[1].values.tolist() == PREDICTION.tolist()
    assert line.series[1].played
    for values, (low, high) in ((cloud.points[:, 0], cloud.x_range), (cloud.path[:, 1], cloud.y_range)):
        assert low < values.min()
        assert values.max() < high


def test_the_axes_say_their_share_of_the_variance() -> None:
    plane = principal_plane(CLOUD)
    cloud = panels(scene(plane, CLOUD, RNG.random(200), PATH, PREDICTION, WORDS, state="c"))[0]
    assert f"{plane.share[0]:.0%} of the variance" in cloud.x
    assert f"{plane.share[1]:.0%} of the variance" in cloud.y
    assert plane.share[0] == pytest.approx(0.8, abs=0.1)


def test_it_is_packed_for_the_browser() -> None:
    played = scene(principal_plane(CLOUD), CLOUD, RNG.random(200), PATH, PREDICTION, WORDS, state="h")
    packed = pack(played)
    header = json.loads(packed[4 : 4 + int.from_bytes(packed[:4], "little")])
    assert header["panels"][0]["points"]["floats"][1] == 400
    assert header["panels"][0]["words"][4] == "<b>good</b>"

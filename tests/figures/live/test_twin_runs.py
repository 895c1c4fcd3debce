"""The figures and the table of twin runs, by the numbers in them."""

import numpy as np
import pandas as pd
import pytest

from rnnviz.figures.live import twin_runs
from rnnviz.figures.live.twin_table import summary


def history(loss, norm, clipped=None):
    steps = np.arange(1, len(loss) + 1)
    return pd.DataFrame(
        {"step": steps, "loss": loss, "norm": norm, "clipped_norm": norm if clipped is None else clipped}
    )


def named(drawn):
    return list(dict.fromkeys(each.name for each in drawn.curves if each.name))


DIVERGED = history([0.7, 0.7, 900.0, np.nan], [0.2, 5.0, np.inf, np.nan])
CLIPPED = history([0.7, 0.6, 0.5, 0.4], [0.2, 5.0, 1.0, 0.5], [0.2, 0.5, 0.5, 0.5])
RUNS = {"no clipping": [DIVERGED], "clipped at 0.5": [CLIPPED]}
THRESHOLDS = {"no clipping": None, "clipped at 0.5": 0.5}


def test_losses_mark_where_a_run_stops_being_a_number():
    rows = twin_runs.losses(RUNS, total=300)
    broken = rows[rows["part"] == "broken"].iloc[0]
    assert (broken["run"], broken["step"]) == ("no clipping", 3)  # its norm is infinite a step before its loss is none
    assert broken["value"] <= twin_runs.TOP  # the mark is on the chart, however large the loss was
    line = rows[(rows["part"] == "batch") & (rows["run"] == "clipped at 0.5")]
    assert line["value"].tolist() == [0.7, 0.6, 0.5, 0.4]
    assert np.isfinite(rows.loc[rows["part"] == "smoothed", "value"]).all()


def test_norms_have_both_sides_of_clipping_and_the_threshold():
    rows = twin_runs.norms("clipped at 0.5", [CLIPPED], 0.5, 300)
    by_series = rows[rows["part"] == "norm"].groupby("series")["value"].apply(list)
    assert by_series[twin_runs.BEFORE] == [0.2, 5.0, 1.0, 0.5]
    assert by_series[twin_runs.AFTER] == [0.2, 0.5, 0.5, 0.5]
    assert rows.loc[rows["part"] == "threshold", "value"].tolist() == [0.5]
    free = twin_runs.norms("no clipping", [DIVERGED], None, 300)
    assert set(free.loc[free["part"] == "norm", "series"]) == {twin_runs.NORM}
    assert free.loc[free["part"] == "broken", "value"].tolist() == [5.0]  # where the curve was last


def test_nothing_recorded_yet_is_no_error():
    empty = history([], [])
    assert twin_runs.first_broken(empty) is None
    rows = twin_runs.losses({"a": [empty]}, 300)
    assert rows.empty
    assert named(twin_runs.loss_chart(rows, ["a"], 300, label="")) == ["a"]  # one that has not begun, too
    table = summary({"a": [empty]}, {"a": 1.0}, {"a": [None]}, {"a": [0]})
    assert list(table.loc["a"]) == ["0", "–", "–", "–", "–", "–"]


def test_summary():
    table = summary(RUNS, THRESHOLDS, {"no clipping": [None], "clipped at 0.5": [0.75]}, {name: [0] for name in RUNS})
    assert table.loc["no clipping", "Loss"] == "not a number from step 3"
    assert table.loc["no clipping", "Steps clipped"] == "–"
    assert table.loc["no clipping", "Largest norm"] == "5"
    assert table.loc["clipped at 0.5", "Steps clipped"] == "50%"
    assert table.loc["clipped at 0.5", "Validation accuracy"] == "75.0%"
    assert table.loc["clipped at 0.5", "Loss"] == "0.550"


def test_several_seeds_have_a_mean_and_a_band_at_the_steps_that_all_have_reached():
    other = history([0.9, 0.8, 0.7], [0.4, 0.2, 4.0])
    rows = twin_runs.losses({"clipped at 0.5": [CLIPPED, other]}, total=4)
    smooth, band = (rows[rows["part"] == part] for part in ("smoothed", "band"))
    medians = (np.array([0.55, 0.55, 0.55]), np.array([0.8, 0.8, 0.8]))  # the window holds all of so short a run
    assert smooth["value"].to_numpy() == pytest.approx(np.mean(medians, axis=0))
    assert (band["low"].tolist(), band["high"].tolist()) == (pytest.approx(medians[0]), pytest.approx(medians[1]))
    assert "batch" not in set(rows["part"])
    norms = twin_runs.norms("clipped at 0.5", [CLIPPED, other], 0.5, 4)
    before = norms[(norms["part"] == "norm") & (norms["series"] == twin_runs.BEFORE)]
    assert before["value"].to_numpy() == pytest.approx(np.sqrt([0.2 * 0.4, 5.0 * 0.2, 1.0 * 4.0]))


def test_a_mean_ends_where_the_first_seed_stops_being_a_number_and_says_of_how_many():
    rows = twin_runs.losses({"no clipping": [DIVERGED, CLIPPED]}, total=4)
    assert rows.loc[rows["part"] == "smoothed", "step"].max() == 3
    broken = rows[rows["part"] == "broken"].iloc[0]
    assert (broken["step"], broken["note"]) == (
        3,
        "no clipping: NaN from step 3 at the earliest, 1 of 2 seeds in the end",
    )


def test_the_table_has_a_row_for_each_seed_and_their_mean():
    group = {"no clipping": [DIVERGED, CLIPPED], "clipped at 0.5": [CLIPPED, CLIPPED]}
    accuracies: dict[str, list[float | None]] = {"no clipping": [None, 0.5], "clipped at 0.5": [0.7, 0.8]}
    table = summary(group, THRESHOLDS, accuracies, {name: [4, 5] for name in group})
    assert list(table.index[:3]) == ["no clipping, seed 4", "no clipping, seed 5", "no clipping, mean of 2"]
    free, held = table.loc["no clipping, mean of 2"], table.loc["clipped at 0.5, mean of 2"]
    assert free["Loss"] == "not a number for 1 of 2"
    assert free["Validation accuracy"] == "–"  # a mean of those that are left would flatter it
    assert held["Validation accuracy"] == "75.0% ± 7.1%"
    assert held["Loss"] == "0.550 ± 0.000"


def test_the_chart_of_the_losses_reaches_from_the_first_step_to_the_last_and_names_every_run():
    names = ["no clipping", "clipped at 0.1", "clipped at 0.5", "clipped at 2"]
    drawn = twin_runs.loss_chart(twin_runs.losses(RUNS, 300), names, 300, label="two losses")
    assert drawn.x.ends is not None
    assert drawn.x.ends[0] < 0 < 300 < drawn.x.ends[1]
    assert drawn.y.ends == (0, twin_runs.TOP)
    smooth = {each.name: each for each in drawn.curves if each.told}
    assert list(smooth) == names
    assert len({(each.color, each.dash) for each in smooth.values()}) == 4
    assert smooth["clipped at 0.5"].x.tolist() == [1, 2, 3, 4]
    assert [note.text for note in drawn.notes] == ["no clipping: NaN from step 3"]


def test_the_chart_of_the_norms_has_both_sides_of_clipping_and_the_threshold():
    drawn = twin_runs.norm_chart(twin_runs.norms("clipped at 0.5", [CLIPPED], 0.5, 300), 300, label="norms")
    assert drawn.y.log
    assert named(drawn) == [twin_runs.BEFORE, twin_runs.AFTER, twin_runs.THRESHOLD]
    assert [each.y.tolist() for each in drawn.curves if each.mark == "level"] == [[0.5]]
    free = twin_runs.norm_chart(twin_runs.norms("no clipping", [DIVERGED], None, 300), 300, label="norms")
    assert named(free) == [twin_runs.NORM]  # nothing is before or after
    seeds = twin_runs.norms("clipped at 0.5", [CLIPPED, CLIPPED], 0.5, 4)
    bands = [each for each in twin_runs.norm_chart(seeds, 4, label="").curves if each.mark == "area"]
    assert bands[0].other.tolist() == bands[0].y.tolist() == [0.2, 5.0, 1.0, 0.5]

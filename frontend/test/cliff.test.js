import assert from "node:assert/strict";
import { test } from "node:test";
import { farthestFirst, projection } from "../src/cliff/relief.js";
import { cells } from "../src/cliff/table.js";
import { whereabouts } from "../src/cliff/walks.js";

/** @type {any} */
const walk = {
  name: "no clipping",
  drawn: new Float32Array([0, 0, 2, 4, 2, 4]),
  position: new Float32Array([4.7, -2, 9.772, 6.53, 9.772, 6.53]),
  loss: new Float32Array([0.25, Number.NaN, Number.NaN]),
  norm: new Float32Array([0.5, Number.NaN, Number.NaN]),
  clipped_norm: new Float32Array([0.2, 0.2, 0.2]),
  diverged_at: 1,
  rows: 2,
};

test("between two updates a walk is on the straight line, and after its end at its end", () => {
  assert.deepEqual(whereabouts(walk, 0.5), { k: 0, w: 1, b: 2 });
  assert.deepEqual(whereabouts(walk, 2), { k: 2, w: 2, b: 4 });
});

test("the table says where a walk broke off", () => {
  assert.deepEqual(cells(walk, 0, true), ["no clipping", "4.7", "−2", "0.25", "0.5", "0.2"]);
  const broken = [
    "no clipping: no number since update 1",
    "9.77",
    "6.53",
    "not a number",
    "not a number",
    "–",
  ];
  assert.deepEqual(cells(walk, 2, false), broken);
});

test("a higher error is drawn higher, and all of the surface within its place", () => {
  for (const view of [
    { turn: 2.7, tilt: 0.7 },
    { turn: 0, tilt: 0.15 },
    { turn: 4, tilt: 1.5 },
  ]) {
    const to = projection(view, 400, 300);
    assert.ok(to(0.5, 0.5, 1)[1] < to(0.5, 0.5, 0)[1]);
    for (const [u, v] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]) {
      for (const z of [0, 1]) {
        const [x, y] = to(u, v, z);
        assert.ok(x >= 0 && x <= 400 && y >= -10 && y <= 310, `${x}, ${y}`);
      }
    }
  }
});

test("the quads are drawn from the farthest to the nearest", () => {
  for (const turn of [0.3, 2.7, 4, 6]) {
    const to = projection({ turn, tilt: 0.7 }, 400, 300);
    const { rows, columns } = farthestFirst({ turn, tilt: 0.7 }, 4);
    const deep = (/** @type {number} */ u, /** @type {number} */ v) => to(u / 4, v / 4, 0)[2];
    assert.ok(deep(0, rows[0]) >= deep(0, rows[3]), `rows at ${turn}`);
    assert.ok(deep(columns[0], 0) >= deep(columns[3], 0), `columns at ${turn}`);
  }
});

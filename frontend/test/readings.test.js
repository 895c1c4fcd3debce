import assert from "node:assert/strict";
import { test } from "node:test";
import { corners, told } from "../src/readings/steps.js";
import { below, edges, namedPlaces, stepAt } from "../src/shared/timesteps.js";

/** @type {any} */
const data = {
  first: 2,
  last: 3,
  tokens: ["padding, skipped", "padding, skipped", "not", "bad"],
  names: ["0", "", "2", ""],
  curves: [
    { name: "p", values: new Float32Array([Number.NaN, 0.5, 0.25, 0.875]) },
    { name: "f", values: new Float32Array([Number.NaN, Number.NaN, 0.5, 1]) },
  ],
};
const ends = { left: 100, right: 200, top: 0, bottom: 50 };

test("a line goes from value to value, and a step without one parts it", () => {
  const values = new Float32Array([Number.NaN, 0.5, 0.25, Number.NaN, 1]);
  const last = [[4, 1]];
  const straight = [
    [1, 0.5],
    [2, 0.25],
  ];
  assert.deepEqual(corners(values, false), [straight, last]);
  assert.deepEqual(corners(values, true), [
    [
      [1, 0.5],
      [2, 0.5],
      [2, 0.25],
    ],
    last,
  ]);
  assert.deepEqual(corners(new Float32Array([Number.NaN]), true), []);
});

test("the step under a pointer is one that is shown", () => {
  assert.deepEqual(
    [0, 100, 149, 151, 500].map((x) => stepAt(data, ends, x)),
    [2, 2, 2, 3, 3],
  );
  assert.deepEqual([2, 3, 4].map(edges(data, ends)), [100, 150, 200]);
  const front = { ...data, first: 1, last: 2 };
  assert.deepEqual(
    [0, 149, 151, 500].map((x) => stepAt(front, ends, x)),
    [1, 1, 2, 2],
  );
  assert.deepEqual([1, 2, 3].map(edges(front, ends)), [100, 150, 200]);
});

test("a step is told by its word and each value that it has", () => {
  assert.equal(told(data, 3), "bad\np = 0.875\nf = 1.000");
  assert.equal(told(data, 1), "padding, skipped\np = 0.500");
  assert.equal(told(data, 0), "");
});

test("words below a picture take more room than numbers", () => {
  assert.ok(below({ ...data, names: ["", "", "not", "bad"] }) > below(data));
});

test("names at an axis stand apart, and the chosen one is always there", () => {
  assert.deepEqual(namedPlaces(4, 48, -1), [0, 1, 2, 3]);
  assert.deepEqual(namedPlaces(4, 24, -1), [0, 2]);
  assert.deepEqual(namedPlaces(7, 42, 3), [0, 3, 6]);
});

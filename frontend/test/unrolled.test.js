import assert from "node:assert/strict";
import { test } from "node:test";
import { reached, spots } from "../src/unrolled/network.js";
import { isLit, numberIn, typed } from "../src/unrolled/table.js";

/** @type {any} */
const still = { values: new Float32Array([1, 2, 3, 4]), rows: ["a", "b"], columns: ["x", "y"] };

test("a matrix that stays the same has one step; another has one per step", () => {
  assert.equal(numberIn(still, 7, 1, 0), 3);
  const moving = { ...still, values: new Float32Array([Number.NaN, 2, 3, 4, 5, 6, 7, 8]) };
  assert.ok(Number.isNaN(numberIn(moving, 0, 0, 0)));
  assert.equal(numberIn(moving, 1, 0, 1), 6);
});

test("a row is lit, or one cell of it, or nothing", () => {
  const lit = { ...still, lit_rows: [-1, 1, 0], lit_columns: [-1, -1, 1] };
  assert.equal(isLit(lit, 0, 0, 0), false);
  assert.ok(isLit(lit, 1, 1, 0) && isLit(lit, 1, 1, 1));
  assert.ok(isLit(lit, 2, 0, 1) && !isLit(lit, 2, 0, 0));
  assert.equal(isLit({ ...still, lit_rows: [], lit_columns: [] }, 3, 0, 0), false);
});

test("what is typed is a number within the limit, or nothing", () => {
  assert.equal(typed(" −0,5 ", 20), -0.5);
  assert.equal(typed("20", 20), 20);
  for (const text of ["", " ", "x", "1e9", "Infinity", "1 2"]) assert.equal(typed(text, 20), undefined);
});

test("a position is a unit of a timestep", () => {
  assert.deepEqual(reached(0, 3), { t: -1, unit: -1 });
  assert.deepEqual(reached(1, 3), { t: 0, unit: 0 });
  assert.deepEqual(reached(6.4, 3), { t: 1, unit: 2 });
});

test("timesteps lie side by side, and folded all in the middle", () => {
  const apart = spots(444, 272, 4, 0).map((spot) => spot.x);
  assert.deepEqual(apart, [94, 194, 294, 394]);
  assert.deepEqual(new Set(spots(444, 272, 4, 1).map((spot) => spot.x)), new Set([222]));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { cellAt, pixels, told } from "../src/heatmap/cells.js";

/** @type {any} */
const data = {
  quantity: "cell state c",
  tokens: ["padding, skipped", "not", "bad"],
  values: new Float32Array([Number.NaN, -1, 0, Number.NaN, 0.5, 1]),
  y: "unit",
  rows: [7, 3],
  first: 1,
  last: 2,
  low: -1,
  high: 1,
  stops: [
    [0, "#000000"],
    [0.5, "#808080"],
    [1, "#ffffff"],
  ],
};

test("a cell has the colour of its value, and none without one", () => {
  const bytes = pixels(data);
  const [none, low, middle, , half, high] = [0, 1, 2, 3, 4, 5].map((k) => [...bytes.slice(4 * k, 4 * k + 4)]);
  assert.deepEqual(none, [0, 0, 0, 0]);
  assert.deepEqual(low, [0, 0, 0, 255]);
  assert.deepEqual(middle, [128, 128, 128, 255]);
  assert.deepEqual(half, [192, 192, 192, 255]);
  assert.deepEqual(high, [255, 255, 255, 255]);
});

test("the cell under a pointer is one that is shown, and there is none beside them", () => {
  const box = { left: 10, right: 30, top: 0, bottom: 40 };
  assert.deepEqual(cellAt(data, box, 10, 0), { row: 0, step: 1 });
  assert.deepEqual(cellAt(data, box, 29, 39), { row: 1, step: 2 });
  assert.equal(cellAt(data, box, 9, 20), undefined);
  assert.equal(cellAt(data, box, 20, 40), undefined);
});

test("a cell is told by its unit, its word and its value", () => {
  assert.equal(told(data, { row: 0, step: 1 }), "unit 7, not\ncell state c = −1.000");
  assert.equal(told(data, { row: 1, step: 0 }), "unit 3, padding, skipped");
  assert.equal(told({ ...data, low: 0 }, { row: 1, step: 1 }), "unit 3, not\ncell state c = 0.500");
});

test("a state that overflows has the last colour and says so", () => {
  const far = { ...data, values: new Float32Array([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) };
  assert.deepEqual([...pixels(far)], [0, 0, 0, 255, 255, 255, 255, 255]);
  assert.equal(told(far, { row: 0, step: 0 }).split("= ")[1], "−∞");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { nudged, spotAt, stroked } from "../src/curves/row.js";

const GATE = { low: 0, high: 1 };
const SIGNED = { low: -1, high: 1 };

test("a pointer is at a step and at a multiple of the grain, and never outside of the row", () => {
  assert.deepEqual(spotAt(0.5, 0.5, SIGNED, 30), { step: 15, value: 0 });
  assert.deepEqual(spotAt(0, 0.318, GATE, 30), { step: 0, value: 0.7 });
  assert.deepEqual(spotAt(1, -0.4, GATE, 30), { step: 29, value: 1 });
  assert.deepEqual(spotAt(-2, 9, SIGNED, 30), { step: 0, value: -1 });
});

test("a stroke fills the steps that a quick hand jumped over", () => {
  const zeros = [0, 0, 0, 0, 0, 0];
  assert.deepEqual(stroked(zeros, { step: 1, value: 0 }, { step: 5, value: 1 }), [0, 0, 0.25, 0.5, 0.75, 1]);
  assert.deepEqual(stroked(zeros, { step: 4, value: 1 }, { step: 2, value: 1 }), [0, 0, 1, 1, 0, 0]);
  assert.deepEqual(stroked(zeros, { step: 3, value: 0.3 }, { step: 3, value: 0.3 }), [0, 0, 0, 0.3, 0, 0]);
  assert.deepEqual(zeros, [0, 0, 0, 0, 0, 0]);
});

test("keys move one number, up to the ends", () => {
  assert.deepEqual(nudged([0.1, 0.98], 1, 0.05, GATE), [0.1, 1]);
  assert.deepEqual(nudged([0.1, -0.2], 0, -0.01, SIGNED), [0.09, -0.2]);
});

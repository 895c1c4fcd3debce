import assert from "node:assert/strict";
import { test } from "node:test";
import { datum } from "../src/panels/lines.js";
import { component } from "../src/panels/sizes.js";
import { shades } from "../src/panels/strip.js";
import { columnMean, spoken } from "../src/player/readout.js";
import { unpack } from "../src/player/scene.js";
import { marks, ticks } from "../src/shared/canvas.js";

/** The bytes of a scene, as rnnviz/figures/scenes/scene.py packs them. */
function packed(/** @type {object} */ header, /** @type {number[]} */ floats) {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padding = (4 - (text.length % 4)) % 4;
  const bytes = new Uint8Array(4 + text.length + padding + 4 * floats.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  floats.forEach((value, i) => {
    new DataView(bytes.buffer).setFloat32(4 + text.length + padding + 4 * i, value, true);
  });
  return bytes;
}

const moment = { sweeping: false, at: 1.5, steps: 2, shift: 0, rho: Number.NaN };
const limits = { floor: -44, ceiling: 38 };

test("arrays arrive as they were, wherever they stand in the header", () => {
  const header = {
    label: "å",
    panels: [{ values: { floats: [0, 2] }, inner: [{ x: { floats: [2, 1] } }] }],
    sweep: null,
  };
  const bytes = packed(header, [1.5, -Infinity, 3]);
  const odd = new Uint8Array(bytes.length + 1); // in a message, bytes begin anywhere
  odd.set(bytes, 1);
  /** @type {any} */
  const scene = unpack(odd.subarray(1));
  assert.equal(scene.label, "å");
  assert.deepEqual([...scene.panels[0].values], [1.5, -Infinity]);
  assert.deepEqual([...scene.panels[0].inner[0].x], [3]);
  assert.equal(scene.sweep, null);
});

test("a curve stays within float32, and an exact zero where the panel wants it", () => {
  /** @type {any} */
  const series = { values: new Float32Array([-50, -Infinity, 1]), scales: true };
  /** @type {any} */
  const panel = { log: true, limits, zero: null };
  assert.equal(datum(panel, series, 0, 0), -44);
  assert.equal(datum(panel, series, 1, 0), -44);
  assert.equal(datum({ ...panel, zero: -9 }, series, 1, 0), -9);
  assert.equal(datum(panel, series, 2, 0.5), 2);
});

test("a component lies between two steps, and where one is zero, at the step before", () => {
  /** @type {any} */
  const panel = { values: new Float32Array([0, 0, -1, -2, -3, -Infinity]), count: 2 };
  assert.equal(component(panel, 0, moment), -2);
  assert.equal(component(panel, 1, moment), -2);
  assert.equal(component(panel, 0, { ...moment, at: 2, shift: 1 }), -1);
});

test("the numbers of a step are said, of the curves that are spoken", () => {
  const curve = { name: "|g|", values: new Float32Array([0, -1, -2]), spoken: true, scales: true };
  /** @type {any} */
  const scene = {
    symbol: "k",
    steps: 2,
    panels: [{ kind: "lines", log: true, limits, series: [curve, { ...curve, spoken: false }] }],
  };
  assert.deepEqual(spoken(scene, moment), ["k = 1", "|g|: 0.1"]);
  const swept = { ...moment, sweeping: true, rho: 1.2, shift: 1 };
  assert.deepEqual(spoken(scene, swept), ["ρ = 1.20, k = 2", "|g|: 1"]);
});

test("going back k steps, a strip speaks of the timestep that was multiplied in last", () => {
  /** @type {any} */
  const panel = { name: "slope", rows: 2, columns: 2, values: new Float32Array([0, 1, 0.5, 0.5]) };
  assert.equal(columnMean(panel, 1), "slope at t = 2: 0.75");
  assert.equal(columnMean(panel, 2), "slope at t = 1: 0.25");
});

test("a strip's shades run through its three colours, the first row at the bottom", () => {
  /** @type {any} */
  const panel = {
    rows: 2,
    columns: 2,
    most: 1,
    values: new Float32Array([0, 0.5, 1, 0.25]),
    shades: ["#000000", "#640000", "#6400ff"],
  };
  const bottom = [0, 0, 0, 255, 100, 0, 0, 255];
  assert.deepEqual([...shades(panel)], [100, 0, 255, 255, 50, 0, 0, 255, ...bottom]);
});

test("a logarithmic axis names whole powers only", () => {
  assert.deepEqual(ticks([-1.2, 1.2], true), [-1, 0, 1]);
  assert.deepEqual(ticks([0, 100]), [0, 20, 40, 60, 80, 100]);
});

test("an exact zero on a logarithmic axis is named 0, and not a power of ten", () => {
  assert.deepEqual(marks([-2.2, 0.2], { log: true, zero: -2 }), [
    [-2, "0"],
    [0, "10⁰"],
  ]);
  assert.deepEqual(
    marks([-1.1, 1.1], { log: true, zero: -2 }).map(([, name]) => name),
    ["10⁻¹", "10⁰", "10¹"],
  );
  assert.deepEqual(marks([0, 1], {}).length, ticks([0, 1]).length);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  around,
  chosenWith,
  closest,
  names,
  nearest,
  reached,
  scaleOf,
  snapped,
  squared,
  standsFor,
  tiny,
  valueAt,
  whole,
  within,
} from "../src/chart/data.js";
import { marks, told } from "../src/chart/written.js";

const number = { title: "loss", style: /** @type {const} */ ("number"), log: false, ends: null, named: [] };
const log = { ...number, log: true };
const look = {
  color: "#000000",
  dash: /** @type {const} */ ("solid"),
  opacity: 1,
  symbol: "",
  size: 4,
  told: true,
};

/**
 * @param {string} name
 * @param {number[]} x
 * @param {number[]} y
 * @param {object} [more]
 * @returns {any}
 */
function curve(name, x, y, more = {}) {
  const [xs, ys] = [Float32Array.from(x), Float32Array.from(y)];
  return { name, x: xs, y: ys, other: new Float32Array(0), mark: "line", width: 2, ...look, ...more };
}

/**
 * @param {any[]} curves
 * @param {object} [more]
 * @returns {any}
 */
function chart(curves, more = {}) {
  return { label: "", x: number, y: number, curves, notes: [], levels: [], legend: [], height: 200, ...more };
}

/**
 * @param {import("../src/chart/data.js").Axis} axis
 * @param {[number, number]} range
 */
const named = (axis, range) => marks(axis, scaleOf(axis, range, [200, 0]), 200).map(([, name]) => name);

test("the axes hold every point, with the same room at both ends", () => {
  const { x, y } = whole(chart([curve("a", [1, 3], [0.5, 0.2]), curve("b", [2], [0.8])]), 420, 220);
  const [right, up] = [scaleOf(number, x, [0, 420]), scaleOf(number, y, [220, 0])];
  assert.deepEqual([right(1), right(3)].map(Math.round), [10, 410]);
  const [low, high] = [0.2, 0.8].map((value) => Math.round(up(Math.fround(value))));
  assert.deepEqual([low, high], [210, 10]);
});

test("what is not a number, or has no place on a logarithmic axis, moves no axis", () => {
  const values = [0, 1, Number.NaN, 100, Number.POSITIVE_INFINITY];
  const { y } = whole(chart([curve("a", [0, 1, 2, 3, 4], values)], { y: log }), 400, 220);
  const up = scaleOf(log, y, [220, 0]);
  assert.deepEqual([up(1), up(100)].map(Math.round), [210, 10]);
});

test("nothing, one point and equal points still have axes", () => {
  for (const axis of [number, log])
    for (const curves of [[], [curve("a", [2], [3])], [curve("a", [1, 2], [3, 3])]]) {
      const { x, y } = whole(chart(curves, { x: number, y: axis }), 400, 200);
      for (const [low, high] of [x, y]) assert.ok(low < high && Number.isFinite(high - low));
    }
});

test("an axis with ends of its own keeps them, and a level and the edge of an area count", () => {
  const level = curve("t", [], [9], { mark: "level" });
  const area = curve("g", [0, 1], [1, 1], { mark: "area", other: Float32Array.of(-4, 1) });
  const { x, y } = whole(chart([level, area], { x: { ...number, ends: [0, 300] } }), 400, 200);
  assert.deepEqual(x, [0, 300]);
  assert.ok(y[0] < -4 && y[1] > 9);
});

test("the nearest of rising numbers", () => {
  const values = Float32Array.of(1, 2, 4);
  assert.deepEqual(
    [-5, 1.4, 1.6, 2.9, 3.1, 9].map((value) => nearest(values, value)),
    [0, 0, 1, 1, 2, 2],
  );
  assert.equal(nearest(new Float32Array(0), 1), -1);
});

test("the pointer is at the nearest point of any curve that tells its values", () => {
  const curves = [curve("a", [0, 10], [1, 1]), curve("b", [4], [1]), curve("c", [], [])];
  assert.equal(
    snapped(curves, (value) => value, 5.5),
    4,
  );
  assert.equal(
    snapped([], (value) => value, 5.5),
    undefined,
  );
});

test("beyond the ends of all curves nothing is told, but for a finger's width", () => {
  const curves = [curve("a", [0, 10], [1, 1]), curve("b", [40, 50], [1, 1]), curve("c", [], [])];
  const told = (/** @type {number} */ at) => reached(curves, (value) => value, at, 5);
  assert.deepEqual([-6, -4, 5, 14, 16, 36, 54, 56].map(told), [
    false,
    true,
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
});

test("a part that is too small for its numbers to be told apart", () => {
  /** @type {import("../src/chart/data.js").Part} */
  const all = { x: [0, 100], y: [0, 1] };
  assert.equal(tiny({ x: [50, 51], y: [0.5, 0.51] }, all), false);
  assert.equal(tiny({ x: [50, 50.0001], y: [0, 1] }, all), true);
});

test("coming closer keeps the place under the pointer, on a logarithmic axis too", () => {
  assert.deepEqual(around(number, [0, 10], 0.25, 0.5), [1.25, 6.25]);
  const [low, high] = around(log, [1, 10_000], 0.5, 0.5);
  assert.deepEqual([low, high].map(Math.round), [10, 1000]);
});

test("a legend has each name once, in its order, and none for one curve alone", () => {
  const curves = [
    curve("gap", [], [], { mark: "area" }),
    curve("a", [], []),
    curve("a", [], []),
    curve("", [], []),
  ];
  assert.deepEqual(names(chart(curves)), ["gap", "a"]);
  assert.deepEqual(names(chart(curves, { legend: ["a", "gap", "unknown"] })), ["a", "gap"]);
  assert.deepEqual(names(chart([curve("a", [], [])])), []);
  assert.deepEqual(names(chart([curve("a", [], [])], { legend: ["a"] })), ["a"]); // where it is asked for
});

test("a name stands for its plainest line, not for its points or its area", () => {
  const line = curve("a", [], [], { width: 1, opacity: 0.7 });
  const curves = [
    curve("a", [], [], { mark: "area", width: 9 }),
    curve("a", [], [], { mark: "points" }),
    line,
  ];
  assert.equal(standsFor(chart(curves), "a"), line);
  const area = curve("a", [], [], { mark: "area" });
  assert.equal(standsFor(chart([curve("a", [], [], { opacity: 0 }), area]), "a"), area); // nor for what is not seen
});

test("a click shows a curve alone, further ones add; with all or none of them, all are shown", () => {
  const all = ["a", "b", "c"];
  const one = chosenWith(new Set(), "b", all);
  assert.deepEqual([...one], ["b"]);
  assert.deepEqual([...chosenWith(one, "c", all)], ["b", "c"]);
  assert.deepEqual([...chosenWith(one, "b", all)], []);
  assert.deepEqual([...chosenWith(new Set(["b", "c"]), "a", all)], []);
});

test("numbers at an axis are short, shares are percentages, counts are whole", () => {
  assert.deepEqual(named(number, [0, 0.8]), ["0", "0.2", "0.4", "0.6", "0.8"]);
  assert.deepEqual(named(number, [0.6925, 0.6935]), ["0.6926", "0.6928", "0.693", "0.6932", "0.6934"]);
  assert.deepEqual(named(number, [1200, 2000]), ["1,200", "1,400", "1,600", "1,800", "2,000"]);
  assert.deepEqual(named(number, [0, 4e-4]), ["0", "1 × 10⁻⁴", "2 × 10⁻⁴", "3 × 10⁻⁴", "4 × 10⁻⁴"]);
  assert.deepEqual(named({ ...number, style: "percent" }, [0.4, 1]), [
    "40%",
    "50%",
    "60%",
    "70%",
    "80%",
    "90%",
    "100%",
  ]);
  assert.deepEqual(named({ ...number, style: "count" }, [0, 2]), ["0", "1", "2"]);
  assert.deepEqual(named({ ...number, style: "count" }, [0, 4000]).at(-1), "4,000");
});

test("a logarithmic axis names powers of ten, and 2 and 5 times them where these are few", () => {
  assert.deepEqual(named(log, [0.05, 3000]), ["0.1", "1", "10", "100", "1000"]);
  assert.deepEqual(named(log, [0.8, 12]), ["1", "2", "5", "10"]);
  assert.deepEqual(named(log, [2.5, 6]), ["3", "4", "5", "6"]);
  assert.deepEqual(
    named(log, [1e-9, 1e9]).filter((name) => name.startsWith("10")),
    ["10⁻⁸", "10⁻⁶", "10⁻⁴", "100", "10⁴", "10⁶", "10⁸"],
  );
  assert.ok(named(log, [1e-20, 1e20]).length < 12);
  assert.ok(named(log, [0.085, 0.6]).includes("0.1") && !named(log, [0.085, 0.6]).includes("0.09")); // no room beside it
});

test("a logarithmic axis without round numbers has labels all the same, and none where it has no end", () => {
  assert.deepEqual(named(log, [1.2, 1.9]), ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"]);
  assert.deepEqual(named(log, [2.1, 2.2]), ["2.1", "2.12", "2.14", "2.16", "2.18", "2.2"]);
  assert.deepEqual(marks(log, /** @type {any} */ ({ domain: () => [0, Number.POSITIVE_INFINITY] }), 200), []);
});

test("an axis names its own places, those that are seen and have room", () => {
  /** @type {[number, string][]} */
  const places = [1, 2, 4, 8, 16].map((value) => [value, `${value}`]);
  const [wide, narrow] = [400, 60];
  const across = (/** @type {number} */ pixels, /** @type {boolean} */ powers) => {
    const axis = { ...log, log: powers, named: places };
    return marks(axis, scaleOf(axis, [1, 16], [0, pixels]), pixels, true).map(([, name]) => name);
  };
  assert.deepEqual(across(wide, true), ["1", "2", "4", "8", "16"]);
  assert.deepEqual(across(narrow, true), ["1", "4", "16"]);
  assert.deepEqual(across(200, false), ["1", "4", "8", "16"]); // 2 stands too near to 1
  assert.deepEqual(named({ ...number, named: places }, [3, 9]), ["4", "8"]);
});

test("a value beside the pointer", () => {
  assert.equal(told(number, 0.51237), "0.5124");
  assert.equal(told(number, 0.00001234), "1.23 × 10⁻⁵");
  assert.equal(told({ ...number, style: "percent" }, 0.8571), "85.7%");
  assert.equal(told({ ...number, style: "count" }, 1234), "1,234");
});

test("where a unit is as long on both axes, the shorter one grows around its middle", () => {
  assert.deepEqual(squared({ x: [-1, 1], y: [0, 4] }, 400, 200), { x: [-4, 4], y: [0, 4] });
  assert.deepEqual(squared({ x: [-1, 1], y: [0, 0.5] }, 200, 200), { x: [-1, 1], y: [-0.75, 1.25] });
});

test("the closest point of several curves, by the pixels to it", () => {
  const curves = [curve("a", [0, 10], [0, 0]), curve("b", [5], [5])];
  const same = (/** @type {number} */ value) => value;
  const found = closest(curves, same, same, 5, 2);
  assert.deepEqual([found?.curve.name, found?.k, found?.away], ["b", 0, 3]);
  assert.equal(closest([], same, same, 0, 0), undefined);
});

test("of an area its height is told", () => {
  const area = curve("share", [0, 1], [0.25, 0.5], { mark: "area", other: Float32Array.of(0.75, 1) });
  assert.deepEqual([valueAt(area, 0), valueAt(curve("a", [0], [3]), 0)], [0.5, 3]);
});

test("going away from a part ends at the whole", () => {
  /** @type {import("../src/chart/data.js").Part} */
  const all = { x: [0, 10], y: [1, 100] };
  assert.deepEqual(within({ x: [2, 12], y: [0.5, 50] }, all), { x: [2, 10], y: [1, 50] });
  assert.equal(within({ x: [-1, 11], y: [0.1, 1000] }, all), undefined);
  assert.equal(within({ x: [20, 30], y: [2, 3] }, all), undefined); // what was there is gone
  let part = all;
  for (let k = 0; k < 100; k += 1) {
    part = { x: around(number, part.x, 0.5, 1.2), y: around(log, part.y, 0.5, 1.2) };
    part = within(part, all) ?? all;
  }
  assert.deepEqual(part, all);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { merged, read } from "../src/progress/kept.js";
import { shown } from "../src/vectors/bars.js";
import { cell, named, shade } from "../src/vectors/grid.js";
import { lay } from "../src/vectors/labels.js";
import { whereIs, wordAt } from "../src/vectors/map.js";
import { pointedAt, stage, told } from "../src/vectors/readout.js";

/** @type {any} */
const oneHot = {
  kind: "grid",
  values: new Float32Array([0, 0, 0, 1]),
  rows: ["9 not", "30 bad"],
  columns: ["x"],
  lit: [-1, 1],
};
/** @type {any} */
const out = {
  ...oneHot,
  values: new Float32Array([Number.NaN, Number.NaN, 0.5, -1]),
  rows: ["bad"],
  columns: ["e1", "e2"],
  lit: [-1, 0],
};

test("a cell is found by its step, row and column", () => {
  assert.equal(cell(oneHot, 1, 1, 0), 1);
  assert.equal(cell(out, 1, 0, 1), -1);
  assert.ok(Number.isNaN(cell(out, 0, 0, 0)));
});

test("where names are revealed, a column has its name with its numbers", () => {
  assert.ok(named(out, 0, 1));
  const revealed = { ...out, revealed: true };
  assert.ok(!named(revealed, 0, 1));
  assert.ok(named(revealed, 1, 1));
});

test("colours are full at the largest size and lean to the value's side", () => {
  assert.deepEqual(shade(-2, 2), { end: 0, share: 1 });
  assert.deepEqual(shade(1, 2), { end: 2, share: 0.5 });
});

test("a word is on the straight line between two epochs, and stays at the last", () => {
  /** @type {any} */
  const map = { points: new Float32Array([0, 0, 9, 9, 4, -2, 7, 7]), count: 2 };
  assert.deepEqual(whereIs(map, 0, 0.5, 1), [2, -1]);
  assert.deepEqual(whereIs(map, 1, 1, 1), [7, 7]);
});

test("the moment is told in words", () => {
  const panels = [oneHot, oneHot, out];
  assert.equal(told(panels, 0), "before the first word");
  assert.equal(told(panels, 1), "word 1: the 1 is in row 30 bad, so that row comes out: 0.50, −1.00");
  /** @type {any} */
  const map = [{ kind: "words", moments: ["untrained", "epoch 4"] }];
  assert.equal(told(map, 1), "epoch 4");
});

test("what was tried is put together, and what is no such thing counts as nothing", () => {
  assert.deepEqual(merged({ b: [2, 1] }, { b: [1, 0], a: [3] }), { a: [3], b: [0, 1, 2] });
  assert.deepEqual(merged({ a: "x", b: [1.5, -1, "2", null] }, {}), {});
  for (const text of [null, "", "[1]", "null", "{", "7"]) assert.deepEqual(read(text), {});
  assert.deepEqual(read('{"home": [1, 0]}'), { home: [0, 1] });
});

test("the bars say what came and what was likeliest, and step 0 what the first is drawn from", () => {
  /** @type {any} */
  const panel = {
    kind: "bars",
    names: ["a", "b", "b", "c"],
    values: new Float32Array([0.75, 0.25, 0.5, 0.25]),
    chosen: new Float32Array([0.25, 0.125]),
    count: 2,
    drawn: [1, -1],
    tokens: ["b", "z"],
  };
  assert.equal(told([panel], 0), "before the first token · likeliest: a, 75.0%");
  assert.equal(told([panel], 1), "token 1: b came, to which it gave 25.0% · likeliest: a, 75.0%");
  assert.equal(told([panel], 2), "token 2: z came, to which it gave 12.5% · likeliest: b, 50.0%");
  assert.equal(shown(panel, 0).drawn, -1);
  assert.equal(shown(panel, 1).drawn, 1);
  assert.deepEqual(shown(panel, 2).names, ["b", "c"]);
});

const box = { left: 0, right: 300, top: 0, bottom: 200 };

/** @param {{x: number, y: number} | undefined} laid @param {number} width */
const edges = (laid, width) => laid && [laid.x, laid.x + width, laid.y - 8, laid.y + 8];

test("names at the same place are laid out beside each other", () => {
  const points = Array.from({ length: 6 }, () => ({ x: 150, y: 100, width: 40 }));
  const laid = lay(points, box).map((each) => edges(each, 40));
  laid.forEach((a, k) => {
    assert.ok(a);
    for (const b of laid.slice(k + 1))
      assert.ok(b && (a[0] >= b[1] || b[0] >= a[1] || a[2] >= b[3] || b[2] >= a[3]));
  });
});

test("a name stays inside, off the corner that is taken and off other named points, and where it was before", () => {
  const near = [{ x: 298, y: 2, width: 60 }];
  const [inside] = lay(near, box);
  assert.ok(inside && inside.x + 60 <= 300 && inside.y >= 8);
  assert.deepEqual(lay([{ x: 150, y: 100, width: 40 }], box), [{ x: 159, y: 100, spot: 0 }]);
  const [moved] = lay([{ x: 150, y: 100, width: 40 }], box, [
    { left: 160, right: 170, top: 90, bottom: 110 },
  ]);
  assert.equal(moved?.spot, 1);
  assert.equal(lay([{ x: 150, y: 100, width: 40 }], box, [], [3])[0]?.spot, 3);
  const [beside] = lay(
    [
      { x: 150, y: 100, width: 40 },
      { x: 175, y: 100, width: 40 },
    ],
    box,
  );
  assert.ok(beside && beside.x + 40 < 168);
  assert.deepEqual(lay([{ x: 10, y: 10, width: 400 }], box), [undefined]);
});

test("on its way between two epochs a map names both", () => {
  const moments = ["untrained", "epoch 1"];
  assert.equal(stage(moments, 0), "untrained");
  assert.equal(stage(moments, 0.4), "untrained → epoch 1");
  assert.equal(stage(moments, 1), "epoch 1");
});

test("the word under the pointer is the nearest one within reach", () => {
  /** @type {any} */
  const map = { kind: "words", points: new Float32Array([0, 0, 10, 0]), count: 2, words: ["bad", "good"] };
  const to = { x: (/** @type {number} */ v) => v, y: (/** @type {number} */ v) => v, box };
  const moment = { sweeping: false, at: 0, steps: 0, shift: 0, rho: 0 };
  assert.equal(wordAt(map, to, moment, 7, 1), 1);
  assert.equal(wordAt(map, to, moment, 60, 0), -1);
  assert.deepEqual([pointedAt(map, 1), pointedAt(map, -1), pointedAt(undefined, 0)], [["good"], [], []]);
});

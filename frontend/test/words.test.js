import assert from "node:assert/strict";
import { test } from "node:test";
import { amount, describe, ends, endsLine, name, otherLine, parts } from "../src/tokens/words.js";

/** @type {any} */
const data = {
  text: ["", "film", "xyzzy"],
  kind: ["pad", "word", "unknown"],
  signals: [
    { label: "running prediction", values: [null, 0.5, 0.25], scale: "probability", limit: 1 },
    { label: "forget gate", values: [0.1, 0.2, 0.3], scale: "unit", limit: 1 },
    { label: "state", values: [0, 0.5, -0.25], scale: "signed", limit: 0.5 },
  ],
};

test("a token is told with its numbers, as each signal writes them", () => {
  assert.equal(describe(data, 0), "padding, forget gate 0.100, state +0.000");
  assert.equal(
    describe(data, 2, " · "),
    "xyzzy · not in the vocabulary · running prediction 0.25 · forget gate 0.300 · state −0.250",
  );
});

test("colours run from -1 to 1 around the middle of a scale", () => {
  const [probability, , state] = data.signals;
  assert.deepEqual(
    [0, 0.5, 1].map((p) => amount(probability, p)),
    [-1, 0, 1],
  );
  assert.deepEqual(
    [-9, 0.25, 9].map((v) => amount(state, v)),
    [-1, 0.5, 1],
  );
  assert.deepEqual(data.signals.map(ends), [
    ["negative", "positive"],
    ["0", "1"],
    ["−0.50", "+0.50"],
  ]);
});

test("a folded run is one note, and its words are not on the page", () => {
  assert.deepEqual(parts(6, [[0, 2, "3 more pads"]]), ["3 more pads", 3, 4, 5]);
  assert.deepEqual(
    parts(5, [
      [1, 2, "a"],
      [3, 4, "b"],
    ]),
    [0, "a", "b"],
  );
});

test("up and down go to the word whose middle is nearest, on the next line only", () => {
  const place = (/** @type {number} */ left, /** @type {number} */ top, width = 10) => ({
    left,
    top,
    width,
    height: 10,
  });
  /** @type {[number, ReturnType<typeof place>][]} */
  const words = [
    [0, place(0, 0)],
    [1, place(20, 0, 40)],
    [2, place(0, 20)],
    [3, place(30, 20)],
    [4, place(0, 40)],
  ];
  assert.equal(otherLine(words, 1, 1), 3);
  assert.equal(otherLine(words, 3, -1), 1);
  assert.equal(otherLine(words, 2, 1), 4);
  assert.equal(otherLine(words, 4, 1), 4);
});

test("a new line begins after the last of some line breaks, which say what they are", () => {
  const text = ["good", "↵", "↵", "bad", "↵"];
  assert.deepEqual(
    text.map((_, k) => endsLine(text, k)),
    [false, false, true, false, false],
  );
  assert.match(name(/** @type {any} */ ({ text, kind: text.map(() => "word") }), 1), /^↵ line break/);
});

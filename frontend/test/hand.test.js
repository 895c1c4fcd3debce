import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { draggable, Hand, Resting } from "../src/shared/hand.js";

/** @type {{at: unknown, rests: boolean}[]} */
let sent = [];
let now = 0;
const pass = (/** @type {number} */ milliseconds) => {
  now += milliseconds;
  mock.timers.tick(milliseconds);
};
const hand = () => new Hand((message) => sent.push(message), () => now); // biome-ignore format: one line
const resting = (/** @type {() => void} */ tell) => new Resting(tell, () => now);

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  sent = [];
  now = 10_000;
});

test("the first move is told at once, the next after a pause, the last of them", () => {
  const made = hand();
  made.dragging = true;
  made.move(1);
  pass(0);
  assert.deepEqual(sent, [{ at: 1, rests: false }]);
  for (const at of [2, 3, 4]) {
    pass(10);
    made.move(at);
  }
  assert.equal(sent.length, 1);
  pass(50);
  assert.deepEqual(sent.at(-1), { at: 4, rests: false });
  pass(1000);
  assert.equal(sent.length, 2);
});

test("a hand on keys tells once, when it rests; until then no earlier answer undoes it", () => {
  let told = 0;
  const made = resting(() => told++);
  assert.equal(made.isAhead(false), false);
  made.key();
  pass(200);
  made.key();
  pass(200);
  assert.deepEqual([told, made.isAhead(true)], [0, true]);
  pass(50);
  assert.deepEqual([told, made.isAhead(false)], [1, true]); // the answer to a move before this one
  assert.equal(made.isAhead(true), false);
  assert.equal(made.isAhead(false), false); // what comes after its own answer
});

test("an answer that never comes is not waited for for ever", () => {
  const made = resting(() => {});
  made.key();
  pass(250);
  pass(2999);
  assert.equal(made.isAhead(false), true);
  pass(1);
  assert.equal(made.isAhead(false), false);
});

test("a hand that drags tells as it lets go, of what a key moved before as well", () => {
  let told = 0;
  const made = resting(() => told++);
  made.key();
  made.take();
  made.drop(true);
  assert.deepEqual([told, made.isAhead(true)], [1, false]);
  pass(1000);
  assert.equal(told, 1);
  made.take();
  assert.equal(made.isAhead(true), true);
  made.drop(false);
  assert.deepEqual([told, made.isAhead(false)], [1, false]);
});

test("a hand that lets go rests soon after", () => {
  const made = hand();
  made.dragging = true;
  made.move(1);
  made.drop(2);
  pass(399);
  assert.deepEqual(sent, [{ at: 2, rests: false }]);
  pass(1);
  assert.deepEqual(sent.at(-1), { at: 2, rests: true });
});

test("for a while after a move, an answer to an earlier one does not undo it", () => {
  const made = hand();
  assert.equal(made.isAhead(false), false);
  made.move(1);
  assert.equal(made.isAhead(false), true);
  assert.equal(made.isAhead(true), false);
  pass(3000);
  assert.equal(made.isAhead(false), false);
  made.dragging = true;
  assert.equal(made.isAhead(true), true);
});

test("what is fixed cannot be dragged, until it is free again", () => {
  let fixed = "true";
  const thing = Object.assign(new EventTarget(), { getAttribute: () => fixed, setPointerCapture: () => {} });
  /** @type {string[]} */
  const told = [];
  draggable(/** @type {any} */ (thing), {
    start: () => void told.push("start"),
    move: () => told.push("move"),
    end: () => told.push("end"),
  });
  const press = () => {
    for (const name of ["pointerdown", "pointermove", "pointerup"])
      thing.dispatchEvent(Object.assign(new Event(name), { pointerId: 1 }));
  };
  press();
  assert.deepEqual(told, []);
  fixed = "false";
  press();
  assert.deepEqual(told, ["start", "move", "end"]);
});

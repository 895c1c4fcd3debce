import assert from "node:assert/strict";
import { test } from "node:test";
import { Timeline } from "../src/player/timeline.js";

/** A timeline whose frames come when the test says so. */
function played(/** @type {{last?: number, speed?: number}} */ { last = 10, speed = 10 } = {}) {
  /** @type {((now: number) => void)[]} */
  const waiting = [];
  /** @type {{state: "runs" | "waits" | "ended", changes: number}} */
  const seen = { state: "runs", changes: 0 };
  const timeline = new Timeline(
    () => {
      seen.changes += 1;
    },
    () => seen.state,
    (draw) => waiting.push(draw),
  );
  timeline.speed = speed;
  timeline.reach(last);
  const frame = (/** @type {number} */ now) => {
    for (const draw of waiting.splice(0)) draw(now);
  };
  return { timeline, seen, frame, waiting };
}

test("it plays at its speed and stops at the end", () => {
  const { timeline, frame, waiting } = played();
  timeline.play();
  frame(1000);
  assert.equal(timeline.position, 0);
  frame(1100);
  assert.equal(timeline.position, 1);
  for (let now = 1300; now < 3000; now += 200) frame(now);
  assert.equal(timeline.position, 10);
  assert.equal(timeline.playing, false);
  assert.equal(waiting.length, 0);
});

test("played at the end, it begins again", () => {
  const { timeline } = played();
  timeline.go(10);
  timeline.play();
  assert.equal(timeline.position, 0);
});

test("a frame that took long skips no steps", () => {
  const { timeline, frame } = played();
  timeline.play();
  frame(0);
  frame(5000);
  assert.equal(timeline.position, 2.5);
});

test("steps go to whole positions and stop there", () => {
  const { timeline } = played();
  timeline.position = 3.4;
  timeline.on();
  assert.equal(timeline.position, 4);
  timeline.position = 3.4;
  timeline.back();
  assert.equal(timeline.position, 3);
  timeline.go(99);
  timeline.on();
  assert.equal(timeline.position, 10);
  timeline.go(-1);
  assert.equal(timeline.position, 0);
});

test("pressed twice between two frames, it does not run twice as fast", () => {
  const { timeline, frame } = played();
  timeline.play();
  timeline.toggle();
  timeline.toggle();
  frame(0);
  frame(100);
  assert.equal(timeline.position, 1);
});

test("out of sight time does not pass; where the element has gone, it ends", () => {
  const { timeline, frame, seen, waiting } = played();
  timeline.play();
  seen.state = "waits";
  for (const now of [0, 100, 200]) frame(now);
  assert.equal(timeline.position, 0);
  seen.state = "runs";
  frame(300);
  assert.equal(timeline.position, 1);
  seen.state = "ended";
  frame(400);
  assert.equal(timeline.playing, false);
  assert.equal(waiting.length, 0);
});

test("a new length keeps position and play, within its ends", () => {
  const { timeline, seen } = played();
  timeline.go(7);
  const before = seen.changes;
  timeline.reach(5);
  assert.equal(timeline.position, 5);
  assert.equal(seen.changes, before + 1);
  timeline.play();
  timeline.reach(20);
  assert.equal(timeline.playing, true);
});

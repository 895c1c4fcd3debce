/** A position that plays from 0 to the last step. */

import { clamp } from "../shared/limits.js";

const LONGEST = 0.25; // seconds that one frame may take on the timeline, so that a busy machine skips no steps

/**
 * @callback NextFrame
 * @param {(now: number) => void} draw called with milliseconds
 * @returns {unknown}
 */

export class Timeline {
  position = 0;
  last = 0;
  speed = 1; // steps per second
  playing = false;

  /**
   * @param {() => void} changed called after each change of position and whenever it starts or stops
   * @param {() => "runs" | "waits" | "ended"} [state] whether time passes: it waits out of sight and ends with its element
   * @param {NextFrame} [nextFrame]
   */
  constructor(changed, state = () => "runs", nextFrame = requestAnimationFrame) {
    this.changed = changed;
    this.state = state;
    this.nextFrame = nextFrame;
    /** @type {number | undefined} */
    this.before = undefined;
    this.runs = 0; // so that a frame of an earlier run, still to come, finds that it is over
  }

  /** Play on; from the start, where the end is reached. */
  play() {
    if (this.playing) return;
    if (this.position >= this.last) this.position = 0;
    this.playing = true;
    this.before = undefined;
    this.changed();
    const run = ++this.runs;
    this.#await(run);
  }

  pause() {
    this.playing = false;
    this.changed();
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  /**
   * Stop at a position.
   *
   * @param {number} position
   */
  go(position) {
    this.playing = false;
    this.position = clamp(position, 0, this.last);
    this.changed();
  }

  back() {
    this.go(Math.ceil(this.position) - 1);
  }

  on() {
    this.go(Math.floor(this.position) + 1);
  }

  /**
   * Take another length. It plays on if it plays.
   *
   * @param {number} last
   * @param {number} [position]
   */
  reach(last, position = this.position) {
    this.last = last;
    this.position = clamp(position, 0, last);
    this.changed();
  }

  /** @param {number} run */
  #await(run) {
    const { nextFrame } = this;
    nextFrame((now) => this.#tick(now, run));
  }

  /**
   * @param {number} now
   * @param {number} run
   */
  #tick(now, run) {
    const state = this.state();
    if (!this.playing || run !== this.runs) return;
    if (state === "ended") {
      this.pause();
      return;
    }
    if (state === "runs") {
      const elapsed = Math.min((now - (this.before ?? now)) / 1000, LONGEST);
      this.position = Math.min(this.position + elapsed * this.speed, this.last);
      if (this.position >= this.last) {
        this.pause();
        return;
      }
      this.changed();
    }
    this.before = now;
    this.#await(run);
  }
}

/** The arithmetic of a row: where a pointer is in it, and what drawing does to its numbers. */

import { between, clamp, rounded } from "../shared/limits.js";

/** @typedef {{low: number, high: number}} Ends of the numbers */
/** @typedef {{step: number, value: number}} Spot */

export const GRAIN = 0.05; // numbers that are drawn are multiples of it

/**
 * The step and the number under a pointer.
 *
 * @param {number} across share of the width, from 0 to 1
 * @param {number} down share of the height
 * @param {Ends} ends
 * @param {number} steps
 * @returns {Spot}
 */
export function spotAt(across, down, { low, high }, steps) {
  const step = clamp(Math.floor(across * steps), 0, steps - 1);
  const value = clamp(between(high, low, down), low, high);
  return { step, value: rounded(Math.round(value / GRAIN) * GRAIN, 2) };
}

/**
 * The numbers after a stroke from one spot to the next; steps that a quick hand jumped over lie on the line between.
 *
 * @param {readonly number[]} values
 * @param {Spot} from
 * @param {Spot} to
 */
export function stroked(values, from, to) {
  const drawn = [...values];
  const way = Math.sign(to.step - from.step);
  const length = Math.abs(to.step - from.step);
  for (let k = 1; k <= length; k++) {
    const value = between(from.value, to.value, k / length);
    drawn[from.step + way * k] = rounded(Math.round(value / GRAIN) * GRAIN, 2);
  }
  drawn[to.step] = to.value;
  return drawn;
}

/**
 * The numbers after one of them is moved by keys.
 *
 * @param {readonly number[]} values
 * @param {number} step
 * @param {number} change
 * @param {Ends} ends
 */
export function nudged(values, step, change, { low, high }) {
  return values.map((value, k) => (k === step ? rounded(clamp(value + change, low, high), 2) : value));
}

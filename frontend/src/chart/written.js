/** How a chart writes its numbers: at the axes, and beside the pointer. */

import { format } from "d3-format";
import { written } from "../shared/numbers.js";

/** @typedef {import("./data.js").Axis} Axis */

/** A whole number. */
export const counted = format(",d");

const share = format(".1%");
const close = format(".4~r");
const MOST = 5; // labels at an axis of some height
const WIDE = 90; // pixels for a label at a horizontal axis
const [FEW, SOME] = [8, 100]; // greatest by least of a logarithmic axis, up to which more than powers of ten are named

/**
 * The places of an axis that are named, with their names.
 *
 * @param {Axis} axis
 * @param {import("./data.js").Scale} scale
 * @param {number} pixels its length
 * @param {boolean} [across] whether it is the horizontal one
 * @returns {[number, string][]}
 */
export function marks(axis, scale, pixels, across = false) {
  if (axis.log) return decades(/** @type {[number, number]} */ (scale.domain()));
  const about = across ? Math.max(2, Math.ceil(pixels / WIDE)) : MOST;
  const places = scale.ticks(about).filter((each) => axis.style !== "count" || Number.isInteger(each));
  const name =
    axis.style === "number" ? written : scale.tickFormat(about, axis.style === "percent" ? "%" : ",d");
  return places.map((each) => [each, name(each)]);
}

/**
 * Powers of ten; where there are few of these, 2 and 5 times them too.
 *
 * @param {import("../shared/limits.js").Range} range
 * @returns {[number, string][]}
 */
function decades([low, high]) {
  const digits = high / low < FEW ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : high / low < SOME ? [1, 2, 5] : [1];
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const every = Math.max(1, Math.ceil((last - first) / (2 * MOST)));
  /** @type {[number, string][]} */
  const found = [];
  for (let power = first; power <= last; power += 1)
    for (const digit of digits) {
      const value = Number(`${digit}e${power}`);
      const named = power % every === 0;
      if (named && value >= low && value <= high) found.push([value, written(value)]);
    }
  return found;
}

/**
 * A value beside the pointer.
 *
 * @param {Axis} axis
 * @param {number} value
 */
export function told(axis, value) {
  if (axis.style === "percent") return share(value);
  if (axis.style === "count") return counted(value);
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e5) ? written(value) : close(value);
}

/** How a chart writes its numbers: at the axes, and beside the pointer. */

import { format } from "d3-format";
import { scaleLinear } from "d3-scale";
import { power, written } from "../shared/numbers.js";

/** @typedef {import("./data.js").Axis} Axis */

/** A whole number. */
export const counted = format(",d");

const share = format(".1%");
const digits = format(".4~r");
const FORMATS = { number: ",~f", percent: "%", count: ",d" }; // as the distance of two ticks needs them
const MOST = 5; // labels at an axis of some height
const ROOM = 12; // pixels between two labels of a logarithmic axis
const LETTER = 6.5; // pixels, of a letter of a name
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
  if (axis.named.length) return spaced(axis.named, scale, across);
  if (axis.log) return decades(scale);
  const about = across ? Math.max(2, Math.ceil(pixels / WIDE)) : MOST;
  const places = scale.ticks(about).filter((each) => axis.style !== "count" || Number.isInteger(each));
  const close = scale.tickFormat(about, FORMATS[axis.style]);
  const plain = axis.style !== "number";
  return places.map((each) => [each, plain || !far(each) ? close(each) : written(each)]);
}

/**
 * Those of an axis' own places that are seen and have room beside the one before.
 *
 * @param {[number, string][]} places rising
 * @param {import("./data.js").Scale} scale
 * @param {boolean} across
 */
function spaced(places, scale, across) {
  const [low, high] = scale.domain();
  const length = (/** @type {string} */ name) => (across ? LETTER * name.length : 0);
  /** @type {[number, string][]} */
  const kept = [];
  for (const [value, name] of places) {
    const [before, its] = kept.at(-1) ?? [Number.NaN, ""];
    const near = Math.abs(scale(value) - scale(before)) < ROOM + (length(name) + length(its)) / 2;
    if (value >= low && value <= high && !near) kept.push([value, name]);
  }
  return kept;
}

/**
 * Whether a number is so large or so small that it is written with a power of ten.
 *
 * @param {number} value
 */
function far(value) {
  return value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5);
}

/**
 * Powers of ten; where there are few of these, those times them too that have room.
 *
 * @param {import("./data.js").Scale} scale
 * @returns {[number, string][]}
 */
function decades(scale) {
  const [low, high] = scale.domain();
  if (!(low > 0 && high < Infinity)) return [];
  const leading = high / low < FEW ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : high / low < SOME ? [1, 2, 5] : [1];
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const every = Math.max(1, Math.ceil((last - first) / (2 * MOST)));
  /** @type {[number, string][]} */
  const found = [];
  for (let exponent = first; exponent <= last; exponent += 1)
    for (const digit of leading) {
      const value = Number(`${digit}e${exponent}`);
      const named = exponent % every === 0 && value >= low && value <= high;
      const whole = digit === 1 && (value < 1e-3 || value >= 1e4);
      if (named) found.push([value, whole ? power(exponent) : written(value)]);
    }
  return found.length > 1 ? apart(found, scale) : close([low, high]);
}

/**
 * Those places that have room beside one another, powers of ten before others.
 *
 * @param {[number, string][]} places
 * @param {import("./data.js").Scale} scale
 */
function apart(places, scale) {
  const round = (/** @type {[number, string]} */ [value]) => Number.isInteger(Math.log10(value));
  /** @type {[number, string][]} */
  const kept = [];
  for (const place of [...places].sort((a, b) => Number(round(b)) - Number(round(a))))
    if (kept.every(([value]) => Math.abs(scale(value) - scale(place[0])) >= ROOM)) kept.push(place);
  return kept.sort((a, b) => a[0] - b[0]);
}

/**
 * Places of a logarithmic axis that holds not even two round ones.
 *
 * @param {import("../shared/limits.js").Range} range
 */
function close(range) {
  return marks(
    { title: "", style: "number", log: false, ends: null, named: [] },
    scaleLinear().domain(range),
    0,
  );
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
  return far(value) ? written(value) : digits(value);
}

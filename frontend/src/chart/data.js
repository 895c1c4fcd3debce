/** What rnnviz/figures/chart.py sends, and what is found in it: no element of the page in here. */

import { scaleLinear, scaleLog } from "d3-scale";
import { clamp } from "../shared/limits.js";

/** @typedef {import("../shared/canvas.js").Dash} Dash */
/** @typedef {import("../shared/limits.js").Range} Range */
/** @typedef {"" | "circle" | "square" | "up" | "diamond" | "down" | "plus" | "ring" | "cross"} Symbol */
/** @typedef {{title: string, style: "number" | "percent" | "count", log: boolean, ends: Range | null, named: [number, string][]}} Axis */

/**
 * One thing drawn.
 *
 * @typedef {object} Curve
 * @property {string} name empty for what is in no legend
 * @property {string} color empty for that of the page's letters
 * @property {Float32Array} x
 * @property {Float32Array} y
 * @property {Float32Array} other the other edge of an area
 * @property {"line" | "area" | "points" | "level" | "upright"} mark
 * @property {Dash} dash
 * @property {number} width pixels
 * @property {number} opacity
 * @property {Symbol} symbol at each point
 * @property {number} size pixels: half of a symbol
 * @property {boolean} told whether its value stands beside the pointer
 */

/** @typedef {{x: number, y: number, text: string, side: "left" | "right", below: boolean, of: string}} Note of: the curve that it belongs to */
/** @typedef {{y: number, text: string, at: number, below: boolean}} Level */

/**
 * A whole chart.
 *
 * @typedef {object} Data
 * @property {string} label what is seen, for those who do not see it
 * @property {Axis} x
 * @property {Axis} y
 * @property {Curve[]} curves
 * @property {Note[]} notes
 * @property {Level[]} levels
 * @property {{at: Float32Array, step: Float32Array}} steps x, rising, where the training step is known, and the step there
 * @property {number} height pixels
 * @property {string[]} legend
 * @property {boolean} scatter points are told one by one
 * @property {boolean} equal a unit is as long on both axes
 */

/** @typedef {{x: Range, y: Range}} Part what is seen of the plane */
/** @typedef {import("d3-scale").ScaleContinuousNumeric<number, number>} Scale */

const KINDS = { line: 100, level: 100, upright: 100, points: 50, area: 0 }; // what a legend shows rather
const LEAST = 1e-5; // of the whole, which can be zoomed into
const ROOM = 10; // pixels between the outermost points and the ends of the axes

/**
 * The ends of both axes, where nothing is zoomed into.
 *
 * @param {Data} data
 * @param {number} width pixels between the ends of the horizontal axis
 * @param {number} height pixels between those of the vertical one
 * @returns {Part}
 */
export function whole(data, width, height) {
  const { curves, notes } = data;
  const across = curves.filter(({ mark }) => mark !== "level").map(({ x }) => x);
  const up = curves.flatMap(({ y, other }) => [y, other]);
  const part = {
    x: data.x.ends ?? roomy(extent([...across, notes.map(({ x }) => x)], data.x.log), data.x.log, width),
    y: data.y.ends ?? roomy(extent([...up, notes.map(({ y }) => y)], data.y.log), data.y.log, height),
  };
  return data.equal ? squared(part, width, height) : part;
}

/**
 * Make the shorter axis longer, around its middle, so that a unit is as long on both.
 *
 * @param {Part} part
 * @param {number} width pixels
 * @param {number} height pixels
 * @returns {Part}
 */
export function squared({ x, y }, width, height) {
  const unit = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
  /** @type {(range: Range, pixels: number) => Range} */
  const wide = ([low, high], pixels) => [
    (low + high) / 2 - (unit * pixels) / 2,
    (low + high) / 2 + (unit * pixels) / 2,
  ];
  return { x: wide(x, width), y: wide(y, height) };
}

/**
 * @param {ArrayLike<number>[]} arrays
 * @param {boolean} positive whether only numbers above 0 count
 * @returns {Range}
 */
function extent(arrays, positive) {
  let [low, high] = [Infinity, -Infinity];
  for (const values of arrays)
    for (let k = 0; k < values.length; k += 1) {
      const value = values[k];
      if (!Number.isFinite(value) || (positive && value <= 0)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return low <= high ? [low, high] : positive ? [0.1, 10] : [0, 1];
}

/**
 * @param {Range} range
 * @param {boolean} log
 * @param {number} pixels
 * @returns {Range}
 */
function roomy([low, high], log, pixels) {
  if (log && high / low < 1.02) return [low / 1.5, high * 1.5];
  if (!log && low === high) return [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2];
  const scale = (log ? scaleLog() : scaleLinear())
    .domain([low, high])
    .range([ROOM, Math.max(pixels - ROOM, 2 * ROOM)]);
  return [scale.invert(0), scale.invert(Math.max(pixels, 3 * ROOM))];
}

/**
 * @param {Axis} axis
 * @param {Range} range
 * @param {Range} pixels
 * @returns {Scale}
 */
export function scaleOf(axis, range, pixels) {
  return (axis.log ? scaleLog() : scaleLinear()).domain(range).range(pixels);
}

/**
 * The part of an axis that a factor makes wider or narrower around a place.
 *
 * @param {Axis} axis
 * @param {Range} range
 * @param {number} at the place, as a share of the axis
 * @param {number} factor below 1 to come closer
 * @returns {Range}
 */
export function around(axis, range, at, factor) {
  const scale = scaleOf(axis, range, [0, 1]);
  return [scale.invert(at - at * factor), scale.invert(at + (1 - at) * factor)];
}

/**
 * A part that reaches no further than the whole; nothing where that is all of it, or nothing of it.
 *
 * @param {Part} part
 * @param {Part} all
 * @returns {Part | undefined}
 */
export function within(part, all) {
  /** @type {(range: Range, ends: Range) => Range} */
  const held = ([low, high], [first, last]) => [Math.max(low, first), Math.min(high, last)];
  const [x, y] = [held(part.x, all.x), held(part.y, all.y)];
  const same = x[0] === all.x[0] && x[1] === all.x[1] && y[0] === all.y[0] && y[1] === all.y[1];
  return same || !(x[0] < x[1] && y[0] < y[1]) ? undefined : { x, y };
}

/**
 * Whether a part is too small for numbers of float32 to be told apart in it.
 *
 * @param {Part} part
 * @param {Part} all
 */
export function tiny(part, all) {
  const wide = (/** @type {Range} */ [low, high]) => high - low;
  return wide(part.x) < LEAST * wide(all.x) || wide(part.y) < LEAST * wide(all.y);
}

/**
 * Where in rising numbers the one nearest to a value is; -1 where there are none.
 *
 * @param {ArrayLike<number>} values
 * @param {number} value
 */
export function nearest(values, value) {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  const after = clamp(low, 0, values.length - 1);
  return after > 0 && value - values[after - 1] < values[after] - value ? after - 1 : after;
}

/**
 * The names of the legend: those that are asked for, or all where there are several.
 *
 * @param {Data} data
 * @returns {string[]}
 */
export function names(data) {
  const drawn = new Set(data.curves.map(({ name }) => name).filter(Boolean));
  if (data.legend.length) return data.legend.filter((name) => drawn.has(name));
  return drawn.size > 1 ? [...drawn] : [];
}

/**
 * The curve that stands in the legend for all of its name: the one that is drawn most plainly.
 *
 * @param {Data} data
 * @param {string} name
 * @returns {Curve}
 */
export function standsFor(data, name) {
  const weight = (/** @type {Curve} */ { mark, width, opacity }) =>
    (opacity ? KINDS[mark] : -1) + width * opacity;
  return data.curves.filter((curve) => curve.name === name).sort((a, b) => weight(b) - weight(a))[0];
}

/**
 * What a click on a name chooses: that name alone at first, then more or fewer; with all or none of them, all are drawn.
 *
 * @param {ReadonlySet<string>} chosen none where all are drawn
 * @param {string} name
 * @param {string[]} all
 * @returns {ReadonlySet<string>}
 */
export function chosenWith(chosen, name, all) {
  const next = new Set(chosen);
  if (!next.delete(name)) next.add(name);
  return all.every((each) => next.has(each)) ? new Set() : next;
}

/**
 * The point of a chart's told curves that is nearest to the pointer, by the pixels between them; sideways counts most.
 *
 * @param {Curve[]} curves
 * @param {(value: number) => number} x pixels
 * @param {number} value under the pointer
 * @returns {number | undefined} its x
 */
export function snapped(curves, x, value) {
  let [found, least] = [/** @type {number | undefined} */ (undefined), Infinity];
  for (const curve of curves) {
    const k = nearest(curve.x, value);
    if (k < 0) continue;
    const away = Math.abs(x(curve.x[k]) - x(value));
    if (away < least) [found, least] = [curve.x[k], away];
  }
  return found;
}

/**
 * Whether a place is not far beyond the ends of all curves.
 *
 * @param {Curve[]} curves
 * @param {(value: number) => number} x pixels
 * @param {number} across pixels
 * @param {number} around pixels
 */
export function reached(curves, x, across, around) {
  return curves.some(
    ({ x: xs }) => xs.length > 0 && across > x(xs[0]) - around && across < x(xs[xs.length - 1]) + around,
  );
}

/**
 * The point that is nearest to a place, with the curve that it belongs to.
 *
 * @param {Curve[]} curves
 * @param {(value: number) => number} x pixels
 * @param {(value: number) => number} y pixels
 * @param {number} across pixels
 * @param {number} down pixels
 * @returns {{curve: Curve, k: number, away: number} | undefined} away: pixels between them
 */
export function closest(curves, x, y, across, down) {
  /** @type {{curve: Curve, k: number, away: number} | undefined} */
  let found;
  for (const curve of curves)
    for (let k = 0; k < curve.x.length; k += 1) {
      const away = Math.hypot(x(curve.x[k]) - across, y(curve.y[k]) - down);
      if (!found || away < found.away) found = { curve, k, away };
    }
  return found;
}

/**
 * What is told of a point: of an area, how high it is.
 *
 * @param {Curve} curve
 * @param {number} k
 */
export function valueAt({ mark, y, other }, k) {
  return mark === "area" ? other[k] - y[k] : y[k];
}

/** The cells of a heatmap: their colours, their places, and what is said of them. No element of the page in here. */

import { between, clamp } from "../shared/limits.js";
import { signed, thousandths } from "../shared/numbers.js";
import { stepAt } from "../shared/timesteps.js";

/**
 * What rnnviz/figures/scenes/heatmap.py sends.
 *
 * @typedef {object} Map
 * @property {string} quantity
 * @property {string} y name of the axis
 * @property {Float32Array} values row by row from the top; NaN where there is none
 * @property {(number | string)[]} rows what each is called after the name of the axis
 * @property {number | string | null} framed one of them
 * @property {number[]} marked timesteps that are framed
 * @property {number} low the value of the first colour
 * @property {number} high the value of the last colour
 * @property {[number, string][]} stops shares from 0 to 1 and their colours
 */

/** @typedef {import("../shared/timesteps.js").Timesteps & Map} Data */
/** @typedef {import("../shared/canvas.js").Box} Box */

/**
 * @param {string} color '#rrggbb'
 * @returns {number[]} red, green, blue
 */
const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/**
 * Four bytes per cell, the first row on top; a cell without a value is clear.
 *
 * @param {Data} data
 */
export function pixels({ values, low, high, stops }) {
  const bytes = new Uint8ClampedArray(4 * values.length);
  const colors = stops.map(([share, color]) => ({ share, parts: channels(color) }));
  values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    const share = clamp((value - low) / (high - low), 0, 1);
    const above = Math.max(
      1,
      colors.findIndex((stop) => stop.share >= share),
    );
    const [from, to] = [colors[above - 1], colors[above]];
    const part = (share - from.share) / (to.share - from.share);
    for (let c = 0; c < 3; c++) bytes[4 * cell + c] = between(from.parts[c], to.parts[c], part);
    bytes[4 * cell + 3] = 255;
  });
  return bytes;
}

/**
 * The row and the timestep under a pointer; nothing beside the cells.
 *
 * @param {Data} data
 * @param {Box} box
 * @param {number} x pixels
 * @param {number} y pixels
 */
export function cellAt(data, box, x, y) {
  if (x < box.left || x >= box.right || y < box.top || y >= box.bottom) return undefined;
  const row = Math.floor(((y - box.top) / (box.bottom - box.top)) * data.rows.length);
  return { row, step: stepAt(data, box, x) };
}

/**
 * A cell in words.
 *
 * @param {Data} data
 * @param {{row: number, step: number}} cell
 */
export function told({ tokens, rows, y, values, quantity, low }, { row, step }) {
  const value = values[row * tokens.length + step];
  const where = `${y} ${rows[row]}, ${tokens[step]}`;
  if (Number.isNaN(value)) return where;
  const number = low < 0 ? signed(value, 3) : thousandths(value);
  const said = Number.isFinite(value) ? number : `${value < 0 ? "−" : ""}∞`;
  return `${where}\n${quantity} = ${said}`;
}

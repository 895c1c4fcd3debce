/** A matrix as numbers in coloured cells, as rnnviz/figures/scenes/word_scenes.py describes it. */

import { clamp, stepOf } from "../shared/limits.js";
import { fixed } from "../shared/numbers.js";

/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {{values: Float32Array, rows: string[], columns: string[], lit: number[]}} Numbers */
/** @typedef {Panel & Numbers & {most: number, shades: [string, string, string], whole: boolean, revealed: boolean}} Grid */

const NAME = 96; // pixels for the names of rows, at most
const HEAD = 20; // for the names of columns
const TALL = 30; // of a row, at most
const LETTERS = 14; // of a row's name

/**
 * The number in a cell; NaN where it is still empty.
 *
 * @param {Grid} panel
 * @param {number} step
 * @param {number} row
 * @param {number} column
 */
export const cell = ({ values, rows, columns }, step, row, column) =>
  values[(step * rows.length + row) * columns.length + column];

/**
 * Whether a column's name is to be seen: where names are revealed, only with its numbers.
 *
 * @param {Grid} panel
 * @param {number} step
 * @param {number} column
 */
export const named = (panel, step, column) => !panel.revealed || !Number.isNaN(cell(panel, step, 0, column));

/**
 * How full the colour of a value is, and which of the three shades it leans to.
 *
 * @param {number} value
 * @param {number} most
 */
export const shade = (value, most) => ({
  end: value < 0 ? 0 : 2,
  share: clamp(Math.abs(value) / most, 0, 1),
});

/**
 * @param {Place} place
 * @param {Grid} panel
 * @returns {{box: Box, wide: number, tall: number}}
 */
function lay({ g, width, height }, panel) {
  const longest = Math.max(...panel.rows.map((row) => g.measureText(row.slice(0, LETTERS)).width));
  const left = longest > 0 ? Math.min(longest + 8, NAME, 0.45 * width) : 2;
  const tall = Math.min(TALL, (height - HEAD - 4) / panel.rows.length);
  const box = { left, right: width - 2, top: HEAD, bottom: HEAD + tall * panel.rows.length };
  return { box, wide: Math.min((box.right - box.left) / panel.columns.length, 64), tall };
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Grid} panel
 * @param {Moment} moment
 */
export function grid(place, look, panel, moment) {
  const { g } = place;
  const step = stepOf(moment.at);
  g.font = `12px ${look.font}`;
  const { box, wide, tall } = lay(place, panel);
  g.textBaseline = "middle";
  g.fillStyle = look.text;
  g.textAlign = "center";
  panel.columns.forEach((name, k) => {
    if (named(panel, step, k)) g.fillText(name, box.left + (k + 0.5) * wide, HEAD / 2);
  });
  g.font = `${wide < 34 ? 9 : 11}px ${look.font}`;
  panel.rows.forEach((name, row) => {
    const lit = row === panel.lit[step];
    const y = box.top + row * tall;
    g.globalAlpha = lit || panel.lit[step] < 0 ? 1 : 0.62;
    g.fillStyle = look.text;
    g.textAlign = "right";
    const short = name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
    if (name) g.fillText(short, box.left - 5, y + tall / 2);
    panel.columns.forEach((_, column) => {
      paint(place, look, panel, cell(panel, step, row, column), box.left + column * wide, y, wide, tall);
    });
    g.globalAlpha = 1;
    if (!lit) return;
    g.strokeStyle = look.text;
    g.lineWidth = 2;
    g.strokeRect(box.left, y, wide * panel.columns.length, tall);
  });
  return undefined;
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Grid} panel
 * @param {number} value
 * @param {number} x
 * @param {number} y
 * @param {number} wide
 * @param {number} tall
 */
function paint({ g }, look, panel, value, x, y, wide, tall) {
  g.strokeStyle = look.grid;
  g.lineWidth = 1;
  g.strokeRect(x, y, wide, tall);
  if (Number.isNaN(value)) return;
  const { end, share } = shade(value, panel.most);
  const before = g.globalAlpha;
  g.fillStyle = panel.shades[end];
  g.globalAlpha = before * 0.55 * share; // the number on it stays readable
  g.fillRect(x, y, wide, tall);
  g.globalAlpha = before;
  g.fillStyle = look.text;
  g.textAlign = "center";
  g.fillText(panel.whole ? String(value) : fixed(value), x + wide / 2, y + tall / 2);
}

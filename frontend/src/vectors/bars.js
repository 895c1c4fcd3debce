/** The likeliest tokens at one position as bars, as rnnviz/figures/scenes/next_token.py describes them. */

import { stepOf } from "../shared/limits.js";

/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {{before: string[], written: string[], tokens: string[], names: string[], drawn: number[]}} Told */
/** @typedef {Panel & Told & {values: Float32Array, chosen: Float32Array, count: number, colors: [string, string]}} Bars */

const HEAD = 34; // pixels for the text above the bars
const NAME = 96; // for a token's name, at most
const SHARE = 52; // for the number behind a bar
const TALL = 26; // of a bar with its gap, at most

/** @param {number} share */
export const percent = (share) => `${(100 * share).toFixed(1)}%`;

/**
 * A step's position, its bars and the one that is marked: step 0 shows what the first token will be drawn from.
 *
 * @param {Bars} panel
 * @param {number} step
 */
export function shown(panel, step) {
  const position = Math.max(step - 1, 0);
  const first = position * panel.count;
  return {
    position,
    names: panel.names.slice(first, first + panel.count),
    values: panel.values.subarray(first, first + panel.count),
    drawn: step ? panel.drawn[position] : -1,
  };
}

/**
 * The longest end of a text that fits into so many pixels.
 *
 * @param {CanvasRenderingContext2D} g
 * @param {string} text
 * @param {number} width
 */
function fitting(g, text, width) {
  let end = text;
  while (end && g.measureText(`…${end}`).width > width) end = end.slice(1);
  return end.length < text.length ? `…${end}` : text;
}

/**
 * Write what has been read, and the token that came, or a question mark before it comes.
 *
 * @param {Place} place
 * @param {Look} look
 * @param {Bars} panel
 * @param {number} step
 */
function text({ g, width }, look, panel, step) {
  const position = Math.max(step - 1, 0);
  const came = step ? panel.written[position] : "?";
  g.font = `600 14px ${look.font}`;
  g.textAlign = "left";
  g.textBaseline = "middle";
  const last = g.measureText(came).width;
  const read = fitting(g, panel.before[position], width - last - 12);
  const x = 2 + g.measureText(read).width;
  g.fillStyle = look.muted;
  g.fillText(read, 2, HEAD / 2);
  g.globalAlpha = 0.3;
  g.fillStyle = panel.colors[0];
  g.fillRect(x - 1, HEAD / 2 - 11, Math.max(last, 6) + 2, 22);
  g.globalAlpha = 1;
  g.fillStyle = look.text;
  g.fillText(came, x, HEAD / 2);
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Bars} panel
 * @param {Moment} moment
 */
export function bars(place, look, panel, moment) {
  const { g, width, height } = place;
  const step = stepOf(moment.at);
  text(place, look, panel, step);
  const { names, values, drawn } = shown(panel, step);
  const tall = Math.min(TALL, (height - HEAD - 4) / panel.count);
  const wide = Math.max(width - NAME - SHARE, 10);
  g.textBaseline = "middle";
  names.forEach((name, k) => {
    const y = HEAD + (k + 0.5) * tall;
    const marked = k === drawn;
    g.font = `${marked ? "700 " : ""}13px ${look.font}`;
    g.fillStyle = look.text;
    g.textAlign = "right";
    g.fillText(`${marked ? "▸ " : ""}${name.length > 12 ? `${name.slice(0, 11)}…` : name}`, NAME - 6, y);
    g.fillStyle = panel.colors[marked ? 0 : 1];
    g.fillRect(NAME, y - 0.36 * tall, Math.max(wide * values[k], 1), 0.72 * tall);
    g.fillStyle = look.text;
    g.textAlign = "left";
    g.fillText(percent(values[k]), NAME + wide * values[k] + 5, y);
  });
  return undefined;
}

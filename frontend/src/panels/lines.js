/** Curves over the steps. A played curve is faint ahead of the current step; a law is drawn in full, dashed. */

import { DASHES, dot, frame, segment } from "../shared/canvas.js";
import { between, clamp } from "../shared/limits.js";

/** @typedef {import("../player/scene.js").Curve} Curve */
/** @typedef {import("../player/scene.js").Frame} Frame */
/** @typedef {import("../player/scene.js").Lines} Lines */
/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {CanvasRenderingContext2D} Context */

const AHEAD = 0.28; // how much of a curve's colour is seen where it is still to be played

/**
 * @param {Context} g
 * @param {Frame} at
 * @param {Lines} panel
 * @param {Look} look
 */
function limitLines(g, at, panel, look) {
  const [low, high] = panel.range;
  /** @type {[number, string][]} */
  const both = [
    [panel.limits.floor, "below this, float32 is 0"],
    [panel.limits.ceiling, "above this, float32 is infinite"],
  ];
  for (const [value, text] of both) {
    if (value < low || value > high) continue;
    g.strokeStyle = g.fillStyle = look.text;
    g.setLineDash([1, 3]);
    segment(g, at.box.left, at.y(value), at.box.right, at.y(value));
    g.setLineDash([]);
    g.textAlign = "left";
    g.textBaseline = value < 0 ? "bottom" : "top";
    g.fillText(text, at.box.left + 4, at.y(value) + (value < 0 ? -2 : 2));
  }
}

/**
 * @param {Context} g
 * @param {Frame} map
 * @param {{at: number, text: string}} mark
 * @param {Look} look
 */
function verticalLine(g, { x, box }, { at, text }, look) {
  g.strokeStyle = look.muted;
  g.setLineDash([3, 3]);
  segment(g, x(at), box.top, x(at), box.bottom);
  g.setLineDash([]);
  const left = x(at) > (box.left + box.right) / 2;
  g.fillStyle = look.text;
  g.textAlign = left ? "right" : "left";
  g.textBaseline = "top";
  g.fillText(text, x(at) + (left ? -4 : 4), box.top + 22);
}

/**
 * The datum of a curve at a whole step, held to what its axis can show.
 *
 * @param {Lines} panel
 * @param {Curve} series
 * @param {number} k
 * @param {number} shift
 */
export function datum(panel, series, k, shift) {
  const value = series.values[k] + (series.scales ? k * shift : 0);
  if (value === -Infinity && panel.zero !== null) return panel.zero;
  return panel.log ? clamp(value, panel.limits.floor, panel.limits.ceiling) : value;
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Lines} panel
 * @param {Moment} moment
 */
export function lines(place, look, panel, moment) {
  const { g } = place;
  const { sweeping, steps, shift } = moment;
  const range = sweeping ? panel.sweep_range : panel.range;
  const at = frame(place, look, panel, [0, steps], range);
  if (panel.log) limitLines(g, at, { ...panel, range }, look);
  for (const mark of panel.marks) verticalLine(g, at, mark, look);
  for (const series of panel.series) {
    const height = (/** @type {number} */ k) => at.y(datum(panel, series, k, shift));
    const here = (/** @type {number} */ position) => {
      const k = Math.floor(position);
      return k === position ? height(k) : between(height(k), height(k + 1), position - k);
    };
    const stroke = (/** @type {number} */ upto) => {
      g.beginPath();
      for (let k = 0; k <= upto; k++) g.lineTo(at.x(k), height(k));
      g.lineTo(at.x(upto), here(upto));
      g.stroke();
    };
    const playing = series.played && !sweeping;
    g.strokeStyle = series.color;
    g.lineWidth = series.width;
    g.setLineDash(DASHES[series.dash]);
    g.globalAlpha = playing ? AHEAD : 1;
    stroke(steps);
    g.globalAlpha = 1;
    if (playing) stroke(moment.at);
    g.setLineDash([]);
    if (playing) dot(g, at.x(moment.at), here(moment.at), 5, series.color);
  }
  g.restore();
  return at;
}

/** The plane of states, as rnnviz/figures/scenes/state_space.py describes it. Squares lean to negative, dots to positive. */

import { dot, frame, haloText, square } from "../shared/canvas.js";
import { between, stepOf } from "../shared/limits.js";

/** @typedef {import("../shared/limits.js").Range} Range */
/** @typedef {import("../player/scene.js").Frame} Frame */
/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {{negative: string, positive: string}} Sides colours */
/** @typedef {{points: Float32Array, sides: Float32Array, path: Float32Array, words: string[], prediction: Float32Array}} States */
/** @typedef {Panel & States & {x: string, y: string, x_range: Range, y_range: Range, colors: Sides}} Cloud */
/** @typedef {CanvasRenderingContext2D} Context */

/**
 * One state of another review: the surer the network, the stronger.
 *
 * @param {Context} g
 * @param {number} x
 * @param {number} y
 * @param {number} side running prediction there
 * @param {Sides} colors
 */
function mark(g, x, y, side, colors) {
  g.globalAlpha = 0.15 + 0.6 * Math.min(1, 2 * Math.abs(side - 0.5));
  if (side >= 0.5) dot(g, x, y, 1.8, colors.positive);
  else square(g, x, y, 1.8, colors.negative);
  g.globalAlpha = 1;
}

/**
 * Begin the path's line up to a step.
 *
 * @param {Context} g
 * @param {Frame} at
 * @param {Float32Array} path
 * @param {number} upto
 */
function line(g, at, path, upto) {
  g.beginPath();
  for (let k = 0; k <= upto; k++) g.lineTo(at.x(path[2 * k]), at.y(path[2 * k + 1]));
}

/**
 * The word that was read last, beside the place where the state is now.
 *
 * @param {Context} g
 * @param {Look} look
 * @param {Frame} at
 * @param {number} x
 * @param {number} y
 * @param {string} word
 */
function sign(g, look, { box }, x, y, word) {
  const left = x > (box.left + box.right) / 2;
  g.font = `600 13px ${look.font}`;
  g.textAlign = left ? "right" : "left";
  g.textBaseline = "middle";
  haloText(g, word, x + (left ? -12 : 12), y, look.text, look.page);
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Cloud} panel
 * @param {Moment} moment
 */
export function cloud(place, look, panel, moment) {
  const { g } = place;
  const { points, sides, path, prediction, colors } = panel;
  const at = frame(place, look, panel, panel.x_range, panel.y_range);
  sides.forEach((side, j) => {
    mark(g, at.x(points[2 * j]), at.y(points[2 * j + 1]), side, colors);
  });
  const k = stepOf(moment.at);
  const next = Math.min(k + 1, moment.steps);
  const x = at.x(between(path[2 * k], path[2 * next], moment.at - k));
  const y = at.y(between(path[2 * k + 1], path[2 * next + 1], moment.at - k));
  g.lineJoin = "round";
  g.strokeStyle = look.muted;
  g.lineWidth = 1;
  g.globalAlpha = 0.4;
  line(g, at, path, moment.steps);
  g.stroke();
  g.globalAlpha = 1;
  line(g, at, path, k);
  g.lineTo(x, y);
  g.strokeStyle = look.text;
  g.lineWidth = 2;
  g.stroke();
  dot(g, x, y, 8, look.page);
  dot(g, x, y, 6, prediction[k] >= 0.5 ? colors.positive : colors.negative);
  if (panel.words[k]) sign(g, look, at, x, y, panel.words[k]);
  g.restore();
  return at;
}

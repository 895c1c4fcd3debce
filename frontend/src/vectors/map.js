/** Words as points that move from step to step, as rnnviz/figures/scenes/word_scenes.py describes them. */

import { dot, frame, haloText, segment, square } from "../shared/canvas.js";
import { between, stepOf } from "../shared/limits.js";
import { lay } from "./labels.js";
import { stage } from "./readout.js";

/** @typedef {import("../shared/limits.js").Range} Range */
/** @typedef {import("../shared/canvas.js").Frame} Frame */
/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {{points: Float32Array, count: number, words: string[], sides: number[], named: number[], moments: string[]}} Ways */
/** @typedef {Panel & Ways & {x: string, y: string, x_range: Range, y_range: Range, colors: string[]}} WordMap */
/** @typedef {{pointed: number, spots: number[]}} Pointing the word under the pointer, -1 for none; the places of the names */

const SIZE = 3;
const REACH = 14; // pixels around a point, within which the pointer means it
const FAR = 22; // pixels from a point to its name, from which on a line joins them

/**
 * Where a word is between two steps.
 *
 * @param {WordMap} panel
 * @param {number} word
 * @param {number} at position on the timeline
 * @param {number} steps
 * @returns {[number, number]}
 */
export function whereIs({ points, count }, word, at, steps) {
  const k = stepOf(at);
  const next = Math.min(k + 1, steps);
  /** @param {number} axis */
  const along = (axis) =>
    between(
      points[2 * (k * count + word) + axis],
      points[2 * (next * count + word) + axis],
      Math.max(at - k, 0),
    );
  return [along(0), along(1)];
}

/**
 * The word nearest to a place in pixels; -1 where none is near.
 *
 * @param {WordMap} panel
 * @param {Frame} to
 * @param {Moment} moment
 * @param {number} x
 * @param {number} y
 */
export function wordAt(panel, to, moment, x, y) {
  let [found, nearest] = [-1, REACH];
  for (let word = 0; word < panel.count; word++) {
    const [a, b] = whereIs(panel, word, moment.at, moment.steps);
    const far = Math.hypot(to.x(a) - x, to.y(b) - y);
    if (far < nearest) [found, nearest] = [word, far];
  }
  return found;
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {WordMap} panel
 * @param {Moment} moment
 * @param {Pointing} pointing its `spots` are renewed
 */
export function words(place, look, panel, moment, pointing) {
  const { g } = place;
  const to = frame(place, look, panel, panel.x_range, panel.y_range);
  for (const side of [1, 0, 2]) {
    g.globalAlpha = side === 1 ? 0.45 : 0.75;
    for (let word = 0; word < panel.count; word++) {
      if (panel.sides[word] !== side) continue;
      const [x, y] = whereIs(panel, word, moment.at, moment.steps);
      if (side === 0) square(g, to.x(x), to.y(y), SIZE, panel.colors[side]);
      else dot(g, to.x(x), to.y(y), side === 1 ? 2 : SIZE, panel.colors[side], side === 2);
    }
  }
  g.globalAlpha = 1;
  g.font = `600 14px ${look.font}`;
  const told = stage(panel.moments, moment.at);
  const { right, top } = to.box;
  const corner = { left: right - 12 - g.measureText(told).width, right, top, bottom: top + 24 };
  names(place, look, panel, moment, pointing, to, corner);
  g.font = `600 14px ${look.font}`;
  g.textAlign = "right";
  g.textBaseline = "top";
  haloText(g, told, right - 6, top + 6, look.text, look.page);
  g.restore();
  return to;
}

/**
 * Name the pointed word and the chosen ones: rings first, then lines, then names, so that no mark crosses a name.
 *
 * @param {Place} place
 * @param {Look} look
 * @param {WordMap} panel
 * @param {Moment} moment
 * @param {Pointing} pointing
 * @param {Frame} to
 * @param {import("../shared/canvas.js").Box} corner where no name may stand
 */
function names({ g }, look, panel, moment, pointing, to, corner) {
  const { pointed, spots } = pointing;
  const shown = [...(pointed >= 0 && !panel.named.includes(pointed) ? [pointed] : []), ...panel.named];
  g.font = `600 13px ${look.font}`;
  const points = shown.map((word) => {
    const [x, y] = whereIs(panel, word, moment.at, moment.steps);
    return { x: to.x(x), y: to.y(y), width: g.measureText(panel.words[word]).width };
  });
  const first = shown.length - panel.named.length;
  const laid = lay(points, to.box, [corner], [...(first ? [-1] : []), ...spots]);
  pointing.spots = laid.slice(first).map((each) => each?.spot ?? -1);
  for (const { x, y } of points) dot(g, x, y, SIZE + 2, look.text, false);
  g.strokeStyle = look.muted;
  g.lineWidth = 1;
  laid.forEach((each, k) => {
    if (!each) return;
    const end = Math.min(Math.max(points[k].x, each.x), each.x + points[k].width);
    const far = Math.hypot(end - points[k].x, each.y - points[k].y);
    if (far > FAR) segment(g, points[k].x, points[k].y, end, each.y);
  });
  g.textAlign = "left";
  g.textBaseline = "middle";
  laid.forEach((each, k) => {
    if (each) haloText(g, panel.words[shown[k]], each.x, each.y, look.text, look.page);
  });
}

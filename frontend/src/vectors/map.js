/** Words as points that move from step to step, as rnnviz/figures/scenes/word_scenes.py describes them. */

import { dot, frame, haloText, square } from "../shared/canvas.js";
import { between, stepOf } from "../shared/limits.js";

/** @typedef {import("../shared/limits.js").Range} Range */
/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {{points: Float32Array, count: number, sides: number[], named: Record<string, number>, moments: string[]}} Ways */
/** @typedef {Panel & Ways & {x: string, y: string, x_range: Range, y_range: Range, colors: string[]}} WordMap */

const SIZE = 3;

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
 * @param {Place} place
 * @param {Look} look
 * @param {WordMap} panel
 * @param {Moment} moment
 */
export function words(place, look, panel, moment) {
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
  g.textBaseline = "middle";
  for (const [name, word] of Object.entries(panel.named)) {
    const [x, y] = whereIs(panel, word, moment.at, moment.steps).map((v, axis) => (axis ? to.y(v) : to.x(v)));
    const left = x > (to.box.left + to.box.right) / 2;
    dot(g, x, y, SIZE + 2, look.text, false);
    g.font = `600 13px ${look.font}`;
    g.textAlign = left ? "right" : "left";
    haloText(g, name, x + (left ? -9 : 9), y, look.text, look.page);
  }
  g.font = `600 14px ${look.font}`;
  g.textAlign = "right";
  g.textBaseline = "top";
  haloText(g, panel.moments[stepOf(moment.at)], to.box.right - 6, to.box.top + 6, look.text, look.page);
  g.restore();
  return to;
}

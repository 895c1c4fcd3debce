/** Sizes side by side: components as stems, and ranked sizes with a line at 1. */

import { dot, frame, segment, square } from "../shared/canvas.js";
import { between, clamp } from "../shared/limits.js";

/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {import("../player/scene.js").Ranks} Ranks */
/** @typedef {import("../player/scene.js").Stems} Stems */

const MANY = 40; // from here on the marks are small

/**
 * A mark at the lower edge for what lies below it.
 *
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} bottom
 * @param {number} size
 * @param {string} color
 */
function arrowDown(g, x, bottom, size, color) {
  g.fillStyle = color;
  g.beginPath();
  g.moveTo(x - size, bottom - 2 * size);
  g.lineTo(x + size, bottom - 2 * size);
  g.lineTo(x, bottom);
  g.fill();
}

/**
 * log10 of component j at a moment: between two steps on the straight line, and where it is not finite, as at the step before.
 *
 * @param {Stems} panel
 * @param {number} j
 * @param {Moment} moment
 */
export function component({ values, count }, j, { at, steps, shift }) {
  const k = Math.floor(at);
  const next = Math.min(k + 1, steps);
  const from = values[k * count + j] + k * shift;
  const to = values[next * count + j] + next * shift;
  return Number.isFinite(from) && Number.isFinite(to) ? between(from, to, at - k) : from;
}

/**
 * One stem per component: from its size at step 0 (ring) to its size now (dot where it has grown, square where it has shrunk).
 *
 * @param {Place} place
 * @param {Look} look
 * @param {Stems} panel
 * @param {Moment} moment
 */
export function stems(place, look, panel, moment) {
  const { g } = place;
  const range = moment.sweeping ? panel.sweep_range : panel.range;
  const n = panel.count;
  const at = frame(place, look, panel, [0.4, n + 0.6], range);
  const height = (/** @type {number} */ v) => at.y(clamp(v, range[0], range[1]));
  const size = n > MANY ? 2.5 : 4;
  for (let j = 0; j < n; j++) {
    const start = panel.values[j];
    const now = component(panel, j, moment);
    const color = now >= start ? panel.colors.grows : panel.colors.shrinks;
    const x = at.x(j + 1);
    g.strokeStyle = color;
    g.lineWidth = n > MANY ? 1.2 : 2;
    segment(g, x, height(start), x, height(now));
    dot(g, x, height(start), n > MANY ? 1.5 : 2.5, look.muted, false);
    if (now < range[0]) arrowDown(g, x, at.box.bottom, size, color);
    else if (now >= start) dot(g, x, height(now), size, color);
    else square(g, x, height(now), size, color);
  }
  g.restore();
  return at;
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Ranks} panel
 * @param {Moment} moment
 */
export function ranks(place, look, panel, moment) {
  const { g } = place;
  const range = moment.sweeping ? panel.sweep_range : panel.range;
  const at = frame(place, look, panel, [0.4, panel.count + 0.6], range);
  g.strokeStyle = look.text;
  g.lineWidth = 1;
  g.setLineDash([4, 3]);
  segment(g, at.box.left, at.y(1), at.box.right, at.y(1));
  g.setLineDash([]);
  for (const row of panel.series) {
    const size = (row.mark === "ring" ? 4.5 : 3) * (panel.count > MANY ? 0.7 : 1);
    row.values.forEach((value, j) => {
      dot(g, at.x(j + 1), at.y(value * 10 ** moment.shift), size, row.color, row.mark === "dot");
    });
  }
  g.restore();
  return at;
}

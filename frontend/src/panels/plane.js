/** Eigenvalues (rings) in the complex plane with the unit circle, and how each one's power has travelled by now (dots). */

import { dot, segment } from "../shared/canvas.js";

/** @typedef {import("../player/scene.js").Frame} Frame */
/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {import("../player/scene.js").Plane} Plane */

const FAR = 4; // powers beyond this modulus are off the plane
const SPIRALS = 2; // of so many eigenvalues the way is drawn
const ON_CIRCLE = 1e-6;

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Plane} panel
 * @param {number} limit half the width of the square
 * @returns {Frame}
 */
function axes({ g, width, height }, look, panel, limit) {
  const size = Math.min(width - 20, height - 46);
  const scale = size / 2 / limit;
  const [cx, cy] = [width / 2, 4 + size / 2];
  const box = { left: cx - size / 2, right: cx + size / 2, top: cy - size / 2, bottom: cy + size / 2 };
  g.font = `11px ${look.font}`;
  g.strokeStyle = look.grid;
  g.lineWidth = 1;
  segment(g, box.left, cy, box.right, cy);
  segment(g, cx, box.top, cx, box.bottom);
  g.strokeStyle = look.text;
  g.setLineDash([4, 3]);
  g.beginPath();
  g.arc(cx, cy, scale, 0, 2 * Math.PI);
  g.stroke();
  g.setLineDash([]);
  g.fillStyle = look.text;
  g.textAlign = "left";
  g.textBaseline = "bottom";
  g.fillText("1", cx + scale + 3, cy - 2);
  g.fillText("i", cx + 4, cy - scale - 2);
  g.textAlign = "center";
  g.textBaseline = "top";
  g.fillText(panel.x, cx, height - 17);
  return { x: (re) => cx + re * scale, y: (im) => cy - im * scale, box };
}

/**
 * lambda^k for k = 1 .. now: a dot at the end, and for the leading eigenvalues the spiral on the way.
 *
 * @param {CanvasRenderingContext2D} g
 * @param {Frame} at
 * @param {number} growth log |lambda|
 * @param {number} angle
 * @param {number} now
 * @param {string} color
 * @param {boolean} spiral
 */
function trail(g, at, growth, angle, now, color, spiral) {
  const end = Math.max(now, 1);
  /** @param {number} k @returns {[number, number]} */
  const power = (k) => {
    const r = Math.exp(growth * k);
    return [at.x(r * Math.cos(angle * k)), at.y(r * Math.sin(angle * k))];
  };
  if (spiral) {
    g.strokeStyle = color;
    g.lineWidth = 1.5;
    g.globalAlpha = 0.6;
    g.beginPath();
    const fine = Math.min(0.25, 0.25 / Math.max(Math.abs(angle), 0.25));
    for (let k = 1; k <= end && Math.exp(growth * k) <= FAR; k += fine) g.lineTo(...power(k));
    g.stroke();
    g.globalAlpha = 1;
  }
  if (Math.exp(growth * end) < FAR) dot(g, ...power(end), 2.5, color);
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Plane} panel
 * @param {Moment} moment
 */
export function plane(place, look, panel, moment) {
  const { g } = place;
  const at = axes(place, look, panel, moment.sweeping ? panel.sweep_limit : panel.limit);
  const { left, right, top, bottom } = at.box;
  g.save();
  g.beginPath();
  g.rect(left, top, right - left, bottom - top);
  g.clip();
  const factor = 10 ** moment.shift;
  for (let j = 0; j < panel.count; j++) {
    const re = panel.points[2 * j] * factor;
    const im = panel.points[2 * j + 1] * factor;
    const radius = Math.hypot(re, im);
    const outside = radius > 1 + ON_CIRCLE;
    const inside = radius < 1 - ON_CIRCLE;
    const color = outside ? panel.colors.grows : inside ? panel.colors.shrinks : look.text;
    dot(g, at.x(re), at.y(im), 4, color, moment.sweeping);
    if (!moment.sweeping) trail(g, at, Math.log(radius), Math.atan2(im, re), moment.at, color, j < SPIRALS);
  }
  g.restore();
  return at;
}

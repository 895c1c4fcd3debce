/** The network as a drawing, unrolled over time or folded into one cell with a delay, and on its way between the two. */

import { dot, segment } from "../shared/canvas.js";
import { between, clamp, stepOf } from "../shared/limits.js";

/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Place} Place */
/** @typedef {import("../player/scene.js").Frame} Frame */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {{times: number, units: number, features: number, x: Float32Array, h: Float32Array}} Sizes */
/** @typedef {{W: Float32Array, U: Float32Array, names: string[], shades: [string, string], most: number}} Weights */
/** @typedef {{text: string}} Vector */
/** @typedef {Panel & Sizes & Weights & {moments: string[], vectors: Vector[]}} Drawing */
/** @typedef {{x: number, top: number, bottom: number, input: number, half: number}} Spot of one timestep */

const TOP = 34;
const FOOT = 84; // below the states: inputs and their names
const DELAY = { half: 34, high: 13 };

/**
 * Which timestep and which unit a position on the timeline has reached, from 0; before the first, -1.
 *
 * @param {number} at
 * @param {number} units
 */
export function reached(at, units) {
  const step = stepOf(at);
  return step === 0 ? { t: -1, unit: -1 } : { t: Math.floor((step - 1) / units), unit: (step - 1) % units };
}

/**
 * Where the timesteps are drawn.
 *
 * @param {number} width
 * @param {number} height
 * @param {number} times
 * @param {number} fold 0: side by side, 1: all in the middle
 * @returns {Spot[]}
 */
export function spots(width, height, times, fold) {
  const pitch = (width - 44) / times;
  const half = clamp(pitch * 0.3, 9, 20);
  return Array.from({ length: times }, (_, t) => ({
    x: between(44 + (t + 0.5) * pitch, width / 2, fold),
    top: TOP,
    bottom: height - FOOT,
    input: height - FOOT + 34,
    half,
  }));
}

/**
 * @param {Spot} spot
 * @param {number} unit
 * @param {number} units
 */
const unitAt = ({ top, bottom }, unit, units) => top + ((unit + 0.5) * (bottom - top)) / units;

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Drawing} panel
 * @param {Moment} moment
 * @param {number} fold
 * @returns {undefined}
 */
export function network(place, look, panel, moment, fold) {
  const { g, width, height } = place;
  const all = spots(width, height, panel.times, fold);
  const now = reached(moment.at, panel.units);
  const current = Math.max(now.t, 0);
  g.textAlign = "center";
  g.textBaseline = "middle";
  if (fold < 1) {
    g.globalAlpha = 1 - fold;
    arrows(place, look, all);
    all.forEach((spot, t) => {
      if (t !== current) timestep(place, look, panel, spot, t, now);
    });
  }
  if (fold > 0) {
    g.globalAlpha = fold;
    delay(place, look, all[current]);
  }
  g.globalAlpha = 1;
  wires(place, panel, all, now, fold);
  timestep(place, look, panel, all[current], current, now);
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Spot[]} all
 */
function arrows({ g }, look, all) {
  g.strokeStyle = g.fillStyle = look.muted;
  g.lineWidth = 1.5;
  all.forEach((spot, t) => {
    const middle = (spot.top + spot.bottom) / 2;
    const from = t ? all[t - 1].x + spot.half : 22;
    arrow(g, from + 2, middle, spot.x - spot.half - 2, middle);
  });
  g.fillStyle = look.text;
  g.font = `12px ${look.font}`;
  g.fillText("h0 = 0", 22, (all[0].top + all[0].bottom) / 2 - 14);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} x0
 * @param {number} y0
 * @param {number} x1
 * @param {number} y1
 */
function arrow(g, x0, y0, x1, y1) {
  segment(g, x0, y0, x1, y1);
  const angle = Math.atan2(y1 - y0, x1 - x0);
  for (const turn of [-0.45, 0.45])
    segment(g, x1, y1, x1 - 7 * Math.cos(angle + turn), y1 - 7 * Math.sin(angle + turn));
}

/**
 * The loop of the folded network: the state goes round through a delay of one step.
 *
 * @param {Place} place
 * @param {Look} look
 * @param {Spot} spot
 */
function delay({ g }, look, spot) {
  const middle = (spot.top + spot.bottom) / 2;
  const [left, right] = [spot.x - spot.half - 52, spot.x + spot.half + 52];
  const low = spot.bottom + 12;
  g.strokeStyle = g.fillStyle = look.muted;
  g.lineWidth = 1.5;
  segment(g, spot.x + spot.half + 2, middle, right, middle);
  segment(g, right, middle, right, low);
  segment(g, right, low, left, low);
  segment(g, left, low, left, middle);
  arrow(g, left, middle, spot.x - spot.half - 2, middle);
  g.fillStyle = look.page;
  const x = right;
  g.fillRect(x - DELAY.half, (middle + low) / 2 - DELAY.high, 2 * DELAY.half, 2 * DELAY.high);
  g.strokeRect(x - DELAY.half, (middle + low) / 2 - DELAY.high, 2 * DELAY.half, 2 * DELAY.high);
  g.fillStyle = look.text;
  g.font = `12px ${look.font}`;
  g.fillText("delay z⁻¹", x, (middle + low) / 2);
}

/**
 * What the unit that is computed now reads: every input of its step, and the whole state before.
 *
 * @param {Place} place
 * @param {Drawing} panel
 * @param {Spot[]} all
 * @param {{t: number, unit: number}} now
 * @param {number} fold
 */
function wires({ g }, panel, all, { t, unit }, fold) {
  if (t < 0) return;
  const { units, features, W, U, shades, most } = panel;
  const [spot, y] = [all[t], unitAt(all[t], unit, units)];
  /** @param {number} weight */
  const wire = (weight) => {
    g.strokeStyle = shades[weight < 0 ? 0 : 1];
    g.lineWidth = 0.6 + 3.4 * clamp(Math.abs(weight) / most, 0, 1);
  };
  g.globalAlpha = 0.85;
  for (let f = 0; f < features; f++) {
    wire(W[unit * features + f]);
    segment(g, inputAt(spot, f, features), spot.input - 8, spot.x, y);
  }
  g.globalAlpha = 0.85 * (1 - fold);
  for (let before = 0; t > 0 && before < units; before++) {
    wire(U[unit * units + before]);
    segment(g, all[t - 1].x, unitAt(all[t - 1], before, units), spot.x, y);
  }
  g.globalAlpha = 1;
}

/**
 * @param {Spot} spot
 * @param {number} feature
 * @param {number} features
 */
const inputAt = (spot, feature, features) =>
  spot.x + ((feature + 0.5) / features - 0.5) * Math.min(2 * spot.half, 12 * features);

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Drawing} panel
 * @param {Spot} spot
 * @param {number} t
 * @param {{t: number, unit: number}} now
 */
function timestep({ g }, look, panel, spot, t, now) {
  const { units, features, x, h, names, shades, most } = panel;
  g.strokeStyle = look.axis;
  g.lineWidth = 1.2;
  g.strokeRect(spot.x - spot.half, spot.top, 2 * spot.half, spot.bottom - spot.top);
  const radius = clamp((spot.bottom - spot.top) / units / 2 - 2, 3, spot.half - 3);
  const before = g.globalAlpha;
  for (let unit = 0; unit < units; unit++) {
    const value = h[t * units + unit];
    const done = t < now.t || (t === now.t && unit <= now.unit);
    const center = unitAt(spot, unit, units);
    dot(g, spot.x, center, radius, look.page);
    g.globalAlpha = before * (done ? 0.15 + 0.85 * Math.abs(value) : 0);
    dot(g, spot.x, center, radius, shades[value < 0 ? 0 : 1]);
    g.globalAlpha = before;
    dot(g, spot.x, center, radius, look.muted, false);
  }
  const side = clamp((2 * spot.half) / features - 1, 2, 11);
  for (let f = 0; f < features; f++) {
    const value = x[t * features + f];
    g.globalAlpha = before * clamp(Math.abs(value) / most, 0, 1);
    g.fillStyle = shades[value < 0 ? 0 : 1];
    g.fillRect(inputAt(spot, f, features) - side / 2, spot.input - side / 2, side, side);
    g.globalAlpha = before;
    g.strokeStyle = look.axis;
    g.strokeRect(inputAt(spot, f, features) - side / 2, spot.input - side / 2, side, side);
  }
  g.fillStyle = look.text;
  g.font = `600 12px ${look.font}`;
  g.fillText(`h${t + 1}`, spot.x, spot.top - 16);
  g.fillText(`x${t + 1}`, spot.x, spot.input + 20);
  g.font = `11px ${look.font}`;
  g.fillText(names[t], spot.x, spot.input + 38, 2.9 * spot.half + 8);
  g.strokeStyle = look.muted;
  g.lineWidth = 1.5;
  arrow(g, spot.x, spot.input - 9, spot.x, spot.bottom + 2);
}

/** The cliff as a surface without perspective, drawn from back to front; turned by dragging or by arrow keys. */

import { context } from "../shared/canvas.js";
import { html } from "../shared/dom.js";
import { between } from "../shared/limits.js";
import { plain } from "../shared/numbers.js";
import { haloed, stone, whereabouts } from "./walks.js";

/** @typedef {import("../player/scene.js").Draw} Draw */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Place} Place */
/** @typedef {import("./scene.js").Relief} Relief */
/** @typedef {import("./scene.js").Walk} Walk */
/** @typedef {CanvasRenderingContext2D} Context */

/** @typedef {{turn: number, tilt: number}} View radians */
/** @typedef {(u: number, v: number, z: number) => [number, number, number]} Projection from shares of the map's sides and of the
 *   largest error to pixels, and how far behind */

const RISE = 0.8; // height of the largest error, in widths of the map

/**
 * @param {View} view
 * @param {number} width
 * @param {number} height
 * @returns {Projection}
 */
export function projection(view, width, height) {
  const [sin, cos] = [Math.sin(view.turn), Math.cos(view.turn)];
  const [tilt, rise] = [Math.sin(view.tilt), Math.cos(view.tilt)];
  const scale = Math.min((width - 16) / 1.42, (height - 30) / (1.3 * tilt + RISE * rise));
  return (u, v, z) => {
    const [x, y] = [u - 0.5, v - 0.5];
    const [across, deep] = [x * cos - y * sin, x * sin + y * cos];
    const up = -deep * tilt + (0.5 - z) * RISE * rise;
    return [width / 2 + across * scale, height / 2 - 8 + up * scale, deep];
  };
}

/**
 * The quads' rows and columns from the farthest to the nearest.
 *
 * @param {View} view
 * @param {number} count
 */
export function farthestFirst(view, count) {
  /** @param {boolean} forward */
  const order = (forward) => Array.from({ length: count }, (_, i) => (forward ? i : count - 1 - i));
  return { rows: order(Math.cos(view.turn) < 0), columns: order(Math.sin(view.turn) < 0) };
}

/**
 * @param {Context} g
 * @param {Relief} panel
 * @param {View} view
 * @param {Projection} to
 */
function quads(g, panel, view, to) {
  const n = panel.size;
  const at = new Float32Array(2 * n * n);
  for (let k = 0; k < n * n; k++) {
    const [x, y] = to((k % n) / (n - 1), Math.floor(k / n) / (n - 1), panel.heights[k]);
    at.set([x, y], 2 * k);
  }
  const { rows, columns } = farthestFirst(view, n - 1);
  g.lineWidth = 0.7;
  for (const r of rows) {
    for (const c of columns) {
      const k = r * n + c;
      g.beginPath();
      for (const corner of [k, k + 1, k + n + 1, k + n]) g.lineTo(at[2 * corner], at[2 * corner + 1]);
      g.closePath();
      g.fillStyle = g.strokeStyle = panel.colors[panel.bands[k]];
      g.fill();
      g.stroke();
    }
  }
}

/** Return a function that gives the surface as a canvas: it changes only with the view, not while the walks play. */
function painter() {
  /** @type {WeakMap<Relief, {key: string, canvas: HTMLCanvasElement}>} */
  const painted = new WeakMap();
  return (/** @type {Relief} */ panel, /** @type {View} */ view, /** @type {Place} */ { width, height }) => {
    const ratio = window.devicePixelRatio || 1;
    const key = [view.turn, view.tilt, width, height, ratio].join();
    const known = painted.get(panel);
    if (known?.key === key) return known.canvas;
    const canvas = html("canvas", { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    const g = context(canvas);
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    quads(g, panel, view, projection(view, width, height));
    painted.set(panel, { key, canvas });
    return canvas;
  };
}

/**
 * The map's edges on the floor, and their ends in numbers.
 *
 * @param {Context} g
 * @param {Look} look
 * @param {Relief} panel
 * @param {Projection} to
 */
function floor(g, look, panel, to) {
  g.strokeStyle = look.axis;
  g.lineWidth = 1;
  g.beginPath();
  for (const [u, v] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ]) {
    // biome-ignore format: corners
    const [x, y] = to(u, v, 0);
    g.lineTo(x, y);
  }
  g.stroke();
  g.fillStyle = look.text;
  g.font = `11px ${look.font}`;
  g.textAlign = "center";
  g.textBaseline = "top";
  const front = to(0.5, 0, 0)[2] < to(0.5, 1, 0)[2] ? 0 : 1; // the edges that lie in front
  const near = to(0, 0.5, 0)[2] < to(1, 0.5, 0)[2] ? 0 : 1;
  /** @param {string} text @param {number} u @param {number} v */
  const write = (text, u, v) => {
    const [x, y] = to(u, v, 0);
    g.fillText(text, x, y + 5);
  };
  write(`${panel.x} = ${plain(panel.w[0])}`, 0.08, front);
  write(`${panel.x} = ${plain(panel.w[1])}`, 0.92, front);
  write(`${panel.y} = ${plain(panel.b[0])}`, near, 0.14);
  write(`${panel.y} = ${plain(panel.b[1])}`, near, 0.86);
}

/**
 * @param {Context} g
 * @param {Relief} panel
 * @param {Walk} walk
 * @param {Projection} to
 * @param {number} moment
 */
function drawWalk(g, panel, walk, to, moment) {
  const [w, b] = [panel.w, panel.b];
  /** @param {number} k @returns {[number, number]} */
  const spot = (k) => {
    const u = (walk.drawn[2 * k] - w[0]) / (w[1] - w[0]);
    const v = (walk.drawn[2 * k + 1] - b[0]) / (b[1] - b[0]);
    const [x, y] = to(u, v, Math.min(walk.loss[k] / panel.top, 1));
    return [x, y];
  };
  const here = whereabouts(walk, moment);
  const path = () => {
    let pen = false; // lifted while the walk is off the map
    g.beginPath();
    for (let k = 0; k <= here.k; k++) {
      if (pen && !walk.outside[k]) g.lineTo(...spot(k));
      else if (!walk.outside[k]) g.moveTo(...spot(k));
      pen = !walk.outside[k];
    }
  };
  haloed(g, walk, panel.halo, path, 2);
  if (walk.outside[here.k]) return;
  const next = Math.min(here.k + 1, walk.outside.length - 1);
  const from = spot(here.k);
  const to_ = walk.outside[next] ? from : spot(next);
  const part = moment - here.k;
  stone(g, walk, panel.halo, between(from[0], to_[0], part), between(from[1], to_[1], part), 5);
}

/**
 * Return the function that draws the surface.
 *
 * @param {() => View} viewed
 * @returns {Draw}
 */
export function relief(viewed) {
  const painted = painter();
  return (place, look, /** @type {Relief} */ panel, moment) => {
    const { g, width, height } = place;
    const view = viewed();
    g.drawImage(painted(panel, view, place), 0, 0, width, height);
    const to = projection(view, width, height);
    floor(g, look, panel, to);
    for (const walk of panel.walks) drawWalk(g, panel, walk, to, moment.at);
    return undefined;
  };
}

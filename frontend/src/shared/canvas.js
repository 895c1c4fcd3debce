/** What is drawn on canvases: places, axes, marks. */

import { scaleLinear } from "d3-scale";
import { plain, power, written } from "./numbers.js";

/** @typedef {import("./limits.js").Range} Range */
/** @typedef {{g: CanvasRenderingContext2D, width: number, height: number}} Place a canvas; its size in CSS pixels */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */
/** @typedef {(value: number) => number} Map from a datum to a pixel */
/** @typedef {{x: Map, y: Map, box: Box}} Frame */
/** @typedef {{font: string, text: string, page: string, grid: string, axis: string, muted: string, soft: string}} Look colours of the theme */
/** @typedef {"solid" | "dash" | "dot" | "dashdot"} Dash */

/** @type {Record<Dash, number[]>} */
export const DASHES = { solid: [], dash: [7, 4], dot: [2, 3], dashdot: [8, 3, 2, 3] };
const TICKS = 5; // about so many on an axis

/**
 * @param {HTMLElement} root
 * @returns {Look}
 */
export function lookOf(root) {
  const style = getComputedStyle(root);
  const text = style.color;
  /** @param {number} share */
  const faded = (share) => text.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/, `rgba($1,$2,$3,${share})`);
  const page = style.getPropertyValue("--st-background-color").trim() || "#fff";
  return {
    font: style.fontFamily,
    text,
    page,
    grid: faded(0.13),
    axis: faded(0.35),
    muted: faded(0.6),
    soft: faded(0.8),
  };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {CanvasRenderingContext2D}
 */
export function context(canvas) {
  const g = canvas.getContext("2d");
  if (!g) throw new Error("This browser draws no canvas.");
  return g;
}

/**
 * Fit a canvas to its place and the screen's pixels, and clear it.
 *
 * @param {HTMLCanvasElement} canvas
 * @returns {Place}
 */
export function prepare(canvas) {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down)
    Object.assign(canvas, { width: across, height: down });
  const g = context(canvas);
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, width, height);
  return { g, width, height };
}

/**
 * The values that an axis names: of a logarithmic or counting one, whole numbers only.
 *
 * @param {Range} range
 * @param {boolean} [whole]
 */
export function ticks(range, whole = false) {
  const all = scaleLinear(range, [0, 1]).ticks(TICKS);
  return whole ? all.filter(Number.isInteger) : all;
}

/**
 * The marks of a vertical axis with their names. Where a logarithmic axis has a place for exact zeros, that place is named 0,
 * and no power of ten is named from there up to the smallest size, where nothing is drawn.
 *
 * @param {Range} range
 * @param {{log?: boolean, counts?: boolean, zero?: number | null}} panel
 * @returns {[number, string][]}
 */
export function marks(range, { log, counts, zero }) {
  /** @type {[number, string][]} */
  const named = ticks(range, log || counts).map((v) => [v, log ? power(v) : written(v)]);
  if (typeof zero !== "number" || zero < range[0]) return named;
  return [[zero, "0"], ...named.filter(([v]) => v > zero + 1)];
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} x0
 * @param {number} y0
 * @param {number} x1
 * @param {number} y1
 */
export function segment(g, x0, y0, x1, y1) {
  g.beginPath();
  g.moveTo(x0, y0);
  g.lineTo(x1, y1);
  g.stroke();
}

/**
 * Write the name of an axis from bottom to top, in the middle of a panel's height.
 *
 * @param {CanvasRenderingContext2D} g
 * @param {string} name
 * @param {number} x pixels
 * @param {Box} box
 */
export function upwards(g, name, x, box) {
  g.save();
  g.translate(x, (box.top + box.bottom) / 2);
  g.rotate(-Math.PI / 2);
  g.textAlign = "center";
  g.textBaseline = "middle";
  g.fillText(name, 0, 0);
  g.restore();
}

/**
 * The axes of a rectangular panel. What is drawn next is cut off at them, until `g.restore()`.
 *
 * @param {Place} place
 * @param {Look} look
 * @param {{x: string, y: string, log?: boolean, whole?: boolean, counts?: boolean, zero?: number | null}} panel names of the
 *   axes, whether y is logarithmic, x counts, y counts, and where y has exact zeros
 * @param {Range} xRange
 * @param {Range} yRange
 * @returns {Frame}
 */
export function frame(place, look, panel, xRange, yRange) {
  const { g, width, height } = place;
  const box = { left: 52, right: width - 8, top: 8, bottom: height - 38 };
  const x = scaleLinear(xRange, [box.left, box.right]);
  const y = scaleLinear(yRange, [box.bottom, box.top]);
  g.font = `11px ${look.font}`;
  g.lineWidth = 1;
  g.strokeStyle = look.grid;
  g.fillStyle = look.text;
  g.textAlign = "right";
  g.textBaseline = "middle";
  for (const [v, name] of marks(yRange, panel)) {
    segment(g, box.left, y(v), box.right, y(v));
    g.fillText(name, box.left - 5, y(v));
  }
  g.textAlign = "center";
  g.textBaseline = "top";
  for (const v of ticks(xRange, panel.whole)) g.fillText(plain(v), x(v), box.bottom + 5);
  g.fillText(panel.x, (box.left + box.right) / 2, box.bottom + 21);
  upwards(g, panel.y, 10, box);
  g.strokeStyle = look.axis;
  g.strokeRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  g.save();
  g.beginPath();
  g.rect(box.left, box.top - 1, box.right - box.left + 1, box.bottom - box.top + 2);
  g.clip();
  return { x, y, box };
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} color
 */
export function dot(g, x, y, radius, color, filled = true) {
  g.beginPath();
  g.arc(x, y, radius, 0, 2 * Math.PI);
  g.fillStyle = g.strokeStyle = color;
  g.lineWidth = 1.5;
  if (filled) g.fill();
  else g.stroke();
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {number} half of its side
 * @param {string} color
 */
export function square(g, x, y, half, color) {
  g.fillStyle = color;
  g.fillRect(x - half, y - half, 2 * half, 2 * half);
}

/**
 * A text that can be read on any ground.
 *
 * @param {CanvasRenderingContext2D} g
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} color
 * @param {string} halo colour around the letters
 * @param {number} [width] of the halo
 */
export function haloText(g, text, x, y, color, halo, width = 4) {
  g.lineJoin = "round";
  g.lineWidth = width;
  g.strokeStyle = halo;
  g.strokeText(text, x, y);
  g.fillStyle = color;
  g.fillText(text, x, y);
}

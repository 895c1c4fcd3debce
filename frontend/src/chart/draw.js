/** The picture of a chart: axes, curves, words. */

import { DASHES, haloText, segment, upwards } from "../shared/canvas.js";
import { between, clamp } from "../shared/limits.js";
import { SYMBOLS } from "./symbols.js";
import { marks } from "./written.js";

/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Map} Map */
/** @typedef {import("./data.js").Curve} Curve */
/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Scale} Scale */
/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {[number, string][]} Named places of an axis and what they are called */

const SMALL = 11; // pixels: letters at the axes
const [WORDS, AWAY] = [13, 10]; // pixels: letters of a note, and how far it stands from its point
const [RISE, FALL] = [16, 18]; // pixels from a point to the middle of a note above or below it
const TITLE = 20; // pixels for the name of the vertical axis
const FEET = 40; // pixels below the horizontal axis
const [TOP, RIGHT] = [8, 10];

/**
 * Where curves are drawn, and what the vertical axis is marked with: its labels take room beside them.
 *
 * @param {Context} g
 * @param {Look} look
 * @param {number} width pixels
 * @param {number} height pixels
 * @param {(box: Box) => Named} named
 * @returns {{box: Box, up: Named}}
 */
export function fitted(g, look, width, height, named) {
  g.font = `${SMALL}px ${look.font}`;
  const box = { left: TITLE, right: width - RIGHT, top: TOP, bottom: height - FEET };
  const up = named(box);
  const widest = Math.max(20, ...up.map(([, name]) => g.measureText(name).width));
  return { box: { ...box, left: Math.round(TITLE + widest + 8) }, up };
}

/**
 * @param {Context} g
 * @param {Look} look
 * @param {Data} data
 * @param {Box} box
 * @param {Named} up
 * @param {Scale} x
 * @param {Scale} y
 */
export function axes(g, look, data, box, up, x, y) {
  g.font = `${SMALL}px ${look.font}`;
  g.lineWidth = 1;
  g.strokeStyle = look.grid;
  g.fillStyle = look.soft;
  g.textAlign = "right";
  g.textBaseline = "middle";
  for (const [value, name] of up) {
    segment(g, box.left, y(value), box.right, y(value));
    g.fillText(name, box.left - 6, y(value));
  }
  g.textAlign = "center";
  g.textBaseline = "top";
  for (const [value, name] of marks(data.x, x, box.right - box.left, true))
    g.fillText(name, x(value), box.bottom + 6);
  g.font = `${SMALL + 1}px ${look.font}`;
  g.fillText(data.x.title, (box.left + box.right) / 2, box.bottom + 23);
  upwards(g, data.y.title, 9, box);
  g.strokeStyle = look.axis;
  g.strokeRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
}

/**
 * Draw between the axes only.
 *
 * @param {Context} g
 * @param {Box} box
 * @param {() => void} draw
 */
export function inside(g, box, draw) {
  g.save();
  g.beginPath();
  g.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  g.clip();
  g.lineJoin = "round";
  draw();
  g.restore();
}

/**
 * @param {Context} g
 * @param {Curve} curve
 * @param {{color: string, edge: string, opacity: number}} paint edge: around areas that lie on one another
 * @param {Box} box
 * @param {Map} x
 * @param {Map} y
 */
export function curve(
  g,
  { mark, x: xs, y: ys, other, dash, width, symbol, size, told },
  { color, edge, opacity },
  box,
  x,
  y,
) {
  g.globalAlpha = opacity;
  g.strokeStyle = g.fillStyle = color;
  g.lineWidth = width;
  g.setLineDash(DASHES[dash]);
  if (mark === "level") segment(g, box.left, y(ys[0]), box.right, y(ys[0]));
  if (mark === "upright") segment(g, x(xs[0]), box.top, x(xs[0]), box.bottom);
  if (mark === "area") area(g, xs, ys, other, x, y, told ? edge : "");
  if (mark === "line") line(g, xs, ys, x, y);
  g.setLineDash([]);
  if (symbol) for (let k = 0; k < xs.length; k += 1) point(g, symbol, x(xs[k]), y(ys[k]), size);
  g.globalAlpha = 1;
}

/**
 * @param {Context} g
 * @param {Float32Array} xs
 * @param {Float32Array} ys
 * @param {Map} x
 * @param {Map} y
 */
function line(g, xs, ys, x, y) {
  g.beginPath();
  let after = false; // a point: what is no number parts the line
  for (let k = 0; k < xs.length; k += 1) {
    const [across, down] = [x(xs[k]), y(ys[k])];
    if (after) g.lineTo(across, down);
    else g.moveTo(across, down);
    after = Number.isFinite(across) && Number.isFinite(down);
  }
  g.stroke();
}

/**
 * @param {Context} g
 * @param {Float32Array} xs
 * @param {Float32Array} ys
 * @param {Float32Array} other
 * @param {Map} x
 * @param {Map} y
 * @param {string} edge colour of the outline; empty for none
 */
function area(g, xs, ys, other, x, y, edge) {
  g.beginPath();
  for (let k = 0; k < xs.length; k += 1) g.lineTo(x(xs[k]), y(ys[k]));
  for (let k = xs.length - 1; k >= 0; k -= 1) g.lineTo(x(xs[k]), y(other[k]));
  g.closePath();
  g.fill();
  if (!edge) return;
  g.strokeStyle = edge;
  g.lineWidth = 0.5;
  g.stroke();
}

/**
 * @param {Context} g
 * @param {keyof typeof SYMBOLS} symbol
 * @param {number} x pixels
 * @param {number} y pixels
 * @param {number} size pixels
 */
export function point(g, symbol, x, y, size) {
  const { path, filled } = SYMBOLS[symbol];
  g.save();
  g.translate(x, y);
  g.scale(size, size);
  g.lineWidth = 2 / size;
  if (filled) g.fill(new Path2D(path));
  else g.stroke(new Path2D(path));
  g.restore();
}

/**
 * @param {Context} g
 * @param {Look} look
 * @param {Data} data
 * @param {Box} box
 * @param {Map} x
 * @param {Map} y
 */
export function words(g, look, { notes, levels }, box, x, y) {
  g.textBaseline = "middle";
  g.textAlign = "left";
  g.font = `${WORDS}px ${look.font}`;
  for (const { x: at, y: value, text, side, below } of notes) {
    const wide = g.measureText(text).width;
    const across = x(at) + (side === "right" ? AWAY : -AWAY - wide);
    const down = y(value) + (below ? FALL : -RISE);
    const seen = x(at) >= box.left && x(at) <= box.right && y(value) >= box.top && y(value) <= box.bottom;
    if (!seen) continue;
    const left = clamp(across, box.left + 2, Math.max(box.left + 2, box.right - wide - 2));
    const middle = clamp(down, box.top + WORDS / 2 + 1, box.bottom - WORDS / 2 - 1);
    haloText(g, text, left, middle, look.text, look.page);
  }
  g.font = `${WORDS - 1}px ${look.font}`;
  for (const { y: value, text, at, below } of levels) {
    g.textAlign = at < 0.5 ? "left" : "right";
    const across = between(box.left + 6, box.right - 6, at);
    haloText(g, text, across, y(value) + (below ? 10 : -8), look.text, look.page);
  }
}

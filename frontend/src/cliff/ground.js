/** The map of the cliff with the walks on it. */

import { frame, haloText } from "../shared/canvas.js";
import { clamp } from "../shared/limits.js";
import { short } from "../shared/numbers.js";
import { haloed, stone, whereabouts } from "./walks.js";

/** @typedef {import("../player/scene.js").Draw} Draw */
/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {import("../shared/canvas.js").Frame} Frame */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("./scene.js").Ground} Ground */
/** @typedef {import("./scene.js").Walk} Walk */
/** @typedef {CanvasRenderingContext2D} Context */

const KEPT = 4; // pictures of earlier maps, so that going back to one does not flicker

/**
 * Return a function that gives the picture behind a URL, or null until it is loaded; then it calls `ready`.
 *
 * @param {() => void} ready
 */
function pictures(ready) {
  /** @type {Map<string, HTMLImageElement>} */
  const known = new Map();
  return (/** @type {string} */ url) => {
    let image = known.get(url);
    if (!image) {
      image = new Image();
      image.onload = ready;
      image.src = url;
      known.set(url, image);
      const [oldest] = known.keys();
      if (known.size > KEPT) known.delete(oldest);
    }
    return image.complete && image.naturalWidth > 0 ? image : null;
  };
}

/**
 * @param {Context} g
 * @param {Frame} at
 * @param {Float32Array} points
 */
function polyline(g, at, points) {
  g.beginPath();
  for (let j = 0; j < points.length; j += 2) g.lineTo(at.x(points[j]), at.y(points[j + 1]));
  g.stroke();
}

/**
 * Begin the path of a walk up to a moment.
 *
 * @param {Context} g
 * @param {Frame} at
 * @param {Walk} walk
 * @param {number} moment
 */
function route(g, at, walk, moment) {
  const here = whereabouts(walk, moment);
  g.beginPath();
  for (let j = 0; j <= here.k; j++) g.lineTo(at.x(walk.drawn[2 * j]), at.y(walk.drawn[2 * j + 1]));
  g.lineTo(at.x(here.w), at.y(here.b));
}

/**
 * A sign at the edge of the map for a walk that is off it: an arrow, and where it is.
 *
 * @param {Context} g
 * @param {Look} look
 * @param {Walk} walk
 * @param {string} halo
 * @param {Frame} at
 * @param {number} moment
 */
function signpost(g, look, walk, halo, at, moment) {
  const { box } = at;
  const here = whereabouts(walk, moment);
  const x = clamp(at.x(here.w), box.left + 9, box.right - 9);
  const y = clamp(at.y(here.b), box.top + 9, box.bottom - 9);
  g.save();
  g.translate(x, y);
  g.rotate(Math.atan2(at.y(here.b) - y, at.x(here.w) - x));
  g.beginPath();
  g.moveTo(9, 0);
  g.lineTo(-7, -8);
  g.lineTo(-7, 8);
  g.closePath();
  g.fillStyle = walk.color;
  g.strokeStyle = halo;
  g.lineWidth = 2;
  g.fill();
  g.stroke();
  g.restore();
  const [w, b] = [short(walk.position[2 * here.k]), short(walk.position[2 * here.k + 1])];
  const text = `off the map: w = ${w}, b = ${b}`;
  g.font = `600 12px ${look.font}`;
  const { width } = g.measureText(text);
  const left = clamp(x - width / 2, box.left + 6, box.right - width - 6);
  g.textAlign = "left";
  g.textBaseline = "middle";
  haloText(g, text, left, y < (box.top + box.bottom) / 2 ? y + 22 : y - 22, look.text, halo);
}

/**
 * What the colours mean, in a corner of the map.
 *
 * @param {Context} g
 * @param {Look} look
 * @param {Ground} panel
 * @param {Box} box
 */
function key(g, look, panel, box) {
  const [quantity, low, high] = panel.key_text;
  const size = 13;
  const [left, top] = [box.left + 10, box.bottom - 22];
  g.font = `11px ${look.font}`;
  g.textBaseline = "middle";
  g.textAlign = "left";
  /** @param {string} text @param {number} x @param {number} y */
  const write = (text, x, y) => haloText(g, text, x, y, look.text, panel.halo, 3);
  write(quantity, left, top - 11);
  write(low, left, top + size / 2);
  const start = left + g.measureText(low).width + 5;
  panel.key.forEach((color, i) => {
    g.fillStyle = color;
    g.fillRect(start + i * size, top, size + 0.5, size);
  });
  g.strokeStyle = look.axis;
  g.lineWidth = 1;
  g.strokeRect(start, top, panel.key.length * size, size);
  write(high, start + panel.key.length * size + 5, top + size / 2);
}

/**
 * @param {Context} g
 * @param {Frame} at
 * @param {Look} look
 * @param {Ground} panel
 */
function borders(g, at, look, panel) {
  g.strokeStyle = look.text;
  g.lineWidth = 1.3;
  g.setLineDash([2, 3]);
  for (const fold of panel.folds) polyline(g, at, fold);
  g.setLineDash([8, 4]);
  polyline(g, at, panel.wall);
  g.setLineDash([]);
}

/**
 * Return the function that draws the map.
 *
 * @param {() => void} redraw called when the picture of the map has been loaded
 * @returns {Draw}
 */
export function ground(redraw) {
  const picture = pictures(redraw);
  return (place, look, /** @type {Ground} */ panel, { at: moment }) => {
    const { g } = place;
    const at = frame(place, look, panel, panel.w, panel.b);
    const { left, right, top, bottom } = at.box;
    const image = picture(panel.image);
    if (image) g.drawImage(image, left, top, right - left, bottom - top);
    borders(g, at, look, panel);
    key(g, look, panel, at.box);
    for (const walk of panel.walks) {
      g.globalAlpha = 0.4; // what is still to come
      g.strokeStyle = walk.color;
      g.lineWidth = 1.2;
      route(g, at, walk, walk.drawn.length / 2 - 1);
      g.stroke();
      g.globalAlpha = 1;
      haloed(g, walk, panel.halo, () => route(g, at, walk, moment), 2.4);
    }
    for (const walk of panel.walks) {
      const here = whereabouts(walk, moment);
      if (walk.outside[here.k]) signpost(g, look, walk, panel.halo, at, moment);
      else stone(g, walk, panel.halo, at.x(here.w), at.y(here.b), 7);
    }
    g.restore();
    return at;
  };
}

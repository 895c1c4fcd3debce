/** Shades of units over timesteps. Going back k steps, all columns right of the line have been multiplied in. */

import { context, frame, segment } from "../shared/canvas.js";
import { html } from "../shared/dom.js";
import { between, clamp } from "../shared/limits.js";

/** @typedef {import("../player/scene.js").Look} Look */
/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Place} Place */
/** @typedef {import("../player/scene.js").Strip} Strip */

/** @type {WeakMap<Strip, HTMLCanvasElement>} */
const pictures = new WeakMap();

/**
 * @param {string} color '#rrggbb'
 * @returns {number[]} red, green, blue
 */
const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/**
 * The pixels of a strip: four bytes per value, the first row at the bottom.
 *
 * @param {Strip} panel
 */
export function shades(panel) {
  const { rows, columns, values, most } = panel;
  const pixels = new Uint8ClampedArray(4 * rows * columns);
  const stops = panel.shades.map(channels);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const share = clamp(values[row * columns + column] / most, 0, 1) * 2;
      const lower = share < 1 ? 0 : 1;
      const pixel = 4 * ((rows - 1 - row) * columns + column);
      for (let c = 0; c < 3; c++)
        pixels[pixel + c] = between(stops[lower][c], stops[lower + 1][c], share - lower);
      pixels[pixel + 3] = 255;
    }
  }
  return pixels;
}

/** @param {Strip} panel */
function picture(panel) {
  const known = pictures.get(panel);
  if (known) return known;
  const canvas = html("canvas", { width: panel.columns, height: panel.rows });
  context(canvas).putImageData(new ImageData(shades(panel), panel.columns, panel.rows), 0, 0);
  pictures.set(panel, canvas);
  return canvas;
}

/**
 * @param {Place} place
 * @param {Look} look
 * @param {Strip} panel
 * @param {Moment} moment
 */
export function strip(place, look, panel, moment) {
  const { g } = place;
  const at = frame(place, look, panel, [0.5, panel.columns + 0.5], [0.5, panel.rows + 0.5]);
  const { left, right, top, bottom } = at.box;
  g.imageSmoothingEnabled = false;
  g.drawImage(picture(panel), left, top, right - left, bottom - top);
  const line = at.x(panel.columns - moment.at + 0.5);
  g.fillStyle = look.page;
  g.globalAlpha = 0.55;
  g.fillRect(left, top, line - left, bottom - top);
  g.globalAlpha = 1;
  g.strokeStyle = look.text;
  g.lineWidth = 2;
  segment(g, line, top, line, bottom);
  g.restore();
  return at;
}

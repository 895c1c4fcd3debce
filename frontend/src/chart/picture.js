/** A chart as a picture to keep: what is on the screen, with its legend, on the page's ground. */

import { context, DASHES, lookOf, segment } from "../shared/canvas.js";
import { html } from "../shared/dom.js";
import { names, standsFor } from "./data.js";
import { point } from "./draw.js";

/** @typedef {import("./chart.js").Chart} Chart */

const [LINE, EDGE] = [22, 10]; // pixels: a line of the legend, and around everything
const OFF = 0.45; // how plainly a name stands there whose curve is not chosen
const [MARK, GAP] = [26, 16]; // pixels: a line before its name, and what stands between two names

/** @param {Chart} chart */
export function picture(chart) {
  const { canvas, data } = chart;
  if (!data) return;
  const look = lookOf(chart.root);
  const ratio = canvas.width / canvas.clientWidth;
  const made = html("canvas");
  const font = `13px ${look.font}`;
  const places = placed(data, context(made), font, canvas.clientWidth);
  const head = places.length ? (places[places.length - 1].row + 1) * LINE + EDGE : 0;
  made.width = canvas.width + 2 * EDGE * ratio;
  made.height = canvas.height + (head + 2 * EDGE) * ratio;
  const g = context(made);
  g.fillStyle = look.page;
  g.fillRect(0, 0, made.width, made.height);
  g.drawImage(canvas, EDGE * ratio, (head + EDGE) * ratio);
  g.scale(ratio, ratio);
  g.font = font;
  g.textBaseline = "middle";
  for (const { name, x, row } of places) {
    const curve = standsFor(data, name);
    const y = EDGE + (row + 0.5) * LINE;
    const shown = chart.legend.shows(curve) ? 1 : OFF;
    mark(g, curve, curve.color || look.text, shown, EDGE + x, y);
    g.globalAlpha = shown;
    g.fillStyle = look.text;
    g.fillText(name, EDGE + x + MARK + 6, y);
  }
  keep(made, chart.name);
}

/**
 * What a name of the legend stands for.
 *
 * @param {CanvasRenderingContext2D} g
 * @param {import("./data.js").Curve} curve
 * @param {string} color
 * @param {number} shown from 0 to 1
 * @param {number} x pixels
 * @param {number} y pixels
 */
function mark(g, { mark, dash, width, opacity, symbol, size }, color, shown, x, y) {
  g.globalAlpha = opacity * shown;
  g.fillStyle = g.strokeStyle = color;
  g.lineWidth = Math.min(width, 3);
  g.setLineDash(DASHES[dash]);
  if (mark === "area") g.fillRect(x, y - 5, MARK, 10);
  else if (mark !== "points") segment(g, x, y, x + MARK, y);
  g.setLineDash([]);
  if (symbol) point(g, symbol, x + MARK / 2, y, size);
}

/**
 * Where each name of the legend stands, in rows.
 *
 * @param {NonNullable<Chart["data"]>} data
 * @param {CanvasRenderingContext2D} g
 * @param {string} font
 * @param {number} width pixels
 */
function placed(data, g, font, width) {
  g.font = font;
  let [x, row] = [0, 0];
  return names(data).map((name) => {
    const wide = MARK + 6 + g.measureText(name).width;
    if (x && x + wide > width) [x, row] = [0, row + 1];
    const place = { name, x, row };
    x += wide + GAP;
    return place;
  });
}

/**
 * @param {HTMLCanvasElement} made
 * @param {string} name of the file
 */
function keep(made, name) {
  const link = html("a", { href: made.toDataURL("image/png"), download: `${name}.png` });
  link.click();
}

/** A chart as a picture to keep: what is on the screen, with its legend, on the page's ground. */

import { context, DASHES, lookOf, segment } from "../shared/canvas.js";
import { html } from "../shared/dom.js";
import { names, standsFor } from "./data.js";

/** @typedef {import("./chart.js").Chart} Chart */

const [LINE, EDGE] = [22, 10]; // pixels: a line of the legend, and around everything
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
    const { color, dash, width, opacity } = standsFor(data, name);
    const y = EDGE + (row + 0.5) * LINE;
    g.globalAlpha = opacity;
    g.strokeStyle = color || look.text;
    g.lineWidth = Math.min(width, 3);
    g.setLineDash(DASHES[dash]);
    segment(g, EDGE + x, y, EDGE + x + MARK, y);
    g.globalAlpha = 1;
    g.fillStyle = look.text;
    g.fillText(name, EDGE + x + MARK + 6, y);
  }
  keep(made, chart.name);
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

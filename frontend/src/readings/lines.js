/** Lines over timesteps, with the words that moved one of them most; the step under the pointer is told. */

import { legend } from "../player/legend.js";
import { DASHES, haloText, marks, segment, upwards } from "../shared/canvas.js";
import { html } from "../shared/dom.js";
import { between, clamp } from "../shared/limits.js";
import { Pointed } from "../shared/pointed.js";
import { below, columns, edges, padding, stepAt } from "../shared/timesteps.js";
import { corners, told } from "./steps.js";

/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Place} Place */
/** @typedef {import("../shared/timesteps.js").Map} Map */
/** @typedef {import("./steps.js").Data} Data */
/** @typedef {CanvasRenderingContext2D} Context */

const [LEFT, RIGHT, TOP] = [52, 8, 8]; // pixels beside the lines
const [SIZE, AWAY] = [6, 9]; // pixels: half a triangle, and a word from its point

/** @extends {Pointed<Data>} */
export class Lines extends Pointed {
  constructor() {
    super();
    this.legend = html("div");
    this.root.prepend(this.legend);
  }

  /** @param {Data} data */
  show(data) {
    const entries = data.curves.map((curve) => ({ ...curve, mark: /** @type {const} */ ("line") }));
    const made = legend(data.curves.length > 1 ? entries : []);
    this.legend.replaceWith(made);
    this.legend = made;
    this.canvas.style.height = `${data.height + below(data)}px`;
    super.show(data);
  }

  /**
   * @param {Data} data
   * @returns {Box}
   */
  #box(data) {
    const { clientWidth, clientHeight } = this.canvas;
    return { left: LEFT, right: clientWidth - RIGHT, top: TOP, bottom: clientHeight - below(data) };
  }

  /**
   * @param {Place} place
   * @param {Look} look
   * @param {Data} data
   */
  picture({ g }, look, data) {
    const box = this.#box(data);
    const edge = edges(data, box);
    const x = (/** @type {number} */ step) => edge(step + 0.5);
    const [low, high] = data.range;
    const y = (/** @type {number} */ value) => between(box.bottom, box.top, (value - low) / (high - low));
    g.font = `11px ${look.font}`;
    axis(g, box, data, look, y);
    padding(g, box, data, look);
    chosen(g, box, data, look, edge);
    columns(g, box, data);
    levels(g, box, data, look, y);
    lines(g, box, data, x, y);
    for (const mover of data.movers) mark(g, box, data, mover, look, x, y);
  }

  /**
   * @param {number} across pixels
   * @param {number} down pixels
   */
  spot(across, down) {
    if (!this.data) return undefined;
    const box = this.#box(this.data);
    const step = stepAt(this.data, box, across);
    return { x: edges(this.data, box)(step + 0.5), y: down, text: told(this.data, step) };
  }
}

/**
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Look} look
 * @param {Map} y
 */
function axis(g, box, data, look, y) {
  g.lineWidth = 1;
  g.strokeStyle = look.grid;
  g.fillStyle = look.text;
  g.textAlign = "right";
  g.textBaseline = "middle";
  for (const [value, name] of marks(data.range, {})) {
    segment(g, box.left, y(value), box.right, y(value));
    g.fillText(name, box.left - 5, y(value));
  }
  upwards(g, data.y, 10, box);
  g.strokeStyle = look.axis;
  g.strokeRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
}

/**
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Look} look
 * @param {Map} edge
 */
function chosen(g, box, { chosen: range }, look, edge) {
  if (!range) return;
  const [first, last] = range;
  g.fillStyle = look.muted;
  g.globalAlpha = 0.3;
  g.fillRect(edge(first), box.top, edge(last + 1) - edge(first), box.bottom - box.top);
  g.globalAlpha = 1;
}

/**
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Look} look
 * @param {Map} y
 */
function levels(g, box, data, look, y) {
  g.strokeStyle = look.muted;
  for (const { at, dash } of data.levels) {
    g.setLineDash(DASHES[dash]);
    segment(g, box.left, y(at), box.right, y(at));
  }
  g.setLineDash([]);
}

/**
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Map} x
 * @param {Map} y
 */
function lines(g, box, data, x, y) {
  g.save();
  g.beginPath();
  g.rect(box.left, box.top - 1, box.right - box.left, box.bottom - box.top + 2);
  g.clip();
  g.lineJoin = "round";
  for (const { values, color, width, dash } of data.curves) {
    g.strokeStyle = color;
    g.lineWidth = width;
    g.setLineDash(DASHES[dash]);
    for (const points of corners(values, data.holds)) {
      g.beginPath();
      for (const [step, value] of points) g.lineTo(x(step), y(value));
      g.stroke();
    }
  }
  g.restore();
}

/**
 * A triangle where a word moved the line, and the word where it has room.
 *
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Data["movers"][number]} mover
 * @param {Look} look
 * @param {Map} x
 * @param {Map} y
 */
function mark(g, box, { curves }, { at, word, up, color }, look, x, y) {
  const [across, down] = [x(at), y(curves[0].values[at])];
  const way = up ? -1 : 1;
  g.fillStyle = color;
  g.beginPath();
  g.moveTo(across, down + way * SIZE);
  g.lineTo(across - SIZE, down - way * SIZE);
  g.lineTo(across + SIZE, down - way * SIZE);
  g.fill();
  const half = g.measureText(word).width / 2;
  g.textAlign = "center";
  g.textBaseline = up ? "bottom" : "top";
  haloText(
    g,
    word,
    clamp(across, box.left + half, box.right - half),
    down + way * AWAY,
    look.text,
    look.page,
  );
}

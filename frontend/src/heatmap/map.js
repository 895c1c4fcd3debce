/** Cells in the colours of their values, the chosen row and timesteps framed, and a scale above. */

import { context, upwards } from "../shared/canvas.js";
import { html, say } from "../shared/dom.js";
import { clamp } from "../shared/limits.js";
import { digits } from "../shared/numbers.js";
import { Pointed } from "../shared/pointed.js";
import { below, columns, edges, namedPlaces, padding, shown } from "../shared/timesteps.js";
import { cellAt, pixels, told } from "./cells.js";

/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Place} Place */
/** @typedef {import("./cells.js").Data} Data */
/** @typedef {import("../shared/timesteps.js").Map} Map */
/** @typedef {CanvasRenderingContext2D} Context */

const [LEFT, RIGHT, TOP] = [44, 6, 4]; // pixels beside the cells
const [BESIDE, LETTER] = [24, 6]; // pixels: the name of the axis, and a letter of a row's name
const [ROW, LEAST, MOST] = [18, 200, 620]; // pixels: a row, and the cells together

/** @extends {Pointed<Data>} */
export class Heatmap extends Pointed {
  /** @type {HTMLCanvasElement} */
  cells = html("canvas");

  left = LEFT;

  /** @param {(row: number | string) => void} choose called with a row that is clicked, as it is called */
  constructor(choose) {
    super();
    this.ends = [html("span"), html("span")];
    this.quantity = html("span");
    this.colors = html("i");
    this.root.prepend(
      html("div", { class: "scale" }, this.quantity, this.ends[0], this.colors, this.ends[1]),
    );
    this.canvas.addEventListener("click", ({ offsetX, offsetY }) => {
      const cell = this.data && cellAt(this.data, this.#box(), offsetX, offsetY);
      if (this.data && cell) choose(this.data.rows[cell.row]);
    });
  }

  /** @param {Data} data */
  show(data) {
    const { rows, tokens, stops } = data;
    Object.assign(this.cells, { width: tokens.length, height: rows.length });
    context(this.cells).putImageData(new ImageData(pixels(data), tokens.length, rows.length), 0, 0);
    this.canvas.style.height = `${clamp(ROW * rows.length, LEAST, MOST) + TOP + below(data)}px`;
    const letters = Math.max(...rows.map((row) => String(row).length));
    this.canvas.style.cursor = data.framed === null ? "" : "pointer"; // where a click chooses a row
    this.left = Math.max(LEFT, BESIDE + LETTER * letters);
    say(this.quantity, data.quantity);
    say(this.ends[0], digits(data.low));
    say(this.ends[1], digits(data.high));
    this.colors.style.background = `linear-gradient(to right, ${stops.map(([, color]) => color).join()})`;
    super.show(data);
  }

  /** @returns {Box} */
  #box() {
    const { clientWidth, clientHeight } = this.canvas;
    const under = this.data ? below(this.data) : 0;
    return { left: this.left, right: clientWidth - RIGHT, top: TOP, bottom: clientHeight - under };
  }

  /**
   * @param {Place} place
   * @param {Look} look
   * @param {Data} data
   */
  picture({ g }, look, data) {
    const box = this.#box();
    const tall = (box.bottom - box.top) / data.rows.length;
    const x = edges(data, box);
    const y = (/** @type {number} */ row) => box.top + row * tall;
    g.imageSmoothingEnabled = false;
    const source = /** @type {const} */ ([data.first, 0, shown(data), data.rows.length]);
    g.drawImage(this.cells, ...source, box.left, box.top, box.right - box.left, box.bottom - box.top);
    g.font = `11px ${look.font}`;
    padding(g, box, data, look);
    frames(g, box, data, look, x, y);
    g.fillStyle = look.text;
    named(g, box, data, y);
    columns(g, box, data);
  }

  /**
   * @param {number} x pixels
   * @param {number} y pixels
   */
  spot(x, y) {
    const cell = this.data && cellAt(this.data, this.#box(), x, y);
    return this.data && cell ? { x, y, text: told(this.data, cell) } : undefined;
  }
}

/**
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Look} look
 * @param {Map} x
 * @param {Map} y
 */
function frames(g, box, { chosen, marked, rows, framed }, look, x, y) {
  const frame = (/** @type {number} */ first, /** @type {number} */ last) =>
    g.strokeRect(x(first), box.top, x(last + 1) - x(first), box.bottom - box.top);
  g.strokeStyle = look.text;
  g.lineWidth = 1.5;
  for (const step of marked) frame(step, step);
  g.setLineDash([2, 3]);
  if (chosen) frame(...chosen);
  g.setLineDash([]);
  if (framed === null) return;
  const row = rows.indexOf(framed);
  g.lineWidth = 2;
  g.strokeRect(box.left, y(row), box.right - box.left, y(row + 1) - y(row));
}

/**
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Map} y
 */
function named(g, box, { rows, framed, y: name }, y) {
  g.textAlign = "right";
  g.textBaseline = "middle";
  const chosen = framed === null ? -1 : rows.indexOf(framed);
  for (const row of namedPlaces(rows.length, box.bottom - box.top, chosen))
    g.fillText(row === chosen ? `▸ ${rows[row]}` : String(rows[row]), box.left - 5, y(row + 0.5));
  upwards(g, name, 8, box);
}

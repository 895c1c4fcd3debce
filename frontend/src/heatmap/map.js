/** Cells in the colours of their values, the chosen unit and the chosen words framed, and a scale above. */

import { context, upwards } from "../shared/canvas.js";
import { html, say } from "../shared/dom.js";
import { clamp } from "../shared/limits.js";
import { digits } from "../shared/numbers.js";
import { Pointed } from "../shared/pointed.js";
import { below, columns, edges, namedPlaces, padding } from "../shared/review.js";
import { cellAt, pixels, told } from "./cells.js";

/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Place} Place */
/** @typedef {import("./cells.js").Data} Data */
/** @typedef {import("../shared/review.js").Map} Map */
/** @typedef {CanvasRenderingContext2D} Context */

const [LEFT, RIGHT, TOP] = [44, 6, 4]; // pixels beside the cells
const [ROW, LEAST, MOST] = [18, 200, 620]; // pixels: a row, and the cells together

/** @extends {Pointed<Data>} */
export class Heatmap extends Pointed {
  /** @type {HTMLCanvasElement} */
  cells = html("canvas");

  /** @param {(unit: number) => void} choose called with a unit that is clicked */
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
      if (this.data && cell) choose(this.data.units[cell.row]);
    });
  }

  /** @param {Data} data */
  show(data) {
    const { units, tokens, stops } = data;
    Object.assign(this.cells, { width: tokens.length, height: units.length });
    context(this.cells).putImageData(new ImageData(pixels(data), tokens.length, units.length), 0, 0);
    this.canvas.style.height = `${clamp(ROW * units.length, LEAST, MOST) + TOP + below(data)}px`;
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
    return { left: LEFT, right: clientWidth - RIGHT, top: TOP, bottom: clientHeight - under };
  }

  /**
   * @param {Place} place
   * @param {Look} look
   * @param {Data} data
   */
  picture({ g }, look, data) {
    const box = this.#box();
    const shown = data.tokens.length - data.first;
    const tall = (box.bottom - box.top) / data.units.length;
    const x = edges(data, box);
    const y = (/** @type {number} */ row) => box.top + row * tall;
    g.imageSmoothingEnabled = false;
    const source = /** @type {const} */ ([data.first, 0, shown, data.units.length]);
    g.drawImage(this.cells, ...source, box.left, box.top, box.right - box.left, box.bottom - box.top);
    g.font = `11px ${look.font}`;
    padding(g, box, data, look);
    frames(g, box, data, look, x, y);
    g.fillStyle = look.text;
    rows(g, box, data, y);
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
function frames(g, box, { chosen, units, unit }, look, x, y) {
  g.strokeStyle = look.text;
  g.lineWidth = 1.5;
  g.setLineDash([2, 3]);
  g.strokeRect(x(chosen[0]), box.top, x(chosen[1] + 1) - x(chosen[0]), box.bottom - box.top);
  g.setLineDash([]);
  const row = units.indexOf(unit);
  g.lineWidth = 2;
  g.strokeRect(box.left, y(row), box.right - box.left, y(row + 1) - y(row));
}

/**
 * @param {Context} g
 * @param {Box} box
 * @param {Data} data
 * @param {Map} y
 */
function rows(g, box, { units, unit, y: name }, y) {
  g.textAlign = "right";
  g.textBaseline = "middle";
  const chosen = units.indexOf(unit);
  for (const row of namedPlaces(units.length, box.bottom - box.top, chosen))
    g.fillText(row === chosen ? `▸ ${units[row]}` : String(units[row]), box.left - 5, y(row + 0.5));
  upwards(g, name, 8, box);
}

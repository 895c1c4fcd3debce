/** A matrix as a table of numbers on coloured ground, as rnnviz/figures/scenes/unrolled.py describes it; it can be edited. */

import { html, put, say } from "../shared/dom.js";
import { clamp, stepOf } from "../shared/limits.js";
import { short } from "../shared/numbers.js";

/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("./player.js").UnrolledPlayer} UnrolledPlayer */
/** @typedef {{values: Float32Array, rows: string[], columns: string[], most: number, shades: [string, string]}} Matrix */
/** @typedef {{lit_rows: number[], lit_columns: number[], name: string, limit: number, marked: number[]}} Marks */
/** @typedef {Panel & Matrix & Marks & {moments: string[]}} Numbers `limit` 0: not to be edited */

/**
 * The number in a cell; NaN where it is still empty. A matrix that stays the same has one step only.
 *
 * @param {Numbers} panel
 * @param {number} step
 * @param {number} row
 * @param {number} column
 */
export function numberIn({ values, rows, columns }, step, row, column) {
  const size = rows.length * columns.length;
  return values[(values.length > size ? step * size : 0) + row * columns.length + column];
}

/**
 * Whether a cell takes part in what is computed now.
 *
 * @param {Numbers} panel
 * @param {number} step
 * @param {number} row
 * @param {number} column
 */
export function isLit({ lit_rows, lit_columns }, step, row, column) {
  const [r, c] = [lit_rows[step] ?? -1, lit_columns[step] ?? -1];
  return r === row && (c < 0 || c === column);
}

/**
 * The number that was typed; undefined where it is none, or too large.
 *
 * @param {string} text
 * @param {number} limit
 */
export function typed(text, limit) {
  const value = text.trim() ? Number(text.trim().replace("−", "-").replace(",", ".")) : Number.NaN;
  return Math.abs(value) <= limit ? value : undefined;
}

/** @param {number} value */
const written = (value) => (Number.isNaN(value) ? "" : short(value));

export class Table {
  /** @type {Map<HTMLInputElement, string>} what was typed and not yet answered, by scene */
  #waiting = new Map();

  /**
   * @param {UnrolledPlayer} player
   * @param {number} i which of its panels
   */
  constructor(player, i) {
    this.player = player;
    this.i = i;
    const { rows, columns, limit } = this.panel;
    this.cells = rows.map((row, r) => columns.map((column, c) => this.#cell(limit, row, column, r, c)));
    const head = columns.some(Boolean)
      ? [html("tr", {}, html("td"), ...columns.map((name) => html("th", { scope: "col" }, name)))]
      : [];
    const body = rows.map((name, r) => html("tr", {}, html("th", { scope: "row" }, name), ...this.cells[r]));
    this.table = html("table", {}, html("tbody", {}, ...head, ...body));
    this.root = html("div", { class: "scroll", tabindex: 0, role: "region" }, this.table);
  }

  get panel() {
    return /** @type {Numbers} */ (this.player.scene.panels[this.i]);
  }

  /**
   * @param {number} limit
   * @param {string} row
   * @param {string} column
   * @param {number} r
   * @param {number} c
   */
  #cell(limit, row, column, r, c) {
    if (!limit) return html("td");
    /** @type {HTMLInputElement} */
    const input = html("input", {
      type: "text",
      inputmode: "decimal",
      "aria-label": `${this.panel.name} ${row} ${column}`.trim(),
      change: () => this.#edit(input, r, c),
    });
    return html("td", {}, input);
  }

  /**
   * @param {HTMLInputElement} input
   * @param {number} row
   * @param {number} column
   */
  #edit(input, row, column) {
    const { panel, player } = this;
    player.send({ name: panel.name, row, column, text: input.value });
    if (typed(input.value, panel.limit) === undefined)
      input.value = written(numberIn(panel, 0, row, column)); // the server says why
    else this.#waiting.set(input, player.scene.id);
  }

  /** @param {Moment} moment */
  draw({ at }) {
    const { panel, player } = this;
    put(this.table, { "aria-label": panel.label });
    put(this.root, { "aria-label": `${panel.title}, table` });
    const step = stepOf(at);
    const root = /** @type {Document | ShadowRoot} */ (this.root.getRootNode());
    this.cells.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        const value = numberIn(panel, step, r, c);
        const share = Number.isNaN(value) ? 0 : clamp(Math.abs(value) / panel.most, 0, 1);
        cell.classList.toggle("lit", isLit(panel, step, r, c));
        cell.classList.toggle("marked", panel.marked[r] === c);
        const ground = `color-mix(in srgb, ${panel.shades[value < 0 ? 0 : 1]} ${(45 * share).toFixed(0)}%, transparent)`;
        if (cell.style.background !== ground) put(cell, { style: `background:${ground}` });
        const input = /** @type {HTMLInputElement | null} */ (cell.querySelector("input"));
        if (!input) say(cell, written(value));
        else if (root.activeElement !== input && this.#waiting.get(input) !== player.scene.id) {
          this.#waiting.delete(input);
          if (input.value !== written(value)) input.value = written(value);
        }
      });
    });
  }
}

/** The numbers of both walks at the current update. */

import { html, say } from "../shared/dom.js";
import { short } from "../shared/numbers.js";

/** @typedef {import("./scene.js").Walk} Walk */

const COLUMNS = ["update", "w", "b", "loss E", "|g|", "|g| clipped"];

/**
 * @param {Walk} walk
 * @param {number} k the update
 * @param {boolean} clips whether this walk has clipped norms
 */
export function cells(walk, k, clips) {
  const j = Math.min(k, walk.rows - 1);
  const broken = walk.diverged_at !== null && j >= walk.diverged_at;
  const name = broken ? `${walk.name}: no number since update ${walk.diverged_at}` : walk.name;
  const numbers = [walk.position[2 * j], walk.position[2 * j + 1], walk.loss[j], walk.norm[j]];
  return [name, ...numbers.map(short), clips ? short(walk.clipped_norm[j]) : "–"];
}

export class Table {
  constructor() {
    this.root = html("table");
    this.head = this.#row("th");
    /** @type {HTMLElement[][]} */
    this.rows = [];
    this.#fill(this.head, COLUMNS);
  }

  /** @param {"th" | "td"} kind */
  #row(kind) {
    const made = COLUMNS.map(() => html(kind));
    this.root.append(html("tr", {}, ...made));
    return made;
  }

  /**
   * @param {HTMLElement[]} row
   * @param {string[]} texts
   */
  #fill(row, texts) {
    row.forEach((cell, c) => {
      say(cell, texts[c]);
    });
  }

  /**
   * @param {number} k
   * @param {number} steps
   * @param {Walk[]} walks the first one without clipping
   */
  show(k, steps, walks) {
    say(this.head[0], `update ${k} of ${steps}`);
    while (this.rows.length < walks.length) this.rows.push(this.#row("td"));
    walks.forEach((walk, i) => {
      this.#fill(this.rows[i], cells(walk, k, i > 0));
    });
  }
}

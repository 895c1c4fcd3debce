/** What a moment of the page about words is, in words. */

import { stepOf } from "../shared/limits.js";
import { fixed } from "../shared/numbers.js";
import { cell } from "./grid.js";

/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("./grid.js").Grid} Grid */
/** @typedef {import("./map.js").WordMap} WordMap */

/**
 * @param {Panel[]} panels
 * @param {number} at position on the timeline
 * @returns {string | undefined} nothing for panels of other kinds
 */
export function told(panels, at) {
  const [first] = panels;
  const step = stepOf(at);
  if (first.kind === "words") return /** @type {WordMap} */ (first).moments[step];
  if (first.kind !== "grid") return undefined;
  const [oneHot, , out] = /** @type {Grid[]} */ (panels);
  const row = oneHot.lit[step];
  if (!out) return alone(oneHot, step, row);
  if (row < 0) return "before the first word";
  const numbers = out.columns.map((_, column) => fixed(cell(out, step, out.lit[step], column)));
  return `word ${step}: the 1 is in row ${oneHot.rows[row]}, so that row comes out: ${numbers.join(", ")}`;
}

/**
 * What a column of a lone matrix says, whose lit row is the one that was drawn.
 *
 * @param {Grid} grid
 * @param {number} step
 * @param {number} row
 */
function alone(grid, step, row) {
  if (!step) return "before the first token";
  const name = `token ${step}`;
  if (row < 0) return `${name}: ${grid.columns[step - 1]}, a rare one`;
  return `${name}: ${grid.rows[row]}, thought likely with ${fixed(cell(grid, step, row, step - 1))}`;
}

/**
 * The word under the pointer, if there is one.
 *
 * @param {Panel | undefined} panel
 * @param {number} word
 */
export const pointedAt = (panel, word) =>
  panel?.kind === "words" && word >= 0 ? [/** @type {WordMap} */ (panel).words[word]] : [];

/** What a moment of the page about words is, in words. */

import { stepOf } from "../shared/limits.js";
import { fixed } from "../shared/numbers.js";
import { percent, shown } from "./bars.js";
import { cell } from "./grid.js";

/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("./bars.js").Bars} Bars */
/** @typedef {import("./grid.js").Grid} Grid */
/** @typedef {import("./map.js").WordMap} WordMap */

/**
 * What a moment of the map is: an epoch, or the way from one to the next.
 *
 * @param {string[]} moments what each step is
 * @param {number} at position on the timeline
 */
export function stage(moments, at) {
  const step = stepOf(at);
  const moves = at - step > 1e-6 && step + 1 < moments.length;
  return moves ? `${moments[step]} → ${moments[step + 1]}` : moments[step];
}

/**
 * @param {Panel[]} panels
 * @param {number} at position on the timeline
 * @returns {string | undefined} nothing for panels of other kinds
 */
export function told(panels, at) {
  const [first] = panels;
  const step = stepOf(at);
  if (first.kind === "words") return stage(/** @type {WordMap} */ (first).moments, at);
  if (first.kind === "bars") return drawn(/** @type {Bars} */ (first), step);
  if (first.kind !== "grid") return undefined;
  const [oneHot, , out] = /** @type {Grid[]} */ (panels);
  const row = oneHot.lit[step];
  if (row < 0) return "before the first word";
  const numbers = out.columns.map((_, column) => fixed(cell(out, step, out.lit[step], column)));
  return `word ${step}: the 1 is in row ${oneHot.rows[row]}, so that row comes out: ${numbers.join(", ")}`;
}

/**
 * What may come next and, from step 1 on, what came.
 *
 * @param {Bars} panel
 * @param {number} step
 */
function drawn(panel, step) {
  const { position, names, values } = shown(panel, step);
  const likely = `likeliest: ${names[0]}, ${percent(values[0])}`;
  if (!step) return `before the first token · ${likely}`;
  const came = `${panel.tokens[position]} came, to which it gave ${percent(panel.chosen[position])}`;
  return `token ${step}: ${came} · ${likely}`;
}

/**
 * The word under the pointer, if there is one.
 *
 * @param {Panel | undefined} panel
 * @param {number} word
 */
export const pointedAt = (panel, word) =>
  panel?.kind === "words" && word >= 0 ? [/** @type {WordMap} */ (panel).words[word]] : [];

/** The numbers of a moment in words: of every curve that is spoken, and of the shades of a strip. */

import { stepOf } from "../shared/limits.js";
import { fixed, written, writtenLog } from "../shared/numbers.js";

/** @typedef {import("./scene.js").Moment} Moment */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./scene.js").Lines} Lines */
/** @typedef {import("./scene.js").Strip} Strip */

/**
 * @param {Scene} scene
 * @param {Moment} moment
 * @returns {string[]} where the timeline is, then one text per number
 */
export function spoken(scene, moment) {
  const k = moment.sweeping ? moment.steps : stepOf(moment.at);
  const where = `${scene.symbol} = ${k}`;
  const parts = [moment.sweeping ? `ρ = ${fixed(moment.rho)}, ${where}` : where];
  for (const panel of scene.panels) {
    if (panel.kind === "strip") parts.push(columnMean(/** @type {Strip} */ (panel), k));
    if (panel.kind === "lines") parts.push(...curves(/** @type {Lines} */ (panel), k, moment.shift));
  }
  return parts;
}

/**
 * @param {Lines} panel
 * @param {number} k
 * @param {number} shift
 */
function curves(panel, k, shift) {
  return panel.series
    .filter((series) => series.spoken)
    .map((series) => {
      const value = series.values[k] + (series.scales ? k * shift : 0);
      return `${series.name}: ${panel.log ? writtenLog(value, panel.limits) : written(value)}`;
    });
}

/**
 * The mean over the units at the timestep that the last multiplication came from.
 *
 * @param {Strip} panel
 * @param {number} k
 */
export function columnMean(panel, k) {
  const column = panel.columns - Math.max(k, 1);
  let sum = 0;
  for (let row = 0; row < panel.rows; row++) sum += panel.values[row * panel.columns + column];
  return `${panel.name} at t = ${column + 1}: ${fixed(sum / panel.rows)}`;
}

/** The corners of lines over timesteps, and what is said of a step: no element of the page in here. */

import { thousandths } from "../shared/numbers.js";

/** @typedef {import("../shared/canvas.js").Dash} Dash */

/**
 * One line.
 *
 * @typedef {object} Curve
 * @property {string} name
 * @property {string} color
 * @property {Dash} dash
 * @property {number} width
 * @property {Float32Array} values one per timestep; NaN where there is none
 */

/**
 * What rnnviz/figures/scenes/readings.py sends.
 *
 * @typedef {object} Picture
 * @property {string} y name of the axis
 * @property {number} height pixels
 * @property {[number, number]} range of the axis
 * @property {boolean} holds a value holds until the next step; otherwise lines go straight from one to the next
 * @property {{at: number, dash: Dash}[]} levels lines across
 * @property {Curve[]} curves
 * @property {{at: number, word: string, up: boolean, color: string}[]} movers an empty word where it has no room
 */

/** @typedef {import("../shared/timesteps.js").Timesteps & Picture} Data */

/**
 * A timestep in words; nothing where there is no value yet.
 *
 * @param {Data} data
 * @param {number} step
 */
export function told({ tokens, curves }, step) {
  const said = curves
    .filter(({ values }) => !Number.isNaN(values[step]))
    .map(({ name, values }) => `${name} = ${thousandths(values[step])}`);
  return said.length ? [tokens[step], ...said].join("\n") : "";
}

/**
 * The corners of a line, which a step without a value parts.
 *
 * @param {Float32Array} values
 * @param {boolean} holds each value holds until the next step
 * @returns {[number, number][][]} lines of timesteps and values
 */
export function corners(values, holds) {
  /** @type {[number, number][][]} */
  const lines = [];
  values.forEach((value, k) => {
    if (Number.isNaN(value)) return;
    const before = k ? values[k - 1] : Number.NaN;
    if (!lines.length || Number.isNaN(before)) lines.push([]);
    else if (holds) lines[lines.length - 1].push([k, before]);
    lines[lines.length - 1].push([k, value]);
  });
  return lines;
}

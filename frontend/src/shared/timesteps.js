/** What pictures over timesteps share: where they are, the names at the axis, the padding. */

import { clamp } from "./limits.js";

/** @typedef {import("./canvas.js").Box} Box */
/** @typedef {import("./canvas.js").Look} Look */
/** @typedef {(place: number) => number} Map from a timestep or a row to a pixel */
/** @typedef {CanvasRenderingContext2D} Context */

/**
 * What rnnviz/figures/steps.py says of them.
 *
 * @typedef {object} Timesteps
 * @property {string} label what is seen, for those who do not see it
 * @property {string[]} tokens as they are called, one per timestep
 * @property {string[]} names of the timesteps at the axis, '' for none
 * @property {string} x name of that axis
 * @property {number} first timestep that is shown
 * @property {number} last timestep that is shown
 * @property {{first: number, last: number, said: string} | null} pads
 * @property {[number, number] | null} chosen first and last timestep of the selection
 */

const [NUMBERS, WORDS] = [40, 92]; // pixels below a picture, where numbers or words stand there
const SLANT = -Math.PI / 3;
const SAID = 12; // pixels between two names at an axis, at least

/** @param {Timesteps} along */
const worded = ({ names }) => names.some((each) => Number.isNaN(Number(each)));

/**
 * How many timesteps are shown.
 *
 * @param {Pick<Timesteps, "first" | "last">} along
 */
export const shown = ({ first, last }) => last - first + 1;

/** @param {Timesteps} along */
export const below = (along) => (worded(along) ? WORDS : NUMBERS);

/**
 * Where the left edge of a timestep is.
 *
 * @param {Timesteps} along
 * @param {Box} box
 * @returns {Map}
 */
export function edges(along, { left, right }) {
  const wide = (right - left) / shown(along);
  return (step) => left + (step - along.first) * wide;
}

/**
 * The timestep at a place; one that is shown.
 *
 * @param {Timesteps} along
 * @param {Box} box
 * @param {number} across pixels
 */
export function stepAt(along, { left, right }, across) {
  const count = shown(along);
  return along.first + clamp(Math.floor(((across - left) / (right - left)) * count), 0, count - 1);
}

/**
 * Which places of an axis are named so that no name lies on another; one of them always is.
 *
 * @param {number} count of places
 * @param {number} pixels of the axis
 * @param {number} always a place; -1 for none
 */
export function namedPlaces(count, pixels, always) {
  const every = Math.max(1, Math.ceil((SAID * count) / pixels));
  const places = [...Array(count).keys()].filter((k) => k % every === 0);
  if (always < 0) return places;
  return [...places.filter((k) => Math.abs(k - always) >= every), always].sort((a, b) => a - b);
}

/**
 * Shade the padding and say what it is.
 *
 * @param {Context} g
 * @param {Box} box
 * @param {Timesteps} along
 * @param {Look} look
 */
export function padding(g, box, along, look) {
  const { pads } = along;
  if (!pads) return;
  const x = edges(along, box);
  const [left, right] = [Math.max(x(pads.first), box.left), Math.min(x(pads.last + 1), box.right)];
  g.fillStyle = look.grid;
  g.fillRect(left, box.top, right - left, box.bottom - box.top);
  g.fillStyle = look.text;
  g.textAlign = "left";
  g.textBaseline = "bottom";
  g.fillText(pads.said, left + 4, box.bottom - 3);
}

/**
 * The names below a picture, and what they are names of.
 *
 * @param {Context} g
 * @param {Box} box
 * @param {Timesteps} along
 */
export function columns(g, box, along) {
  const { names, first, last, x: name } = along;
  const [slanted, x] = [worded(along), edges(along, box)];
  const named = names.flatMap((each, step) => (each && step >= first && step <= last ? [step] : []));
  const wide = named.length ? x(named[named.length - 1] + 1) - x(named[0]) : 0;
  g.textBaseline = slanted ? "middle" : "top";
  g.textAlign = slanted ? "right" : "center";
  for (const k of slanted ? namedPlaces(named.length, wide, -1) : named.keys()) {
    g.save();
    g.translate(x(named[k] + 0.5), box.bottom + 6);
    if (slanted) g.rotate(SLANT);
    g.fillText(names[named[k]], 0, 0);
    g.restore();
  }
  g.textAlign = "center";
  g.textBaseline = "bottom";
  g.fillText(name, (box.left + box.right) / 2, box.bottom + below(along) - 2);
}

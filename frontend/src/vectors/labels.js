/** Names beside points, laid out so that none covers another. */

/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {{x: number, y: number, width: number}} Wanted a point in pixels, and how wide its name is */
/** @typedef {{x: number, y: number, spot: number}} Laid the middle of a name's left edge, and which of the places it got */

const TALL = 17; // pixels of a line
const GAP = 9; // between a point and its name
const NEAR = 7; // around a named point that no other name may cover

/**
 * The places for a name, the nearest first: beside, above and below its point, then farther away.
 *
 * @param {Wanted} point
 * @returns {[number, number][]} the middle of the name's left edge
 */
function places({ x, y, width }) {
  /** @type {[number, number][]} */
  const found = [];
  for (const ring of [0, 1, 2]) {
    const [across, down] = [GAP + 14 * ring, TALL * (ring + 0.9)];
    const [left, right, middle] = [x - across - width, x + across, x - width / 2];
    if (!ring) found.push([right, y], [left, y]);
    for (const up of [y - down, y + down]) found.push([right, up], [left, up], [middle, up]);
  }
  return found;
}

/**
 * @param {Box} a
 * @param {Box} b
 */
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Lay out names: each gets the first of its places that covers no other name and no other named point; a name that finds none
 * is left out.
 *
 * @param {Wanted[]} points the ones that matter most first
 * @param {Box} box that holds all names
 * @param {Box[]} [taken] where no name may stand
 * @param {number[]} [before] the places at the last moment, which are kept where they are still free; -1 for none
 * @returns {(Laid | undefined)[]}
 */
export function lay(points, box, taken = [], before = []) {
  const used = [...taken];
  return points.map((point, k) => {
    const every = places(point);
    const order = every.map((_, spot) => spot);
    const kept = before[k] ?? -1;
    if (kept >= 0) order.unshift(kept);
    for (const spot of order) {
      const [x, y] = every[spot];
      const own = { left: x - 2, right: x + point.width + 2, top: y - TALL / 2, bottom: y + TALL / 2 };
      const inside =
        own.left >= box.left && own.right <= box.right && own.top >= box.top && own.bottom <= box.bottom;
      if (!inside || used.some((other) => overlap(own, other))) continue;
      if (points.some((other) => other !== point && overlap(own, around(other)))) continue;
      used.push(own);
      return { x, y, spot };
    }
    return undefined;
  });
}

/** @param {Wanted} point */
const around = ({ x, y }) => ({ left: x - NEAR, right: x + NEAR, top: y - NEAR, bottom: y + NEAR });

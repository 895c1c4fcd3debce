/** The numbers of the experiments that were predicted, by page. */

/** @typedef {Record<string, number[]>} Tried */

/**
 * Read what was kept; what is not of that form counts as nothing.
 *
 * @param {string | null} text
 * @returns {Tried}
 */
export function read(text) {
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
  if (found === null || typeof found !== "object" || Array.isArray(found)) return {};
  return merged({}, /** @type {Record<string, unknown>} */ (found));
}

/**
 * Both together, sorted, so that equal contents are equal as text.
 *
 * @param {Record<string, unknown>} one
 * @param {Record<string, unknown>} other
 * @returns {Tried}
 */
export function merged(one, other) {
  const pages = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const all = pages.map((page) => /** @type {const} */ ([page, numbers(one[page], other[page])]));
  return Object.fromEntries(all.filter(([, found]) => found.length > 0));
}

/** @param {unknown[]} lists */
function numbers(...lists) {
  const found = lists.flatMap((list) => (Array.isArray(list) ? list : []));
  return [...new Set(found.filter((n) => Number.isInteger(n) && n >= 0 && n < 100))].sort((a, b) => a - b);
}

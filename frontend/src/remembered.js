/** A text that was typed here, kept in the browser alone: rnnviz/ui/cell_states/remembered.py says what it means. */

import { mounted } from "./shared/component.js";
import { html } from "./shared/dom.js";

/** @typedef {import("./shared/component.js").Component<{name: string, text: string | null, ask: boolean}>} Asked */

/** @param {string} key */
function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string} text
 */
function keep(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing, or has no room: the text is in the address, or forgotten with the page.
  }
}

export default mounted(() => ({
  root: html("span", { hidden: true }),
  update({ data, setStateValue }) {
    const { name, text, ask } = /** @type {Asked["data"]} */ (data);
    const key = `rnnviz/${name}`;
    const found = kept(key);
    if (ask && found !== null) setStateValue("found", found);
    else if (text !== null && text !== found) keep(key, text);
  },
  rest: () => undefined,
}));

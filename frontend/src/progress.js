/** What this browser has tried, kept in the browser alone: rnnviz/ui/progress.py says what it means. */

import { merged, read } from "./progress/kept.js";
import { mounted } from "./shared/component.js";
import { html } from "./shared/dom.js";

/** @typedef {import("./progress/kept.js").Tried} Tried */
/** @typedef {import("./shared/component.js").Component<{tried: Tried, ask: boolean}>} Asked */

const KEY = "rnnviz/tried";

/** @param {string} text */
function keep(text) {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // A browser that keeps nothing forgets when the page is closed: as before there was a course.
  }
}

function kept() {
  try {
    return read(localStorage.getItem(KEY));
  } catch {
    return {};
  }
}

export default mounted(() => ({
  root: html("span", { hidden: true }),
  update({ data, setStateValue }) {
    const { tried, ask } = /** @type {Asked["data"]} */ (data);
    const before = kept();
    const all = merged(before, tried);
    const text = JSON.stringify(all);
    if (text !== JSON.stringify(before)) keep(text);
    if (ask && text !== JSON.stringify(merged({}, tried))) setStateValue("kept", all);
  },
  rest: () => undefined,
}));

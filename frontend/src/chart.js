/** Curves on a canvas; rnnviz/figures/chart.py says what it is given. */

import "./chart/chart.css";
import "./shared/pointed.css";
import "./shared/tip.css";
import { Chart } from "./chart/chart.js";
import { unpack } from "./player/scene.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

/**
 * What was done with each chart: one that is drawn at another place of the page is a new element, as when a run ends.
 *
 * @type {Map<string, import("./chart/chart.js").Kept>}
 */
const kept = new Map();

/**
 * What Python calls an element, wherever it stands: Streamlit writes its key as a class around it.
 *
 * @param {Bytes["parentElement"]} place
 */
function called(place) {
  const host = place instanceof ShadowRoot ? place.host : place;
  return /st-key-\S+/.exec(host.closest('[class*="st-key-"]')?.className ?? "")?.[0] ?? "";
}

export default mounted(() => {
  let known = "";
  const chart = new Chart(() => kept.set(known, chart.kept));
  return {
    root: chart.root,
    update: (/** @type {Bytes} */ { data, parentElement }) => {
      const name = called(parentElement);
      const before = kept.get(name);
      if (before && !known) chart.resume(before);
      known = name;
      chart.show(/** @type {any} */ (unpack(data)));
    },
    rest: () => {},
  };
});

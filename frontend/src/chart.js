/** Curves on a canvas; rnnviz/figures/chart.py says what it is given. */

import "./chart/chart.css";
import "./shared/pointed.css";
import "./shared/tip.css";
import { Chart } from "./chart/chart.js";
import { unpack } from "./player/scene.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  const chart = new Chart();
  return {
    root: chart.root,
    update: (/** @type {Bytes} */ { data }) => chart.show(/** @type {any} */ (unpack(data))),
    rest: () => {},
  };
});

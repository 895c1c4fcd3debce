/** Every unit at every word as colours; rnnviz/figures/scenes/heatmap.py says what it is given. A click chooses a unit. */

import "./heatmap/heatmap.css";
import "./shared/pointed.css";
import "./shared/tip.css";
import { Heatmap } from "./heatmap/map.js";
import { unpack } from "./player/scene.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  /** @type {(unit: number) => void} */
  let choose = () => {};
  const map = new Heatmap((unit) => choose(unit));
  return {
    root: map.root,
    update(/** @type {Bytes} */ { data, setTriggerValue }) {
      choose = (unit) => setTriggerValue("unit", unit);
      map.show(/** @type {any} */ (unpack(data)));
    },
    rest: () => {},
  };
});

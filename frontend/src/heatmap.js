/** Numbers over timesteps as colours; rnnviz/figures/scenes/heatmap.py says what it is given. A click tells its row. */

import "./heatmap/heatmap.css";
import "./shared/pointed.css";
import "./shared/tip.css";
import { Heatmap } from "./heatmap/map.js";
import { unpack } from "./player/scene.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  /** @type {(row: number | string) => void} */
  let choose = () => {};
  const map = new Heatmap((row) => choose(row));
  return {
    root: map.root,
    update(/** @type {Bytes} */ { data, setTriggerValue }) {
      choose = (row) => setTriggerValue("row", row);
      map.show(/** @type {any} */ (unpack(data)));
    },
    rest: () => {},
  };
});

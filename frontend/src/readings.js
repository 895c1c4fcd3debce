/** Lines over the timesteps of a review; rnnviz/figures/scenes/readings.py says what it is given. */

import "./readings/readings.css";
import "./shared/pointed.css";
import "./shared/tip.css";
import { unpack } from "./player/scene.js";
import { Lines } from "./readings/lines.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  const lines = new Lines();
  return {
    root: lines.root,
    update: (/** @type {Bytes} */ { data }) => lines.show(/** @type {any} */ (unpack(data))),
    rest: () => {},
  };
});

/** The pad of the clipping page: what rnnviz/figures/scenes/clipped_vectors.py describes. */

import "./pad/pad.css";
import { Pad } from "./pad/pad.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<import("./pad/pad.js").Data>} Mounted */

export default mounted(() => {
  /** @type {import("./shared/hand.js").Send} */
  let send = () => {};
  const pad = new Pad((message) => send(message));
  return {
    root: pad.root,
    update(/** @type {Mounted} */ { data, setTriggerValue }) {
      send = (message) => setTriggerValue("moved", message);
      pad.show(data);
    },
    rest: () => {},
  };
});

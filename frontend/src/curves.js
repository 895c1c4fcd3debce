/** The editor of the gates page: rows of numbers over the steps, to draw. rnnviz/figures/scenes/driven.py describes them. */

import "./curves/curves.css";
import { Curves } from "./curves/curves.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<import("./curves/curves.js").Data>} Mounted */

export default mounted(() => {
  /** @type {import("./shared/hand.js").Send} */
  let send = () => {};
  const curves = new Curves((message) => send(message));
  return {
    root: curves.root,
    update(/** @type {Mounted} */ { data, setTriggerValue }) {
      send = (message) => setTriggerValue("moved", message);
      curves.show(data);
    },
    rest: () => {},
  };
});

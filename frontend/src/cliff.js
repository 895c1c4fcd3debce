/** The cliff of the clipping page: what rnnviz/figures/scenes/cliff.py describes. */

import "./player/transport.css";
import "./player/player.css";
import "./cliff/cliff.css";
import { CliffPlayer } from "./cliff/cliff_player.js";
import { unpack } from "./player/scene.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  /** @type {import("./shared/hand.js").Send} */
  let send = () => {};
  const player = new CliffPlayer((message) => send(message));
  return {
    root: player.root,
    update(/** @type {Bytes} */ { data, setTriggerValue }) {
      send = (message) => setTriggerValue("moved", message);
      player.show(unpack(data));
    },
    rest: () => player.rest(),
  };
});

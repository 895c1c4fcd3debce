/** The player of the unrolled network: its drawing, folded or not, and its matrices as numbers to edit. */

import "./player/transport.css";
import "./player/player.css";
import "./unrolled/unrolled.css";
import { unpack } from "./player/scene.js";
import { mounted } from "./shared/component.js";
import { UnrolledPlayer } from "./unrolled/player.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  const player = new UnrolledPlayer();
  return {
    root: player.root,
    update(/** @type {Bytes} */ { data, setTriggerValue }) {
      player.send = (edit) => setTriggerValue("edited", edit);
      player.show(unpack(data));
    },
    rest: () => player.rest(),
  };
});

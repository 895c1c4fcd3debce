/** The animation player: what rnnviz/figures/scenes/gradients.py and cells.py describe. */

import "./player/transport.css";
import "./player/player.css";
import { lines } from "./panels/lines.js";
import { plane } from "./panels/plane.js";
import { ranks, stems } from "./panels/sizes.js";
import { strip } from "./panels/strip.js";
import { PairPlayer } from "./player/handles.js";
import { unpack } from "./player/scene.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  const player = new PairPlayer({ lines, stems, plane, ranks, strip });
  return {
    root: player.root,
    update(/** @type {Bytes} */ { data, setTriggerValue }) {
      player.send = (pair) => setTriggerValue("moved", pair);
      player.show(unpack(data));
    },
    rest: () => player.rest(),
  };
});

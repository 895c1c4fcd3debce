/** The state space of the Cell states page: a path through a cloud of states, and which word is read. */

import "./player/transport.css";
import "./player/player.css";
import "./space/space.css";
import { lines } from "./panels/lines.js";
import { scrub } from "./player/handles.js";
import { unpack } from "./player/scene.js";
import { ScenePlayer } from "./player/scene_player.js";
import { mounted } from "./shared/component.js";
import { say } from "./shared/dom.js";
import { stepOf } from "./shared/limits.js";
import { thousandths } from "./shared/numbers.js";
import { cloud } from "./space/cloud.js";

/** @typedef {import("./player/scene.js").Moment} Moment */
/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */
/** @typedef {import("./space/cloud.js").Cloud} Cloud */

class SpacePlayer extends ScenePlayer {
  constructor() {
    super({ cloud, lines }, (_, panel, i, canvas) => {
      if (panel.kind === "lines") scrub(this, i, canvas);
      return undefined;
    });
  }

  /** @param {Moment} moment */
  report(moment) {
    const k = stepOf(moment.at);
    const { words, prediction } = /** @type {Cloud} */ (this.scene.panels[0]);
    const value = thousandths(prediction[k]);
    const text = words[k]
      ? `word ${k}: ${words[k]} · running prediction ${value}`
      : `before the first word · ${value}`;
    say(this.readout, text);
    this.transport.describe(text);
  }
}

export default mounted(() => {
  const player = new SpacePlayer();
  return {
    root: player.root,
    update: (/** @type {Bytes} */ { data }) => player.show(unpack(data)),
    rest: () => player.rest(),
  };
});

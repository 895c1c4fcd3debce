/** The player of the page about words: rows picked out of a matrix, and words that move from epoch to epoch. */

import "./player/transport.css";
import "./player/player.css";
import "./vectors/vectors.css";
import { lines } from "./panels/lines.js";
import { scrub } from "./player/handles.js";
import { spoken } from "./player/readout.js";
import { unpack } from "./player/scene.js";
import { ScenePlayer } from "./player/scene_player.js";
import { mounted } from "./shared/component.js";
import { say } from "./shared/dom.js";
import { grid } from "./vectors/grid.js";
import { words } from "./vectors/map.js";
import { told } from "./vectors/readout.js";

/** @typedef {import("./player/scene.js").Moment} Moment */
/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

const SPEEDS = { unit: "step", speeds: [0.5, 1, 2, 5], speed: 1 };

class VectorPlayer extends ScenePlayer {
  constructor() {
    super(
      { grid, words, lines },
      (_, panel, i, canvas) => {
        if (panel.kind === "lines") scrub(this, i, canvas);
        return undefined;
      },
      SPEEDS,
    );
  }

  /** @param {Moment} moment */
  report(moment) {
    const [where, ...numbers] = spoken(this.scene, moment);
    const text = told(this.scene.panels, moment.at) ?? where;
    say(this.readout, [text, ...numbers].join(" · "));
    this.transport.describe(text);
  }
}

export default mounted(() => {
  const player = new VectorPlayer();
  return {
    root: player.root,
    update: (/** @type {Bytes} */ { data }) => player.show(unpack(data)),
    rest: () => player.rest(),
  };
});

/** A figure of Plotly, drawn in place: rnnviz/ui/components/figure.py says what it is given. */

import "./figure/figure.css";
import { Figure } from "./figure/figure.js";
import { mounted } from "./shared/component.js";

/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

export default mounted(() => {
  const figure = new Figure();
  return {
    root: figure.root,
    update: (/** @type {Bytes} */ { data }) => figure.take(data),
    rest: () => figure.rest(),
  };
});

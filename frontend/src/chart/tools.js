/** The buttons of a chart: show all of it again, fill the screen, keep a picture. */

import { html, svg } from "../shared/dom.js";
import { picture } from "./picture.js";

/** @typedef {import("./chart.js").Chart} Chart */

const SIGNS = {
  all: "M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",
  screen: "M4 4h6v2H6v4H4V4zm10 0h6v6h-2V6h-4V4zM4 14h2v4h4v2H4v-6zm14 0h2v6h-6v-2h4v-4z",
  picture: "M11 3h2v9l3-3 1.4 1.4L12 15.8 6.6 10.4 8 9l3 3V3zM4 18h16v2H4z",
};

export class Tools {
  #chart;

  /** @param {Chart} chart */
  constructor(chart) {
    this.#chart = chart;
    this.all = button("Show all", SIGNS.all, () => {
      chart.canvas.focus(); // this button hides
      chart.zoom.show(undefined);
    });
    this.all.hidden = true;
    this.root = html(
      "div",
      { class: "tools" },
      this.all,
      button("Save as a picture", SIGNS.picture, () => picture(chart)),
    );
    if (document.fullscreenEnabled)
      this.root.append(button("Full screen", SIGNS.screen, () => this.#enlarge()));
  }

  /** @param {boolean} zoomed whether something of the chart is not seen */
  zoomed(zoomed) {
    this.all.hidden = !zoomed;
  }

  #enlarge() {
    const { root } = this.#chart;
    const place = /** @type {Document | ShadowRoot} */ (root.getRootNode());
    if (place.fullscreenElement === root) document.exitFullscreen();
    else root.requestFullscreen();
  }
}

/**
 * @param {string} name
 * @param {string} path
 * @param {() => void} click
 */
function button(name, path, click) {
  const sign = svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: path }));
  return html("button", { type: "button", title: name, "aria-label": name, click }, sign);
}

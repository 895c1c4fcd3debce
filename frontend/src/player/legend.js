/** The legend over a panel: the mark of each name as a small picture. */

import { DASHES } from "../shared/canvas.js";
import { html, svg } from "../shared/dom.js";

/** @typedef {import("./scene.js").Entry} Entry */

/** @type {Record<Entry["mark"], (entry: Entry) => SVGElement>} */
const MARKS = {
  dot: ({ color }) => svg("circle", { cx: 13, cy: 5, r: 4, fill: color }),
  ring: ({ color }) =>
    svg("circle", { cx: 13, cy: 5, r: 3.5, fill: "none", stroke: color, "stroke-width": 1.5 }),
  square: ({ color }) => svg("rect", { x: 9, y: 1, width: 8, height: 8, fill: color }),
  arrow: ({ color }) => svg("path", { d: "M9 1h8l-4 8z", fill: color }),
  line: ({ color, dash }) => {
    const dashes = DASHES[dash].join(" ");
    return svg("line", {
      x2: 26,
      y1: 5,
      y2: 5,
      stroke: color,
      "stroke-width": 2.5,
      "stroke-dasharray": dashes,
    });
  },
};

/** @param {Entry[]} entries */
export function legend(entries) {
  const items = entries.map((entry) =>
    html(
      "span",
      {},
      svg("svg", { viewBox: "0 0 26 10", "aria-hidden": "true" }, MARKS[entry.mark](entry)),
      entry.name,
    ),
  );
  return html("div", { class: "legend" }, ...items);
}

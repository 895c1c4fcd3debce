/** Goes to a heading of the page, once for each time that somebody asks: rnnviz/ui/scroll.py says when. */

import { mounted } from "./shared/component.js";
import { html } from "./shared/dom.js";

/** @typedef {import("./shared/component.js").Component<{anchor: string, turn: number}>} Asked */

let gone = 0; // turns before this one are done, whatever is drawn again

export default mounted(() => ({
  root: html("span", { hidden: true }),
  update({ data }) {
    const { anchor, turn } = /** @type {Asked["data"]} */ (data);
    if (turn <= gone) return;
    gone = turn;
    requestAnimationFrame(() => document.getElementById(anchor)?.scrollIntoView({ block: "start" }));
  },
  rest: () => undefined,
}));

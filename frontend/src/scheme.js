/** Tells when the page changes between light and dark: rnnviz/ui/scheme.py draws it again then. */

import { mounted } from "./shared/component.js";
import { html, put } from "./shared/dom.js";

/** @typedef {import("./shared/component.js").Component<{dark: boolean}>} Asked */

export default mounted(() => {
  const root = html("span", { hidden: true });
  let drawn = false; // whether it was drawn for the dark
  /** @type {boolean | undefined} what was told since it was last drawn for what is shown: nobody is told the same twice */
  let told;
  let tell = (/** @type {boolean} */ _) => {};
  const look = () => {
    const dark = getComputedStyle(root).colorScheme === "dark";
    if (dark === drawn) told = undefined;
    if (dark === drawn || dark === told) return;
    told = dark;
    tell(dark);
  };
  const watch = new MutationObserver(() => requestAnimationFrame(look)); // Streamlit gives its app another class
  const app = document.querySelector("[data-testid=stApp]");
  if (app) watch.observe(app, { attributeFilter: ["class", "style"] });
  return {
    root,
    update({ data, setTriggerValue }) {
      drawn = /** @type {Asked["data"]} */ (data).dark;
      put(root, { "data-drawn-for": drawn ? "dark" : "light" });
      tell = (dark) => setTriggerValue("changed", dark);
      requestAnimationFrame(look); // it may have changed before this was here
    },
    rest: () => watch.disconnect(),
  };
});

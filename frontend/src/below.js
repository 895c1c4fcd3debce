/** Tells when its place comes near to what is seen: rnnviz/ui/below.py draws what stands there only then. */

import { mounted } from "./shared/component.js";
import { html } from "./shared/dom.js";

const NEAR = "200px"; // so early that it is drawn before somebody who scrolls has come to it
const NARROW = "(max-width: 640px)"; // where Streamlit puts columns below each other

/** @typedef {import("./shared/component.js").Component<{height: number, narrow: number}>} Place */

export default mounted(() => {
  const root = html("div", { "aria-hidden": true });
  let tell = () => {};
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      watch.disconnect();
      tell();
    },
    { rootMargin: NEAR, scrollMargin: NEAR },
  );
  watch.observe(root);
  return {
    root,
    update({ data, setStateValue }) {
      const { height, narrow } = /** @type {Place["data"]} */ (data);
      root.style.minHeight = `${matchMedia(NARROW).matches ? narrow : height}px`;
      tell = () => setStateValue("near", true);
    },
    rest: () => watch.disconnect(),
  };
});

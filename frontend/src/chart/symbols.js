/** The marks at points, in a square from -1 to 1: the same on a canvas and in a legend. */

/** @typedef {import("./data.js").Symbol} Symbol */

const CIRCLE = "M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0z";

/** @type {Record<Exclude<Symbol, "">, {path: string, filled: boolean}>} */
export const SYMBOLS = {
  circle: { path: CIRCLE, filled: true },
  square: { path: "M-0.9,-0.9h1.8v1.8h-1.8z", filled: true },
  up: { path: "M0,-1.1L1.1,0.9L-1.1,0.9z", filled: true },
  diamond: { path: "M0,-1.3L1.1,0L0,1.3L-1.1,0z", filled: true },
  down: { path: "M0,1.1L1.1,-0.9L-1.1,-0.9z", filled: true },
  plus: {
    path: "M-1.1,-0.4h0.7v-0.7h0.8v0.7h0.7v0.8h-0.7v0.7h-0.8v-0.7h-0.7z",
    filled: true,
  },
  ring: { path: CIRCLE, filled: false },
  cross: { path: "M-1,-1L1,1M1,-1L-1,1", filled: false },
};

/** A name that this browser keeps in a cookie until it is closed, so that a reload is no stranger: rnnviz/ui/visitor.py. */

import { mounted } from "./shared/component.js";
import { html } from "./shared/dom.js";

/** @typedef {import("./shared/component.js").Component<{cookie: string, value: string}>} Asked */

export default mounted(() => ({
  root: html("span", { hidden: true }),
  update({ data }) {
    const { cookie, value } = /** @type {Asked["data"]} */ (data);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there without TLS
    document.cookie = `${cookie}=${value}; path=/; SameSite=Lax`;
  },
  rest: () => undefined,
}));

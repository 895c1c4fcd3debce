/** Short values that this browser keeps in cookies until it is closed: rnnviz/ui/cookies.py says which. */

import { mounted } from "./shared/component.js";
import { html } from "./shared/dom.js";

/** @typedef {import("./shared/component.js").Component<{cookies: Record<string, string>}>} Asked */

export default mounted(() => ({
  root: html("span", { hidden: true }),
  update({ data }) {
    const { cookies } = /** @type {Asked["data"]} */ (data);
    for (const [name, value] of Object.entries(cookies)) {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there without TLS
      document.cookie = `${name}=${value}; path=/; SameSite=Lax`;
    }
  },
  rest: () => undefined,
}));

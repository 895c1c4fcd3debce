import assert from "node:assert/strict";
import { test } from "node:test";
import { mounted } from "../src/shared/component.js";

/** @param {unknown} data what Python gave; returns what the component is told */
const told = (data) => {
  /** @type {unknown[]} */
  const found = [];
  const view = {
    root: {},
    update: (/** @type {{data: unknown}} */ component) => found.push(component.data),
    rest() {},
  };
  const place = { contains: () => false, append() {} };
  // @ts-expect-error: there is no page here
  mounted(() => view)({ data, parentElement: place });
  return found;
};

test("an object comes in a list, and bytes as they are", () => {
  assert.deepEqual(told([{ cookies: ["a", "b"] }]), [{ cookies: ["a", "b"] }]);
  const bytes = new Uint8Array([1, 2]);
  assert.equal(told(bytes)[0], bytes);
});

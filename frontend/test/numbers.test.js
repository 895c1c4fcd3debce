import assert from "node:assert/strict";
import { test } from "node:test";
import { fixed, plain, power, short, signed, written, writtenLog } from "../src/shared/numbers.js";

test("near 1 a value is plain, with three digits and a real minus", () => {
  assert.equal(written(0.00515), "0.00515");
  assert.equal(written(-2), "−2");
  assert.equal(written(1234.5), "1230");
  assert.equal(written(0), "0");
  assert.equal(written(Number.NaN), "–");
});

test("far from 1 a value is a power of ten", () => {
  assert.equal(written(12345), "1.23 × 10⁴");
  assert.equal(written(-0.00002), "−2 × 10⁻⁵");
  assert.equal(writtenLog(-300.5), "3.16 × 10⁻³⁰¹");
  assert.equal(writtenLog(4), "1 × 10⁴");
});

test("beyond float32 a value is told in words", () => {
  const limits = { floor: -44.85, ceiling: 38.53 };
  assert.match(writtenLog(-46, limits), /below .*10⁻⁴⁵: 0 in float32/);
  assert.match(writtenLog(39, limits), /above .*10³⁸: infinite in float32/);
  assert.equal(writtenLog(-Infinity, limits), "0");
  assert.equal(writtenLog(Number.NaN, limits), "–");
});

test("in a table a value is short", () => {
  assert.equal(short(9.7712), "9.77");
  assert.equal(short(71e-9), "7.1e−8");
  assert.equal(short(-1234567), "−1.2e6");
  assert.equal(short(Infinity), "not a number");
});

test("signs, ticks and exponents", () => {
  assert.equal(signed(0.124), "+0.12");
  assert.equal(signed(-0.3, 3), "−0.300");
  assert.equal(signed(-0.001), "+0.00");
  assert.equal(fixed(-0.001), "0.00");
  assert.equal(fixed(0.5), "0.50");
  assert.equal(plain(-3.5), "−3.5");
  assert.equal(plain(0.1 + 0.2), "0.3");
  assert.equal(power(-12), "10⁻¹²");
});

/**
 * Bundle each entry of src/ into static/. The first line of a bundle has two hashes: of all that it is
 * made from, and of the rest of the file; tests compare both without Node.
 *
 * node build.js          writes the bundles
 * node build.js --check  fails where a bundle is not what would be written
 */

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const OUT = join(HERE, "..", "static");

/** @param {string | Uint8Array} content */
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/** The hash of the lock file, of this file and of every file in src/, by its name and content. */
function sources() {
  const found = readdirSync(join(HERE, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HERE, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const names = ["build.js", "package-lock.json", ...found].sort();
  return sha256(names.map((name) => `${name} ${sha256(readFileSync(join(HERE, name)))}\n`).join(""));
}

/** @returns {Promise<Map<string, string>>} contents by name */
async function bundles() {
  const entries = readdirSync(join(HERE, "src")).filter((name) => name.endsWith(".js"));
  const made = await build({
    entryPoints: entries.map((name) => join(HERE, "src", name)),
    outdir: OUT,
    bundle: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    minify: true,
    lineLimit: 160,
    charset: "utf8",
    legalComments: "eof", // the licences of what is bundled
    write: false,
    logLevel: "warning",
  });
  const hash = sources();
  return new Map(
    made.outputFiles.map(({ path, text }) => {
      const name = relative(OUT, path);
      return [name, `/* Made by frontend/build.js. sources ${hash} bundle ${sha256(text)} */\n${text}`];
    }),
  );
}

/** @param {string} name */
function current(name) {
  try {
    return readFileSync(join(OUT, name), "utf8");
  } catch {
    return undefined;
  }
}

const made = await bundles();
mkdirSync(OUT, { recursive: true });
const known = readdirSync(OUT, { recursive: false }).map(String);
const stale = [...made].filter(([name, text]) => current(name) !== text).map(([name]) => name);
const left = known.filter((name) => !made.has(name));
if (process.argv.includes("--check")) {
  for (const name of [...stale, ...left])
    console.error(`static/${name} is not what frontend/ makes: run make frontend`);
  process.exitCode = stale.length + left.length ? 1 : 0;
} else {
  for (const [name, text] of made) writeFileSync(join(OUT, name), text);
  for (const name of left) rmSync(join(OUT, name));
}

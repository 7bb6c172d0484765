"use strict";
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|$)/i;

/** The folder of the package that a module comes from; null for one of our own. */
function packageOf(file) {
  const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file);
  return found && existsSync(path.join(found[0], "package.json")) ? found[0] : null;
}

/**
 * The licences of the packages whose modules are part of a file that ships, each with its text, or
 * with what its package says of itself where it has none.
 * @param {Iterable<string>} modules files
 */
exports.noticesOf = function noticesOf(modules) {
  const folders = new Set([...modules].map(packageOf).filter((folder) => folder !== null));
  const notices = new Map();
  for (const folder of folders) {
    const { name, version, license, author } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    );
    const texts = readdirSync(folder)
      .filter((file) => LICENCE_FILE.test(file))
      .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
    const by = typeof author === "object" ? author.name : author;
    const stated = [`${name} ${version}`, license, by].filter(Boolean).join(" · ");
    notices.set(`${name} ${version}`, [stated, ...texts].join("\n\n"));
  }
  const sorted = [...notices].sort(([first], [second]) => (first < second ? -1 : 1));
  return `${sorted.map(([, notice]) => notice).join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
};

"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Marked } = require("marked");

const TEMPLATE = path.resolve(__dirname, "../../assets/guide.html");
/** The documents that become pages, and the pages they become. */
const PAGES = {
  "user-guide.zh-CN.md": "help.html",
  "checks.zh-CN.md": "checks.html",
  "functions.zh-CN.md": "function-list.html",
};

/** A picture, dark where the reader's system is; the pictures of a pane come in both. */
function picture({ href, text }) {
  const img = `<img src="${href}" alt="${text}" loading="lazy" />`;
  const dark = href.replace(/-light\.png$/, "-dark.png");
  if (dark === href) return img;
  return `<picture><source srcset="${dark}" media="(prefers-color-scheme: dark)" />${img}</picture>`;
}

const marked = new Marked({
  renderer: { image: picture },
  walkTokens: (token) => {
    if (token.type === "link") token.href = PAGES[token.href] ?? token.href;
  },
});

/** A document of docs/ as a page of the add-in: its links lead to pages, its pictures come along. */
function guidePage(markdown) {
  const [, title] = /^# (.+)$/m.exec(markdown);
  return readFileSync(TEMPLATE, "utf8")
    .replace("{title}", () => title)
    .replace("{content}", () => marked.parse(markdown));
}

/** What CopyWebpackPlugin copies for the guide. */
const guide = [
  ...Object.entries(PAGES).map(([from, to]) => ({
    from: `docs/${from}`,
    to,
    transform: (content) => guidePage(content.toString("utf8")),
  })),
  {
    from: "docs/screenshots/@(*-light|*-dark|preview-summary|preview-consolidated).png",
    to: "screenshots/[name][ext]",
  },
];

module.exports = { guide };

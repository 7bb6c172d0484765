"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const FOLDER = path.resolve(__dirname, "../../../node_modules/pdfjs-dist/legacy/build");

/** A file of pdf.js, which exists as an ES module only, as one that Jest can require. */
module.exports = function load(name) {
  const file = path.join(FOLDER, name);
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    jsc: { target: "es2022" },
    module: { type: "commonjs" },
  });
  const made = { exports: {} };
  new Function("module", "exports", "require", "__filename", code)(
    made,
    made.exports,
    require,
    file,
  );
  return made.exports;
};

"use strict";
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { builtManifest } = require("./built-manifest");

/** Emits the built manifest beside the custom functions, whose content gives it its version. */
module.exports = class ManifestPlugin {
  constructor({ source, base }) {
    this.source = source;
    this.base = base;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ManifestPlugin", (compilation) => {
      compilation.fileDependencies.add(this.source);
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ManifestPlugin", stage }, (assets) => {
        const hash = createHash("sha256");
        for (const name of ["functions.js", "functions.json"]) hash.update(assets[name].buffer());
        const version = hash.digest("hex").slice(0, 8);
        const manifest = builtManifest(readFileSync(this.source), { base: this.base, version });
        compilation.emitAsset("manifest.xml", new sources.RawSource(manifest));
      });
    });
  }
};

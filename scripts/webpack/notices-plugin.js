"use strict";
const { noticesOf } = require("../supply/notices");

/** Emits the licences of the packages that a build contains. */
module.exports = class NoticesPlugin {
  constructor(filename) {
    this.filename = filename;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      const files = new Set();
      compilation.hooks.finishModules.tap("NoticesPlugin", (modules) => {
        for (const { resource } of modules) if (resource) files.add(resource.split("?")[0]);
      });
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "NoticesPlugin", stage }, () => {
        compilation.emitAsset(this.filename, new sources.RawSource(noticesOf(files)));
      });
    });
  }
};

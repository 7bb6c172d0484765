"use strict";

/**
 * Takes out of functions.json what its generator adds above CustomFunctionsRuntime 1.1:
 * allowCustomDataForDataTypeAny belongs to 1.4, which Office LTSC 2021 does not have, and functions of
 * such files were reported to show #VALUE! there (office-js#3504).
 */
module.exports = class FunctionsJsonPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsJsonPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name: "FunctionsJsonPlugin", stage }, (assets) => {
        const { functions } = JSON.parse(String(assets["functions.json"].source()));
        const json = JSON.stringify({ functions }, null, 2);
        compilation.updateAsset("functions.json", new sources.RawSource(json));
      });
    });
  }
};

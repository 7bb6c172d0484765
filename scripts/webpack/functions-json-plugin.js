"use strict";
const path = require("node:path");
const vm = require("node:vm");
const { buildSync } = require("esbuild");

const WRITER = path.resolve(__dirname, "../../src/functions/functions-json.ts");

/** functions.json as the sources have it now, and the files it is made of. */
function written() {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [WRITER],
    bundle: true,
    platform: "node",
    format: "cjs",
    charset: "utf8",
    metafile: true,
    write: false,
  });
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, exports) {${outputFiles[0].text}\n})`)(
    module,
    module.exports,
  );
  return { json: module.exports.functionsJson(), files: Object.keys(metafile.inputs) };
}

/** Emits functions.json beside the functions, made of their declarations. */
module.exports = class FunctionsJsonPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsJsonPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionsJsonPlugin", stage }, () => {
        const { json, files } = written();
        for (const file of files) compilation.fileDependencies.add(path.resolve(file));
        compilation.emitAsset("functions.json", new sources.RawSource(json));
      });
    });
  }
};

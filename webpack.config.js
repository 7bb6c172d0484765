"use strict";
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const FunctionsJsonPlugin = require("./scripts/webpack/functions-json-plugin");
const ManifestPlugin = require("./scripts/webpack/manifest-plugin");
const NoticesPlugin = require("./scripts/webpack/notices-plugin");
const { guide } = require("./scripts/webpack/guide-page");
const { SELF_HOSTED, settings } = require("./scripts/webpack/settings");
const preview = require("./webpack.preview");

const chosen = settings(process.env);
const { base, officeJs, functionsRuntime, selfHosted } = chosen;
const OFFICE_JS_FILES = path.resolve(__dirname, "node_modules/@microsoft/office-js/dist");
const EXAMPLE = path.resolve(__dirname, "src/examples/huaihua-2023.json");

/** What the two builds share; `ecma` is the JavaScript that the engine running them understands. */
function build(name, ecma, mode) {
  return {
    name,
    mode,
    target: ["web", ecma],
    devtool: mode === "development" ? "source-map" : false,
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(__dirname, "build/.cache"),
      buildDependencies: { config: [__filename] },
      version: JSON.stringify(chosen),
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // What a module exports and nobody uses goes, whatever it computes on loading.
          sideEffects: false,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: ecma,
              // Shorter translations of `??`, `?.` and spreads, sound for plain data.
              assumptions: { noDocumentAll: true, setSpreadProperties: true, pureGetters: true },
            },
          },
        },
        // Imported for what it does.
        { test: /without-eval\.ts$/, sideEffects: true },
      ],
    },
    optimization: {
      minimizer: [
        new Minimizer({
          minify: Minimizer.swcMinify,
          extractComments: false,
          minimizerOptions: { compress: { passes: 3 } },
        }),
      ],
    },
    performance: { hints: false },
  };
}

/** A page that loads one of Microsoft's scripts and then its own bundle. */
function page(name, folder, microsoftScript, chunks) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: `./src/${folder}/${name}.html`,
    chunks,
    hash: true,
    microsoftScript,
  });
}

// Up to Office 2021 the JavaScript-only runtime of custom functions knows ECMAScript 2016 only:
// https://learn.microsoft.com/office/dev/add-ins/testing/runtimes#javascript-only-runtime
const functions = (mode) => ({
  ...build("functions", "es2016", mode),
  entry: { functions: "./src/functions/functions.ts" },
  output: {
    path: path.resolve(__dirname, "dist"),
    clean: { keep: (file) => !/^(functions\.|manifest\.xml)/.test(file) },
  },
  plugins: [
    new FunctionsJsonPlugin(),
    new NoticesPlugin("functions.licences.txt"),
    page("functions", "functions", functionsRuntime, ["functions"]),
    new ManifestPlugin({ source: path.resolve(__dirname, "manifest.xml"), base }),
  ],
});

const addin = (mode) => ({
  ...build("addin", "es2020", mode),
  entry: {
    taskpane: "./src/taskpane/index.tsx",
    commands: "./src/commands/commands.ts",
    notice: "./src/commands/notice-page.ts",
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    chunkFilename: "[name].[contenthash:8].js",
    clean: { keep: /^(functions\.|manifest\.xml)/ },
  },
  plugins: [
    page("taskpane", "taskpane", officeJs, ["taskpane"]),
    page("commands", "commands", officeJs, ["commands"]),
    page("notice", "commands", officeJs, ["notice"]),
    new NoticesPlugin("licences.txt"),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]" },
        { from: "docs/pack.schema.json", to: "pack.schema.json" },
        ...guide,
        { from: EXAMPLE, to: "examples/[name][ext]" },
        ...(selfHosted ? selfHostedOfficeJs() : []),
      ],
    }),
  ],
});

/** What office.js loads by itself in Excel on Windows, on the Mac and in a browser, telemetry left out. */
function selfHostedOfficeJs() {
  const files = [
    "office.js",
    "o15apptofilemappingtable.js",
    "custom-functions-runtime.js",
    "excel-@(win32-16.01|web-16.00|mac-16.00)?(-core).js",
    "@(zh-cn|en-us)/office_strings.js",
  ];
  return files.map((from) => ({ from, to: SELF_HOSTED, context: OFFICE_JS_FILES }));
}

/** @param {unknown} env @param {{ mode?: string }} argv */
module.exports = (env, { mode = "production" }) => {
  return [functions(mode), addin(mode), preview(env, { mode })];
};

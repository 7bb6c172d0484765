"use strict";
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");

/** The preview page: the embedded Excel a browser shows. Development only, it never ships. */
module.exports = (_env, { mode = "production" } = {}) => ({
  name: "preview",
  mode,
  target: ["web", "es2022"],
  devtool: mode === "development" ? "source-map" : false,
  cache: {
    type: "filesystem",
    cacheDirectory: path.resolve(__dirname, "build/.cache"),
    buildDependencies: { config: [__filename] },
  },
  entry: { preview: "./host/preview/index.ts" },
  output: { path: path.resolve(__dirname, "build/preview"), clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  plugins: [
    new CopyWebpackPlugin({
      patterns: [
        { from: "host/preview/preview.css" },
        // Written by `npm run meta`.
        { from: "build/excel-meta.json" },
      ],
    }),
    new HtmlWebpackPlugin({
      filename: "index.html",
      template: "./host/preview/index.html",
      hash: true,
    }),
  ],
  optimization: {
    minimizer: [
      new Minimizer({
        minify: Minimizer.swcMinify,
        // Whitespace and names only: compressing Univer takes a minute and saves little on localhost.
        minimizerOptions: { compress: false, mangle: true },
        extractComments: false,
      }),
    ],
  },
  performance: { hints: false },
});

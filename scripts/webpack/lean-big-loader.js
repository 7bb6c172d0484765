"use strict";

const UNUSED = ["mod", "neg", "pow", "prec", "sqrt", "toExponential", "toPrecision", "valueOf"];

/** What big.js holds beyond the arithmetic the add-in calls. */
const CUTS = [
  ...UNUSED.map((name) => new RegExp(`^P\\.${name} = function[^]*?^};\\r?\\n`, "gm")),
  // Its name in Node's console.
  /^if \(typeof Symbol[^]*?^}\r?\n/gm,
  // Checks of arguments: src/evaluation/decimal.ts hands over digits and divides by no 0.
  /^ *if \([^{}]*\) \{\s*throw [^;]*;\s*\}\r?\n/gm,
  // toFixed with a number of decimals.
  /^ {2}if \(dp !== UNDEFINED\) \{[^]*?^ {2}\}\r?\n/gm,
  // Second names, and kinds of rounding.
  / = P\.(?:sub|add|mul)\b|^ *Big\.round(?:HalfEven|Up) = \w+;\r?\n/gm,
];

/**
 * Takes a quarter off big.js, whose methods hang on one prototype, so that webpack cannot leave any
 * out. A cut that finds nothing, as after an update of big.js, stops the build.
 */
module.exports = function lean(source) {
  return CUTS.reduce((rest, cut) => {
    const shorter = rest.replace(cut, "");
    if (shorter === rest) throw new Error(`big.js has nothing like ${cut} any more`);
    return shorter;
  }, source);
};

"use strict";
// What tests import as fast-check when PROPERTY_SEED is set: every run draws the same examples.
const fastCheck = require("../../node_modules/fast-check/lib/cjs/fast-check.js");

fastCheck.configureGlobal({ seed: Number(process.env.PROPERTY_SEED) });
module.exports = fastCheck;

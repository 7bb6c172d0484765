"use strict";
module.exports = require("./load")("pdf.mjs");

"use strict";
module.exports = require("./load")("pdf.worker.mjs");

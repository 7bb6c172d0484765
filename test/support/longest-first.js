"use strict";

const Sequencer = require("@jest/test-sequencer").default;

const PROJECTS = ["browser", "addin", "pane", "unit"];
const place = ({ context }) => PROJECTS.indexOf(context.config.displayName?.name);

/**
 * Long files first: a long one that begins last leaves the other workers idle. Jest knows how long a
 * file took only where it ran before; whose project it is tells as much anywhere.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};

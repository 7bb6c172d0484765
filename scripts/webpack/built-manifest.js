"use strict";
const { JSDOM } = require("jsdom");
const { DEVELOPMENT_ORIGIN } = require("./settings");

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** Excel keeps these for up to a day; a new address makes it fetch the new content. */
const CACHED_BY_EXCEL = new Set(["functions.js", "functions.json"]);

/**
 * The manifest as it ships: every address of the development server moved to `base`, and the
 * addresses of the custom functions marked with `version`.
 */
function builtManifest(source, { base, version }) {
  const { window } = new JSDOM(source, { contentType: "application/xml" });
  const { document } = window;
  for (const element of document.querySelectorAll("[DefaultValue], [Value]")) {
    for (const name of ["DefaultValue", "Value"]) {
      const value = element.getAttribute(name);
      if (value?.startsWith(`${DEVELOPMENT_ORIGIN}/`)) {
        element.setAttribute(name, moved(value.slice(DEVELOPMENT_ORIGIN.length + 1)));
      }
    }
  }
  const xml = new window.XMLSerializer().serializeToString(document.documentElement);
  window.close();
  return `${DECLARATION}${xml}\n`;

  function moved(path) {
    const address = new URL(path, base);
    if (CACHED_BY_EXCEL.has(path)) address.searchParams.set("v", version);
    return address.href;
  }
}

module.exports = { builtManifest };

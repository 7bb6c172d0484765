"use strict";

/** Where manifest.xml in the repository points: the development server. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";
const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Folder of the self-hosted copy, beside the pages. */
const SELF_HOSTED = "office-js";

function httpsAddress(name, value) {
  const address = URL.canParse(value) ? new URL(value) : undefined;
  if (address?.protocol !== "https:" || address.search || address.hash) {
    throw new Error(`${name} must be an https address without a query, not ${value}`);
  }
  return address;
}

/**
 * The build settings taken from the environment:
 * `base`, the folder the add-in is served from; `officeJs` and `functionsRuntime`, the two scripts
 * of Microsoft that the pages load; `selfHosted`, whether they are copied into dist/office-js.
 */
function settings({ ADDIN_ORIGIN, OFFICE_JS }) {
  const base = httpsAddress("ADDIN_ORIGIN", ADDIN_ORIGIN || DEVELOPMENT_ORIGIN);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  const selfHosted = OFFICE_JS === "self";
  const officeJs = selfHosted
    ? `${SELF_HOSTED}/office.js`
    : httpsAddress("OFFICE_JS", OFFICE_JS || MICROSOFT_CDN).href;
  if (!officeJs.endsWith("/office.js")) {
    throw new Error(`OFFICE_JS must end with /office.js or be "self", not ${OFFICE_JS}`);
  }
  const functionsRuntime = officeJs.replace(/office\.js$/, "custom-functions-runtime.js");
  return { base: base.href, officeJs, functionsRuntime, selfHosted };
}

module.exports = { DEVELOPMENT_ORIGIN, SELF_HOSTED, settings };

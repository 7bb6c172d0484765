/** A header of every answer, and why. */
export interface PageHeader {
  readonly name: string;
  readonly value: string;
  /** In a sentence, for who runs a server. */
  readonly why: string;
}

/**
 * The pages in which Excel on the web shows an add-in, and those that hold them in turn. Microsoft
 * publishes no list. The hosts of Excel are those that office.js trusts (`_isHostNameValidWacDomain`
 * in excel-web-16.00.debug.js); the sites around it are those that people report (office-js#3342,
 * office-js-docs-pr#4911) and those of Microsoft 365 operated by 21Vianet.
 */
export const FRAME_ANCESTORS: readonly string[] = [
  "https://*.officeapps.live.com",
  "https://*.partner.officewebapps.cn",
  "https://*.office.net",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.live.com",
  "https://*.sharepoint.cn",
  "https://*.partner.office365.cn",
  "https://*.partner.microsoftonline.cn",
];

/** Where office.js may come from: Microsoft's network, and that of 21Vianet. */
export const OFFICE_JS_ORIGINS: readonly string[] = [
  "https://appsforoffice.microsoft.com",
  "https://appsforoffice.cdn.partner.office365.cn",
];

/** @param scripts origins besides one's own that scripts may come from */
const contentSecurityPolicy = (scripts: readonly string[]): string =>
  Object.entries({
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts],
    // Fluent UI and office.js make style elements.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "frame-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
    "base-uri": ["'self'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'self'", ...FRAME_ANCESTORS],
  })
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");

/** What no page of ours uses; the clipboard is, for copying. */
const UNUSED = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/**
 * The headers of every answer: the one list from which the server, README.md and deploy/nginx.conf
 * take them.
 * @param scripts origins of office.js where it comes from elsewhere than Microsoft
 */
export const pageHeaders = (scripts: readonly string[] = []): readonly PageHeader[] => [
  {
    name: "Content-Security-Policy",
    value: contentSecurityPolicy([...new Set([...OFFICE_JS_ORIGINS, ...scripts])]),
    why: "pages run their own scripts and office.js, send nothing elsewhere, and are shown by Office alone",
  },
  {
    name: "X-Content-Type-Options",
    value: "nosniff",
    why: "a file is what its type says",
  },
  {
    name: "Referrer-Policy",
    value: "same-origin",
    why: "no other server learns the address of a page",
  },
  {
    name: "Permissions-Policy",
    value: UNUSED.map((feature) => `${feature}=()`).join(", "),
    why: "what the add-in does not use stays off",
  },
];

/** What differs by the file: the addresses and what holds for them, the first that fits. */
export const CACHING: readonly { readonly path: RegExp; readonly value: string }[] = [
  // Excel wants icons that may be kept ("Office Add-ins manifest", icons).
  { path: /^\/assets\/[^/]+\.png$/, value: "max-age=3600" },
  { path: /^/, value: "no-cache" },
];

/** What Excel on the web fetches from its own origin: custom functions, and icons for its ribbon. */
export const SHARED_WITH_EXCEL = /^\/(functions\.(js|json)|assets\/[^/]+\.png)$/;

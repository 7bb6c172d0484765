const OFFICE_JS =
  /(<script\b[^>]*?\ssrc\s*=\s*)(?:"[^"]*\/office\.js"|'[^']*\/office\.js'|[^\s"'>]*\/office\.js(?=[\s>]))/gi;

/** The page with its office.js taken from `address`, so that it runs without the internet. */
export function withOfficeJsFrom(address: string, html: string): string {
  return html.replace(OFFICE_JS, `$1"${address}"`);
}

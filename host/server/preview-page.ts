const MICROSOFT_SCRIPT =
  /(<script\b[^>]*?\ssrc\s*=\s*)(?:"[^"]*\/|'[^']*\/|[^\s"'>]*\/)((?:office|custom-functions-runtime)\.js)(?:"|'|(?=[\s>]))/gi;

/** The page with Microsoft's script taken from `folder`, so that it runs without the internet. */
export function withOfficeJsFrom(folder: string, html: string): string {
  return html.replace(
    MICROSOFT_SCRIPT,
    (_, before: string, file: string) => `${before}"${folder}/${file.toLowerCase()}"`,
  );
}

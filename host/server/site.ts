import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { withOfficeJsFrom } from "./preview-page";

export interface Folders {
  /** The built add-in, served at `/` exactly as Excel would get it. */
  dist: string;
  /** The built preview page, served at `/preview/`. */
  preview: string;
  /** Microsoft's office.js, served at `/office-js/`. */
  officeJs: string;
}

// What Excel on the web fetches from its own origin (custom functions) or draws in its ribbon (icons).
const SHARED_WITH_EXCEL = /^\/(functions\.(js|json)|assets\/[^/]+\.png)$/;
const ICON = /^\/assets\/[^/]+\.png$/;
// Segments never begin with a dot, so the path cannot leave its folder.
const PAGE = /^(\/[\w-][\w.-]*)+\.html$/;
const TEXT = /\.(?:css|html|js|json|map|svg|txt|xml)$/;
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  map: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain",
  xml: "text/xml",
};

/** Answers requests from the three folders; files are read anew at every request. */
export function site({ dist, preview, officeJs }: Folders): RequestListener {
  const mounts = [
    { prefix: "/preview", serve: files(preview) },
    { prefix: "/office-js", serve: files(officeJs) },
    { prefix: "", serve: files(dist) },
  ];

  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const { pathname, search, searchParams } = new URL(request.url ?? "/", "https://localhost");
    // Excel wants icons that may be kept ("Office Add-ins manifest", icons).
    response.setHeader("Cache-Control", ICON.test(pathname) ? "max-age=3600" : "no-cache");
    if (SHARED_WITH_EXCEL.test(pathname)) response.setHeader("Access-Control-Allow-Origin", "*");
    if (pathname === "/" || pathname === "/preview") {
      response.writeHead(302, { Location: `/preview/${search}` }).end();
      return;
    }
    const forPreview = searchParams.has("preview") || openedByPreview(request);
    if (forPreview && PAGE.test(pathname) && existsSync(join(dist, pathname))) {
      sendPreviewPage(response, join(dist, pathname));
      return;
    }
    const { prefix, serve } = mounts.find((mount) => pathname.startsWith(`${mount.prefix}/`))!;
    request.url = pathname.slice(prefix.length) + search;
    serve(request, response);
  };
}

/** A dialog: a page of the preview opens it under the address that the add-in gave. */
function openedByPreview({ headers: { referer = "" } }: IncomingMessage): boolean {
  return URL.canParse(referer) && new URL(referer).searchParams.has("preview");
}

function files(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  return sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const extension = TEXT.test(pathname) ? pathname.slice(pathname.lastIndexOf(".") + 1) : "";
      const type = TYPES[extension];
      if (type) response.setHeader("Content-Type", `${type}; charset=utf-8`);
    },
  });
}

function sendPreviewPage(response: ServerResponse, path: string): void {
  const html = withOfficeJsFrom("/office-js", readFileSync(path, "utf8"));
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
}

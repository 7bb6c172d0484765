import {
  STATUS_CODES,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { fileAt, type ServedFile } from "./files";
import { CACHING, pageHeaders, SHARED_WITH_EXCEL } from "./headers";
import { withOfficeJsFrom } from "./preview-page";

export interface Folders {
  /** The built add-in, served at `/` exactly as Excel would get it. */
  dist: string;
  /** The built preview page, served at `/preview/`. */
  preview: string;
  /** Microsoft's office.js, served at `/office-js/`. */
  officeJs: string;
}

export interface SiteOptions extends Folders {
  /** Names under which the server may be asked, besides this machine's own. */
  hosts?: readonly string[];
  /** Origins besides Microsoft's that office.js may come from. */
  scripts?: readonly string[];
}

const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

/** Answers requests from the three folders; files are read anew at every request. */
export function site({ hosts = [], scripts, ...folders }: SiteOptions): RequestListener {
  const headers = pageHeaders(scripts);
  const names = new Set([...THIS_MACHINE, ...hosts]);
  return (request, response) => {
    for (const { name, value } of headers) response.setHeader(name, value);
    try {
      // A page elsewhere whose name leads to this machine has its own name here.
      if (!names.has(hostName(request))) refuse(response, 403);
      else answer(folders, request, response);
    } catch {
      refuse(response, 500);
    }
  };
}

/** The name that was asked for, without the port; empty where there is none. */
const hostName = ({ headers: { host = "" } }: IncomingMessage): string =>
  host.replace(/:\d+$/, "").toLowerCase();

function answer(folders: Folders, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405);
  }
  const address = addressOf(request.url ?? "");
  if (!address) return refuse(response, 400);
  const { pathname, search } = address;
  response.setHeader("Cache-Control", CACHING.find(({ path }) => path.test(pathname))!.value);
  if (SHARED_WITH_EXCEL.test(pathname)) response.setHeader("Access-Control-Allow-Origin", "*");
  if (pathname === "/" || pathname === "/preview") {
    response.writeHead(302, { Location: `/preview/${search}` }).end();
    return;
  }
  const { file, isOfAddin } = fileOf(folders, pathname);
  if (!file) return refuse(response, 404);
  const isForPreview = new URLSearchParams(search).has("preview") || openedByPreview(request);
  if (isOfAddin && isForPreview && pathname.endsWith(".html")) sendPreviewPage(response, file);
  else send(request, response, file);
}

interface Address {
  /** Decoded. */
  readonly pathname: string;
  readonly search: string;
}

/** The address that a request names; null where none can be read from it: `//`, `/%`, `*`, whole ones. */
function addressOf(target: string): Address | null {
  const [written = "", ...query] = target.split("?");
  const pathname = decoded(written);
  if (!pathname?.startsWith("/") || /\/\/|[\\\p{Cc}]/u.test(pathname)) return null;
  return { pathname, search: query.length > 0 ? `?${query.join("?")}` : "" };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function fileOf(
  { dist, preview, officeJs }: Folders,
  pathname: string,
): { readonly file: ServedFile | null; readonly isOfAddin: boolean } {
  const [, first = "", rest = ""] = /^\/(preview|office-js)(\/.*)$/.exec(pathname) ?? [];
  if (first === "preview") return { file: fileAt(preview, rest), isOfAddin: false };
  if (first === "office-js") return { file: fileAt(officeJs, rest), isOfAddin: false };
  return { file: fileAt(dist, pathname), isOfAddin: true };
}

/** A dialog: a page of the preview opens it under the address that the add-in gave. */
function openedByPreview({ headers: { referer = "" } }: IncomingMessage): boolean {
  return URL.canParse(referer) && new URL(referer).searchParams.has("preview");
}

function send(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  { body, type, tag }: ServedFile,
): void {
  response.setHeader("ETag", tag);
  if (headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "Content-Type": type, "Content-Length": body.length });
  response.end(method === "HEAD" ? undefined : body);
}

function sendPreviewPage(response: ServerResponse, { body, type }: ServedFile): void {
  const html = withOfficeJsFrom("/office-js", body.toString("utf8"));
  response.writeHead(200, { "Content-Type": type }).end(html);
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { "Content-Type": "text/plain" });
  response.end(STATUS_CODES[status]);
}

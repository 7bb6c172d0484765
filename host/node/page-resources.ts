import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ResourceLoader } from "jsdom";
import { inProject } from "./project-root";

const OFFICE_JS = path.dirname(
  createRequire(inProject("package.json")).resolve("@microsoft/office-js/package.json"),
);

// Where office.js is published: Microsoft's CDN and the one of Office 365 operated by 21Vianet.
const CDN_HOSTS = ["appsforoffice.microsoft.com", "appsforoffice.cdn.partner.office365.cn"];
const CDN_FOLDER = "/lib/1/hosted/";

/** The global that runs the script of a file in the page. */
export const RUN_SCRIPT = "hostRunScript";

export interface ResourceOptions {
  /** The folder the add-in's own files come from; null when it has none. */
  readonly dist: string | null;
  readonly origin: string;
  /** Serve Microsoft's readable builds instead of the minified ones. */
  readonly debug: boolean;
}

/**
 * Serves a page's scripts from the disk, as a browser would get them: the add-in's own from its
 * build, office.js from the pinned package. Nothing goes to the network.
 */
export class PageResources extends ResourceLoader {
  /** Addresses that nothing could be served for. */
  readonly refused: string[] = [];

  constructor(private readonly options: ResourceOptions) {
    super();
  }

  override fetch(address: string): ReturnType<ResourceLoader["fetch"]> {
    const file = this.fileOf(new URL(address));
    if (file === null || !existsSync(file)) {
      this.refused.push(address);
      return null;
    }
    const content = file.endsWith(".js") ? this.script(file, address) : readFileSync(file);
    return Promise.resolve(content) as ReturnType<ResourceLoader["fetch"]>;
  }

  /** A script that runs the one compiled before: jsdom compiles a page's scripts for every page. */
  private script(file: string, address: string): Buffer {
    return Buffer.from(`${RUN_SCRIPT}(${JSON.stringify(file)},${JSON.stringify(address)})`);
  }

  /** What `fetch` in the page gets. */
  respond(address: string | URL): Promise<Response> {
    const url = new URL(address, `${this.options.origin}/`);
    const file = this.fileOf(url);
    if (file !== null && existsSync(file)) return Promise.resolve(new Response(readFileSync(file)));
    this.refused.push(url.href);
    return url.origin === this.options.origin
      ? Promise.resolve(new Response(null, { status: 404 }))
      : Promise.reject(new TypeError("Failed to fetch"));
  }

  private fileOf(url: URL): string | null {
    const folderAt = url.pathname.indexOf(CDN_FOLDER);
    if (CDN_HOSTS.includes(url.hostname) && folderAt >= 0) {
      return this.officeFile(url.pathname.slice(folderAt + CDN_FOLDER.length));
    }
    const { dist, origin } = this.options;
    if (url.origin !== origin || dist === null) return null;
    return path.join(dist, decodeURIComponent(url.pathname));
  }

  private officeFile(name: string): string {
    const file = path.join(OFFICE_JS, "dist", name);
    const readable = file.replace(/(?<!\.debug)\.js$/, ".debug.js");
    return this.options.debug && existsSync(readable) ? readable : file;
  }
}

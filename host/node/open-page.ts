import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, VirtualConsole, type DOMWindow } from "jsdom";
import type { EmbeddedExcel } from "../embedded-excel";
import type { Page } from "../page";
import type { PageRole } from "../xdm/app-context";
import { compiledScript } from "./compiled-scripts";
import { PageResources, RUN_SCRIPT } from "./page-resources";

/** The globals office.js puts into the window of a page. */
export interface AddinGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: { associate(id: string, run: (...args: never[]) => unknown): void };
}

export type AddinWindow = DOMWindow & AddinGlobals;

export interface AddinPage {
  readonly window: AddinWindow;
  /** The connection as the host sees it. */
  readonly page: Page;
  /** Resolves when office.js is ready to work with the workbook. */
  readonly ready: Promise<void>;
  /** Addresses the page asked for and did not get. */
  readonly refused: readonly string[];
  /** Errors that nobody in the page caught. */
  readonly errors: readonly Error[];
  close(): void;
}

export interface OpenOptions {
  readonly excel: EmbeddedExcel;
  readonly role: PageRole;
  readonly html: string;
  /** The page's path below the origin. */
  readonly path?: string;
  readonly dist?: string;
  readonly debug?: boolean;
  /** Adds to the window before its scripts run: what jsdom lacks and a page needs. */
  readonly prepare?: (window: DOMWindow) => void;
  /** Resolves when the page's own scripts have run; at once when left out. */
  readonly loaded?: Promise<unknown>;
}

const ORIGIN = "https://localhost:3000";

/**
 * Runs a page in jsdom with its scripts as they are, inside a frame of the embedded Excel: the
 * window's name and parent are what Excel on the web would have given it.
 */
export function openPage(options: OpenOptions): AddinPage {
  const { excel, role, html, dist = null, debug = false } = options;
  const resources = new PageResources({ dist, origin: ORIGIN, debug });
  const errors: Error[] = [];
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => errors.push(error));

  let closed = false;
  const later = (action: () => void): void => {
    setTimeout(() => {
      if (!closed) action();
    }, 0);
  };
  // Assigned before any script of the page runs.
  let window: DOMWindow | undefined;
  const page = excel.connect({
    role,
    ...(options.loaded ? { loaded: options.loaded } : {}),
    post: (data) => {
      later(() => {
        window?.dispatchEvent(new window.MessageEvent("message", { data, origin: ORIGIN }));
      });
    },
  });
  const parent = {
    postMessage: (text: unknown) => {
      later(() => {
        page.receive(text);
      });
    },
  };

  const dom: JSDOM = new JSDOM(html, {
    url: `${ORIGIN}/${options.path ?? "page.html"}`,
    runScripts: "dangerously",
    resources,
    pretendToBeVisual: true,
    virtualConsole: console,
    beforeParse: (fresh) => {
      window = fresh;
      fresh.name = page.windowName(ORIGIN);
      Object.defineProperty(fresh, "parent", { value: parent });
      // jsdom has none; office.js compares it with the host's name.
      Object.defineProperty(fresh.document, "domain", { value: "localhost" });
      // The one way to the network that jsdom does have is taken away with its XMLHttpRequest.
      fresh.fetch = (address: string | URL) => resources.respond(address);
      Object.defineProperty(fresh, "XMLHttpRequest", { value: undefined });
      Object.defineProperty(fresh, RUN_SCRIPT, {
        value: (file: string, address: string) => {
          compiledScript(file, address).runInContext(dom.getInternalVMContext());
        },
      });
      options.prepare?.(fresh);
    },
  });
  return {
    window: dom.window as AddinWindow,
    page,
    ready: whenReady(dom.window, errors),
    refused: resources.refused,
    errors,
    close: () => {
      closed = true;
      page.close();
      dom.window.close();
    },
  };
}

/** After the page's scripts have loaded, Office.onReady answers. */
async function whenReady(window: DOMWindow, errors: readonly Error[]): Promise<void> {
  await new Promise<void>((resolve) => {
    if (window.document.readyState === "complete") resolve();
    else {
      window.addEventListener("load", () => {
        resolve();
      });
    }
  });
  const { Office } = window as unknown as Partial<AddinGlobals>;
  if (!Office) throw new Error("The page loads no office.js.", { cause: errors[0] });
  await Office.onReady();
}

const ROLES: Readonly<Record<string, PageRole>> = {
  "taskpane.html": "taskpane",
  "commands.html": "commands",
  "functions.html": "functions",
};

export interface OpenAddinOptions extends Omit<OpenOptions, "html" | "role" | "dist" | "path"> {
  /** "taskpane.html", "commands.html" or "functions.html". */
  readonly page: string;
  /** The folder the add-in was built into. */
  readonly dist: string;
}

/** Opens a built page of an add-in. */
export function openAddinPage({ page, dist, ...options }: OpenAddinOptions): AddinPage {
  const role = ROLES[page];
  if (!role) throw new Error(`${page} is none of ${Object.keys(ROLES).join(", ")}.`);
  const html = readFileSync(path.join(dist, page), "utf8");
  return openPage({ ...options, role, html, dist, path: page });
}

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Opens an empty page with office.js, for scripts that a test brings itself. */
export const openBlankPage = (
  excel: EmbeddedExcel,
  role: PageRole = "taskpane",
  debug = false,
  options: Pick<OpenOptions, "loaded"> = {},
): AddinPage =>
  openPage({
    ...options,
    excel,
    role,
    debug,
    html: `<!doctype html><html><head><script src="${OFFICE_JS}"></script></head><body></body></html>`,
  });

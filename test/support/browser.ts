import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";

export interface OpenPage {
  page: Page;
  /** Addresses that a page asked for beyond the test's own server; none of them was let through. */
  outside: string[];
  /** Errors that were thrown in a page or one of its frames, and those written to the console. */
  errors: string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
});

/** Opens the embedded Excel, or another page of the test server, in a browser profile of its own. */
export async function openPreview(path = "/preview/"): Promise<OpenPage> {
  browser ??= chromium.connect(given("TEST_BROWSER_ENDPOINT"));
  const { origin } = new URL(given("TEST_SERVER_URL"));
  const context = await (
    await browser
  ).newContext({
    ignoreHTTPSErrors: true,
    locale: "zh-CN",
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
  });
  const outside = await blockAllBut(origin, context);
  const errors: string[] = [];
  context.on("weberror", (fault) => errors.push(String(fault.error().stack)));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(origin + path);
  return { page, outside, errors, close: () => context.close() };
}

async function blockAllBut(origin: string, context: BrowserContext): Promise<string[]> {
  const outside: string[] = [];
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      outside.push(route.request().url());
      await route.abort("blockedbyclient");
    },
  );
  await context.routeWebSocket(
    () => true,
    async (socket) => {
      outside.push(socket.url());
      await socket.close();
    },
  );
  return outside;
}

/** What browser-setup.mjs left in the environment. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: browser tests run in jest's project "browser".`);
  return value;
}

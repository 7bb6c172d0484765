import { chromium } from "playwright-core";
import { tsImport } from "tsx/esm/api";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts one browser and one server for all browser tests; test/support/browser.ts finds them. */
export default async function setup() {
  const { findBrowser } = await tsImport("./find-browser.ts", import.meta.url);
  const { startServer } = await tsImport("../../host/server/start-server.ts", import.meta.url);
  const executablePath = await findBrowser();
  const server = await startServer({ port: 0 });
  const browser = await chromium.launchServer({ executablePath, headless: true, args: FLAGS });
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_BROWSER_ENDPOINT = browser.wsEndpoint();
  globalThis.browserTestServices = [browser, server];
}

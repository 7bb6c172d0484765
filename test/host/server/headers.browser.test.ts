import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { pageHeaders } from "../../../host/server/headers";
import { openPreview, type OpenPage } from "../../support/browser";

let preview: OpenPage;

afterEach(() => preview.close());

const pages = readdirSync("dist").filter((name) => name.endsWith(".html"));

/** What a page that is under watch says of the policy it broke. */
type Watched = Window & { readonly broken?: string[] };

/** Opens an address anew, so that all of its pages tell what their policy refuses. */
async function openWatched(path: string) {
  preview = await openPreview(path);
  const { page } = preview;
  await page.context().addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      broken.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  const response = (await page.reload({ waitUntil: "networkidle" }))!;
  return { page, headers: response.headers() };
}

/** What was refused to the page and to those in it. */
async function refused(page: Page): Promise<string[]> {
  const told = await Promise.all(
    page
      .frames()
      .map((frame) => frame.evaluate(() => (window as Watched).broken ?? ["not watched"])),
  );
  return told.flat();
}

beforeAll(() => {
  expect(pages).toEqual(expect.arrayContaining(["taskpane.html", "commands.html", "help.html"]));
});

test.each([...pages.map((name) => `/${name}?preview`), "/preview/"])(
  "%s loads under the headers and is refused nothing",
  async (path) => {
    const { page, headers } = await openWatched(path);
    for (const { name, value } of pageHeaders()) expect(headers[name.toLowerCase()]).toBe(value);
    expect(await refused(page)).toEqual([]);
    expect(preview.errors).toEqual([]);
  },
);

test("nor is any pane that works beside a report", async () => {
  const { page } = await openWatched("/preview/");
  await page.getByRole("button", { name: "打开窗格" }).click();
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  await pane.getByRole("button", { name: "查看示例" }).click();
  await pane.getByText("报表已生成").waitFor();
  const buttons = pane.getByRole("navigation", { name: "窗格" }).getByRole("button");
  const names = await buttons.allTextContents();
  expect(names.length).toBeGreaterThan(5);
  for (const button of await buttons.all()) {
    await button.click();
    await pane.getByRole("heading", { level: 1 }).waitFor();
  }
  await page.waitForLoadState("networkidle");
  expect(page.frames().length).toBeGreaterThan(2);
  expect(await refused(page)).toEqual([]);
  expect(preview.errors).toEqual([]);
});

test.each<[what: string, directive: string, ask: () => void]>([
  [
    "a script from elsewhere",
    "script-src-elem",
    () => {
      const script = document.createElement("script");
      script.src = "https://elsewhere.example/x.js";
      document.head.append(script);
    },
  ],
  [
    "figures sent away",
    "connect-src",
    () => void navigator.sendBeacon("https://elsewhere.example/"),
  ],
  [
    "a frame from elsewhere",
    "frame-src",
    () => {
      const frame = document.createElement("iframe");
      frame.src = "https://elsewhere.example/";
      document.body.append(frame);
    },
  ],
])("%s is refused by the browser", async (_, directive, ask) => {
  const { page } = await openWatched("/taskpane.html?preview");
  await page.evaluate(ask);
  await page.waitForFunction(() => (window as Watched).broken!.length > 0);
  expect(await page.evaluate(() => (window as Watched).broken)).toEqual([
    expect.stringMatching(new RegExp(`^${directive} https://elsewhere\\.example`)),
  ]);
  expect(preview.outside).toEqual([]);
});

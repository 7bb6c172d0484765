import { type Machine, findBrowser } from "./find-browser";

const PACKAGED = "/tmp/chromium";

function machine(parts: Partial<Machine>, ...existing: string[]): Machine {
  return {
    platform: "linux",
    arch: "x64",
    env: {},
    exists: (path) => existing.includes(path),
    packaged: () => Promise.resolve(PACKAGED),
    ...parts,
  };
}

test("the browser named by BROWSER_PATH goes before all", async () => {
  const env = { BROWSER_PATH: "/opt/own/chrome" };
  const found = findBrowser(machine({ env }, "/opt/own/chrome", "/usr/bin/google-chrome"));
  expect(await found).toBe("/opt/own/chrome");
});

test("a BROWSER_PATH that leads nowhere is an error, not a fallback", async () => {
  const env = { BROWSER_PATH: "/opt/own/chrome" };
  await expect(findBrowser(machine({ env }, "/usr/bin/google-chrome"))).rejects.toThrow(
    "BROWSER_PATH names a browser that does not exist: /opt/own/chrome",
  );
});

const windows = {
  ProgramFiles: "C:\\Program Files",
  "ProgramFiles(x86)": "C:\\Program Files (x86)",
  LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local",
};

test.each<[NodeJS.Platform, Machine["env"], string]>([
  ["linux", {}, "/usr/bin/google-chrome"],
  ["linux", {}, "/usr/bin/chromium"],
  ["darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["darwin", { HOME: "/Users/a" }, "/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium"],
  ["win32", windows, "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
  ["win32", windows, "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
  ["win32", windows, "C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe"],
])("on %s an installed browser is taken: %s %s", async (platform, env, place) => {
  expect(await findBrowser(machine({ platform, env }, place))).toBe(place);
});

test("Chrome goes before Edge, Edge before Chromium", async () => {
  const chrome = "/usr/bin/google-chrome";
  const edge = "/opt/microsoft/msedge/msedge";
  const chromium = "/usr/bin/chromium";
  expect(await findBrowser(machine({}, chromium, edge, chrome))).toBe(chrome);
  expect(await findBrowser(machine({}, chromium, edge))).toBe(edge);
});

test("Linux x64 without a browser takes the one from npm", async () => {
  expect(await findBrowser(machine({}))).toBe(PACKAGED);
});

test.each<Partial<Machine>>([
  { platform: "linux", arch: "arm64" },
  { platform: "win32", env: windows },
  { platform: "darwin" },
])("%j without a browser says what to install", async (parts) => {
  await expect(findBrowser(machine(parts))).rejects.toThrow(
    "The browser tests need a browser: install Google Chrome, Microsoft Edge or Chromium, " +
      "or name an executable in the environment variable BROWSER_PATH.",
  );
});

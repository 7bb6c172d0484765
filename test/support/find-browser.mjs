import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";

/**
 * The usual places of Chrome, Edge and Chromium on this system, best first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function usualPlaces(platform, env) {
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    const programs = [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
      ["Chromium", "Application", "chrome.exe"],
    ];
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, ...program)] : [])),
    );
  }
  if (platform === "darwin") {
    const programs = ["Google Chrome", "Microsoft Edge", "Chromium"];
    return programs.flatMap((name) =>
      ["/Applications", join(homedir(), "Applications")].map((folder) =>
        join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  return [
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/usr/bin/microsoft-edge-stable",
    "/opt/microsoft/msedge/msedge",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ];
}

/**
 * The browser for the tests: the one named by BROWSER_PATH, else an installed Chrome, Edge or
 * Chromium, else (Linux x64) the one inside the npm package @sparticuz/chromium.
 * @param {{ platform?: NodeJS.Platform, arch?: string, env?: Record<string, string | undefined>,
 *   exists?: (path: string) => boolean, packaged?: () => Promise<string> }} [system]
 * @returns {Promise<string>} path of the executable
 * @throws {Error} when there is none: it says what to install
 */
export async function findBrowser({
  platform = process.platform,
  arch = process.arch,
  env = process.env,
  exists = existsSync,
  packaged = () => chromium.executablePath(),
} = {}) {
  const named = env.BROWSER_PATH;
  if (named) {
    if (exists(named)) return named;
    throw new Error(`BROWSER_PATH names a browser that does not exist: ${named}`);
  }
  const installed = usualPlaces(platform, env).find(exists);
  if (installed) return installed;
  if (platform === "linux" && arch === "x64") return packaged();
  throw new Error(
    "The browser tests need a browser: install Google Chrome, Microsoft Edge or Chromium, " +
      "or name an executable in the environment variable BROWSER_PATH.",
  );
}

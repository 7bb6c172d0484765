import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** The machine as the search sees it. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  env: Environment;
  exists: (path: string) => boolean;
  /** Unpacks the browser of @sparticuz/chromium and tells its path. */
  packaged: () => Promise<string>;
}

const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  exists: existsSync,
  packaged: async () => (await import("@sparticuz/chromium")).default.executablePath(),
};

/**
 * The browser for the tests: the one named by BROWSER_PATH, else an installed Chrome, Edge or
 * Chromium, else (Linux x64) the one inside the npm package @sparticuz/chromium. Answers the path of
 * the executable; throws, saying what to install, when there is none.
 */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const { platform, arch, env, exists, packaged } = machine;
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

/** Best first. */
function usualPlaces(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === "win32") return windowsPlaces(env);
  if (platform === "darwin") return macPlaces(env);
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

function windowsPlaces(env: Environment): string[] {
  const roots = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
  return [
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "Chromium\\Application\\chrome.exe",
  ].flatMap((program) => roots.flatMap((root) => (root ? win32.join(root, program) : [])));
}

function macPlaces(env: Environment): string[] {
  return ["Google Chrome", "Microsoft Edge", "Chromium"].flatMap((name) =>
    ["/", env.HOME ?? "/"].map((root) =>
      posix.join(root, "Applications", `${name}.app`, "Contents", "MacOS", name),
    ),
  );
}

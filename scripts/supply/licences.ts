import { readFileSync } from "node:fs";
import { inProject } from "../../host/node/project-root";

/** Licences of what may ship: no more is asked than to keep their notice. */
const SHIPPED = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "(MIT AND Zlib)",
  // Taken under the MIT licence.
  "(MIT OR GPL-3.0-or-later)",
]);

/** Besides, licences of what is used to build and to test, and ships nowhere. */
const TOOLS = new Set([
  ...SHIPPED,
  "Apache-2.0 AND MIT",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "MIT-0",
  "MPL-2.0",
  "Unlicense",
  "(MIT OR CC0-1.0)",
  "(BSD-3-Clause OR GPL-2.0)",
]);

/** Packages that state none, or one of their own, each with the reason why it may be used. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  "@microsoft/office-js":
    "Microsoft's terms for office.js: for use with Office; ships only where it is served from one's own host",
  "@univerjs/telemetry":
    "Apache-2.0 as its LICENSE file says; the preview alone, which ships nowhere",
};

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

export interface Unallowed {
  readonly name: string;
  readonly licence: string;
  readonly ships: boolean;
}

/** The packages of a lock file whose licence nobody allowed. */
export function unallowed(packages: Readonly<Record<string, LockedPackage>>): Unallowed[] {
  return Object.entries(packages).flatMap(([place, { license = "", dev = false }]) => {
    if (place === "") return [];
    const name = place.replace(/^.*node_modules\//, "");
    const allowed = dev ? TOOLS : SHIPPED;
    if (allowed.has(license) || (dev && Object.hasOwn(LOOKED_AT, name))) return [];
    return [{ name, licence: license || "none stated", ships: !dev }];
  });
}

export const lockedPackages = (): Readonly<Record<string, LockedPackage>> =>
  (
    JSON.parse(readFileSync(inProject("package-lock.json"), "utf8")) as {
      packages: Record<string, LockedPackage>;
    }
  ).packages;

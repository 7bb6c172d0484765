import { readFileSync } from "node:fs";
import { inProject } from "../../host/node/project-root";
import { lockedPackages } from "../../scripts/supply/licences";

const packagesIn = (file: string): string[] =>
  [...readFileSync(inProject("dist", file), "utf8").matchAll(/^(\S+) \d+\.\d+\.\d+\S* · /gm)].map(
    ([, name]) => name!,
  );

const ships = new Set(
  Object.entries(lockedPackages())
    .filter(([, { dev }]) => !dev)
    .map(([place]) => place.replace(/^.*node_modules\//, "")),
);

// What the bundles contain lies under the licences that are allowed to ship, and says so beside them.
test.each([
  ["licences.txt", ["react", "@fluentui/react-button", "zod", "pako"]],
  ["functions.licences.txt", ["big.js"]],
])("%s names the packages in the bundles, all of which may ship", (file, some) => {
  const packages = packagesIn(file);
  expect(packages).toEqual(expect.arrayContaining(some));
  expect(packages.filter((name) => !ships.has(name))).toEqual([]);
});

test("the commands' program names its packages", () => {
  expect(packagesIn("perf/licences.txt")).toEqual(
    expect.arrayContaining(["big.js", "pako", "zod"]),
  );
});

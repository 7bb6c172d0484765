import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { inProject } from "../../host/node/project-root";
import { lockedPackages, unallowed } from "../../scripts/supply/licences";

test("every package that is installed has a licence that was allowed: npm run licences", () => {
  expect(unallowed(lockedPackages())).toEqual([]);
});

test.each<[string, { license?: string; dev?: boolean }, boolean]>([
  ["what ships, of a kind for tools alone", { license: "MPL-2.0" }, true],
  ["a tool, of no kind that is known", { license: "SSPL-1.0", dev: true }, false],
  ["a tool that states none", { dev: true }, false],
])("told of: %s", (_, locked, ships) => {
  const licence = locked.license ?? "none stated";
  expect(
    unallowed({
      "": {},
      "node_modules/react": { license: "MIT" },
      "node_modules/a/node_modules/@b/c": locked,
    }),
  ).toEqual([{ name: "@b/c", licence, ships }]);
});

const nameOf = ({ purl }: { readonly purl: string }): string =>
  decodeURIComponent(purl).replace(/^pkg:npm\/|@[^@]*$/g, "");

test("the bill of materials names every package that ships, with its licence: npm run sbom", async () => {
  const npm = promisify(execFile);
  const { stdout } = await npm("npm", ["run", "--silent", "sbom"], {
    cwd: inProject(),
    maxBuffer: 1e8,
  });
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { purl: string; licenses?: object[] }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  const named = components.map(nameOf);
  const shipped = Object.entries(lockedPackages())
    .filter(([place, { dev, optional }]) => place !== "" && !dev && !optional)
    .map(([place]) => place.replace(/^.*node_modules\//, ""));
  expect(named).toEqual(expect.arrayContaining(shipped));
  const nameless = components.filter(({ licenses = [] }) => licenses.length === 0).map(nameOf);
  expect(nameless.filter((name) => shipped.includes(name))).toEqual([]);
});

import { existsSync, readFileSync } from "node:fs";
import { bundle, runBare } from "./support/bundle";
import { readManifest } from "./support/manifest";

const built = readManifest("dist/manifest.xml");
const source = readManifest("manifest.xml");

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: { name: string; description: string }[];
  }[];
}
const metadata = JSON.parse(bundle("functions.json")) as Metadata;

test("every address leads to a file of the build", () => {
  const missing = built
    .addresses()
    .map((address) => new URL(address).pathname.slice(1))
    .filter((file) => !existsSync(`dist/${file}`));
  expect(missing).toEqual([]);
});

test("the built manifest says what the source says", () => {
  const texts = ({ all }: typeof built) =>
    all("*").map((element) => [element.nodeName, element.id, element.childElementCount]);
  expect(texts(built)).toEqual(texts(source));
});

test("the script and the metadata of the functions carry one version of their content", () => {
  const versions = built.addresses().flatMap((address) => {
    const version = new URL(address).searchParams.get("v");
    return version ? [[new URL(address).pathname, version]] : [];
  });
  expect(versions.map(([path]) => path)).toEqual(["/functions.js", "/functions.json"]);
  expect(versions[0]![1]).toMatch(/^[0-9a-f]{8}$/);
  expect(versions[0]![1]).toBe(versions[1]![1]);
});

test("every ribbon command has its function, and every function its ribbon command", () => {
  const named = built.all("FunctionName").map(({ textContent }) => textContent);
  const associated: string[] = [];
  const Office = {
    onReady: () => Promise.resolve({}),
    actions: { associate: (name: string) => associated.push(name) },
  };
  runBare("commands.js", { Office, self: {}, URL, navigator: {} });
  expect(associated.sort()).toEqual(named.sort());
});

describe("custom functions", () => {
  test("every function of the metadata is there, and no other", () => {
    const associated: string[] = [];
    class CustomFunctionsError {}
    runBare("functions.js", {
      CustomFunctions: {
        associate: (id: string, call: unknown) => {
          expect(typeof call).toBe("function");
          associated.push(id);
        },
        Error: CustomFunctionsError,
        ErrorCode: {},
      },
    });
    expect(associated.length).toBeGreaterThan(0);
    expect(associated.sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming
  test.each(metadata.functions)("$id can be typed, and explains itself in Chinese", (one) => {
    expect(one.id).toMatch(/^[A-Z][A-Z0-9._]*$/);
    expect(one.name).toBe(one.id);
    for (const { description } of [one, ...one.parameters]) {
      expect(description).toMatch(/\p{Script=Han}/u);
    }
  });
});

test("the pages load Microsoft's script before their own", () => {
  const scripts = (page: string) =>
    [...readFileSync(`dist/${page}`, "utf8").matchAll(/<script[^>]* src="([^"]+)"/g)].map(
      ([, address]) => address!.replace(/\?.*/, ""),
    );
  const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted";
  expect(scripts("taskpane.html")).toEqual([`${hosted}/office.js`, "taskpane.js"]);
  expect(scripts("commands.html")).toEqual([`${hosted}/office.js`, "commands.js"]);
  expect(scripts("notice.html")).toEqual([`${hosted}/office.js`, "notice.js"]);
  expect(scripts("functions.html")).toEqual([
    `${hosted}/custom-functions-runtime.js`,
    "functions.js",
  ]);
});

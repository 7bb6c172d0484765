import { readFileSync } from "node:fs";
import {
  CACHING,
  FRAME_ANCESTORS,
  pageHeaders,
  SHARED_WITH_EXCEL,
} from "../../../host/server/headers";
import { nginxConf, nginxPath } from "../../../scripts/nginx";

const conf = readFileSync(nginxPath, "utf8");
const readme = readFileSync("README.md", "utf8");

test("the file for nginx is current: run npx tsx scripts/nginx.ts", () => {
  expect(conf).toBe(nginxConf());
});

/** The headers that nginx would send, read as it reads them. */
const sentBy = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^\s*add_header ([\w-]+) (?:"([^"]*)"|(\S+)) always;$/gm)].map(
      ([, name = "", quoted, bare = ""]): [string, string] => [name, quoted ?? bare],
    ),
  );

test("it sends what the server sends, at one place that no location overrides", () => {
  const own = Object.fromEntries(pageHeaders().map(({ name, value }) => [name, value]));
  expect(sentBy(conf)).toEqual({
    ...own,
    "Cache-Control": "$perf_cache",
    "Access-Control-Allow-Origin": "$perf_shared",
  });
  for (const [, inside] of conf.matchAll(/location [^{]*\{([^}]*)\}/g))
    expect(inside).not.toContain("add_header");
});

test("no value holds what nginx reads otherwise", () => {
  for (const { value, why } of pageHeaders()) expect(value + why).not.toMatch(/["$\\\n]/);
});

/** The value that a map of the file gives an address: the first expression that fits, else the default. */
function mapped(variable: string, uri: string): string {
  const [, body = ""] = new RegExp(`map \\$uri \\$${variable} \\{([^}]*)\\}`).exec(conf)!;
  const rows = [...body.matchAll(/^ {2}(?:"~([^"]*)"|default) "([^"]*)";$/gm)];
  const [, , value] =
    rows.find(([, of]) => of !== undefined && new RegExp(of).test(uri)) ??
    rows.find(([, of]) => of === undefined)!;
  return value!;
}

test.each([
  "/assets/icon-32.png",
  "/assets/sub/icon.png",
  "/functions.js",
  "/functions.json",
  "/taskpane.html",
  "/taskpane.js",
  "/examples/huaihua-2023.json",
  "/my-functions.js",
])("%s is kept and shared as the server says", (uri) => {
  expect(mapped("perf_cache", uri)).toBe(CACHING.find(({ path }) => path.test(uri))!.value);
  expect(mapped("perf_shared", uri)).toBe(SHARED_WITH_EXCEL.test(uri) ? "*" : "");
});

test("README.md names every header, and every site that may show the add-in", () => {
  const [, section = ""] = /\n## Deploying\n([\s\S]*?)\n## /.exec(readme)!;
  const deploying = section.replaceAll(/ +/g, " ");
  for (const { name, why } of pageHeaders())
    expect(deploying).toContain(`| \`${name}\` | ${why} |`);
  for (const site of FRAME_ANCESTORS)
    expect(deploying).toContain(`\`${new URL(site.replace("*.", "")).host}\``);
});

import { readFileSync } from "node:fs";
import { builtManifest } from "../../scripts/webpack/built-manifest";
import { settings } from "../../scripts/webpack/settings";

const source = readFileSync("manifest.xml", "utf8");
const build = (environment: Record<string, string>) =>
  builtManifest(source, { base: settings(environment).base, version: "1a2b3c4d" });

describe("ADDIN_ORIGIN", () => {
  test("moves every address, and nothing else", () => {
    const manifest = build({ ADDIN_ORIGIN: "https://perf.example.gov.cn" });
    const moved = source
      .replaceAll("https://localhost:3000/", "https://perf.example.gov.cn/")
      .replace(/functions\.js(on)?"/g, 'functions.js$1?v=1a2b3c4d"');
    expect(manifest).toBe(moved);
  });

  test.each(["https://intranet.gov.cn/perf", "https://intranet.gov.cn/perf/"])(
    "%s: a folder is kept",
    (origin) => {
      const manifest = build({ ADDIN_ORIGIN: origin });
      expect(manifest).toContain('"https://intranet.gov.cn/perf/taskpane.html"');
      expect(manifest).not.toContain("localhost");
    },
  );

  test.each(["http://intranet.gov.cn", "intranet.gov.cn", "https://intranet.gov.cn/?a=1"])(
    "%s is refused",
    (origin) => expect(() => settings({ ADDIN_ORIGIN: origin })).toThrow("ADDIN_ORIGIN"),
  );
});

describe("OFFICE_JS", () => {
  test("is Microsoft's by default", () => {
    expect(settings({})).toMatchObject({
      officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      functionsRuntime:
        "https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js",
      selfHosted: false,
    });
  });

  test("may be the address for 21Vianet", () => {
    const folder = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted";
    expect(settings({ OFFICE_JS: `${folder}/office.js` })).toMatchObject({
      officeJs: `${folder}/office.js`,
      functionsRuntime: `${folder}/custom-functions-runtime.js`,
    });
  });

  test('"self" is the copy beside the pages', () => {
    expect(settings({ OFFICE_JS: "self" })).toMatchObject({
      officeJs: "office-js/office.js",
      functionsRuntime: "office-js/custom-functions-runtime.js",
      selfHosted: true,
    });
  });

  test.each(["http://cdn.example.cn/office.js", "https://cdn.example.cn/", "yes"])(
    "%s is refused",
    (address) => expect(() => settings({ OFFICE_JS: address })).toThrow("OFFICE_JS"),
  );
});

import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { readManifest } from "../../../host/preview/manifest";

const XML = readFileSync("manifest.xml", "utf8");

function parse(xml: string): Document {
  const { DOMParser } = new JSDOM("").window;
  return new DOMParser().parseFromString(xml, "application/xml");
}

test("the project's own manifest: its tab with every button, in the default locale", () => {
  const { addIn, name, tabs, functionFile, functions } = readManifest(parse(XML));
  expect(XML).toContain(`<Id>${addIn.id}</Id>`);
  expect(XML).toContain(`<Version>${addIn.version}</Version>`);
  expect(name).toBe("绩效自评");
  expect(tabs.map(({ label }) => label)).toEqual(["绩效自评"]);
  const buttons = tabs.flatMap(({ groups }) => groups.flatMap(({ buttons }) => buttons));
  expect(buttons).toHaveLength(XML.match(/<Control /g)?.length ?? 0);
  expect(buttons.map(({ label }) => label)).toContain("查看示例");
  expect(functionFile).toBe("https://localhost:3000/commands.html");
  expect(functions).toEqual({
    page: "https://localhost:3000/functions.html",
    metadata: "https://localhost:3000/functions.json",
    namespace: "PERF",
  });
});

test("a button that opens the pane and one that runs a function", () => {
  const { tabs } = readManifest(parse(XML));
  const buttons = tabs.flatMap(({ groups }) => groups.flatMap(({ buttons }) => buttons));
  expect(buttons.find(({ id }) => id === "Perf.OpenPane")).toEqual({
    id: "Perf.OpenPane",
    label: "打开窗格",
    tip: "填写单位名称，选择地区和年度，再生成报表。",
    icon: "https://localhost:3000/assets/icon-32.png",
    action: { type: "ShowTaskpane", page: "https://localhost:3000/taskpane.html" },
  });
  expect(buttons.find(({ id }) => id === "Perf.GenerateExample")?.action).toEqual({
    type: "ExecuteFunction",
    name: "generateExample",
  });
});

test.each([
  ["<Namespace resid=", "<NoNamespace resid=", "The manifest has no Namespace"],
  ['resid="Tab.Label"', 'resid="Nowhere"', "The manifest has no resource Nowhere"],
  ['xsi:type="ExecuteFunction"', 'xsi:type="Dance"', "a button's action Dance"],
  ["</OfficeApp>", "", "manifest.xml is no XML"],
])("without %s it says what is wrong", (part, replacement, message) => {
  expect(XML).toContain(part);
  expect(() => readManifest(parse(XML.replaceAll(part, replacement)))).toThrow(message);
});

import { readFileSync } from "node:fs";
import { readManifest } from "./support/manifest";

const { all, one, resources, resource, addresses } = readManifest("manifest.xml");
const users = all("*").filter((element) => element.hasAttribute("resid"));

/** Width and height as the file's own header states them. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fileOf = (address: string): string => new URL(address).pathname.slice(1);

test("every resource that is named exists, and every one that exists is named", () => {
  const named = users.map((element) => element.getAttribute("resid")!);
  expect([...new Set(named)].sort()).toEqual([...resources.keys()].sort());
});

test("resources stand in the group that their user needs", () => {
  const group = (element: Element) =>
    resources.get(element.getAttribute("resid")!)!.parentElement!.localName;
  const wanted = (element: Element): string => {
    if (element.localName === "Image") return "Images";
    if (/Location|Url|FunctionFile/.test(element.localName)) return "Urls";
    return element.localName === "Description" ? "LongStrings" : "ShortStrings";
  };
  expect(users.map((element) => [element.localName, group(element)])).toEqual(
    users.map((element) => [element.localName, wanted(element)]),
  );
});

test("ids are unique", () => {
  const ids = all("*").flatMap((element) => element.id || []);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every address is https and on one origin", () => {
  expect(new Set(addresses().map((address) => new URL(address).origin))).toEqual(
    new Set(["https://localhost:3000"]),
  );
});

test("only what Office LTSC 2021 offers is required, and custom functions are not", () => {
  expect(
    all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
  ).toEqual([["ExcelApi", "1.14"]]);
});

test("it asks for the workbook and nothing more, without a shared runtime", () => {
  expect(one("Permissions").textContent).toBe("ReadWriteDocument");
  expect(all("Runtime")).toEqual([]);
  expect(all("AppDomain")).toEqual([]);
});

test("the ribbon tab 绩效自评 carries its buttons", () => {
  const tab = one("CustomTab");
  const label = (element: Element) =>
    resource([...element.children].find(({ localName }) => localName === "Label")!);
  expect(label(tab)).toBe("绩效自评");
  expect(
    all("Control", tab).map((control) => [
      label(control),
      one("Action", control).getAttribute("xsi:type"),
      all("FunctionName", control)[0]?.textContent,
    ]),
  ).toEqual([
    ["打开窗格", "ShowTaskpane", undefined],
    ["一键生成报表", "ExecuteFunction", "generateReport"],
    ["查看示例", "ExecuteFunction", "generateExample"],
    ["插入行", "ExecuteFunction", "insertRowHere"],
    ["删去行", "ExecuteFunction", "deleteRowHere"],
    ["检查", "ExecuteFunction", "checkReport"],
    ["清除标记", "ExecuteFunction", "clearHighlights"],
    ["定稿", "ExecuteFunction", "finalize"],
  ]);
});

describe("icons", () => {
  test.each(all("Icon").map((icon) => [icon.parentElement!.id, icon] as const))(
    "%s has every size Excel asks for, drawn at that size",
    (_, icon) => {
      const images = all("Image", icon);
      const sizes = images.map((image) => Number(image.getAttribute("size")));
      expect(sizes).toEqual([16, 32, 80]);
      images.forEach((image, i) =>
        expect(pngSize(fileOf(resource(image)))).toEqual([sizes[i], sizes[i]]),
      );
    },
  );

  test("the list of add-ins shows it at 32 and 64 pixels", () => {
    const size = (name: string) => pngSize(fileOf(one(name).getAttribute("DefaultValue")!));
    expect(size("IconUrl")).toEqual([32, 32]);
    expect(size("HighResolutionIconUrl")).toEqual([64, 64]);
  });
});

describe("languages", () => {
  const strings = [...resources.values()].filter(({ localName }) => localName === "String");
  const texts = [one("DisplayName"), ...all("Description").filter((d) => !d.hasAttribute("resid"))];
  const english = (element: Element) =>
    [...element.children].find((child) => child.getAttribute("Locale") === "en-US");
  // https://learn.microsoft.com/javascript/api/manifest/resources
  const longest = (element: Element) =>
    /Long|Description/.test(element.parentElement!.localName + element.localName) ? 250 : 125;

  test("Chinese is the default", () => expect(one("DefaultLocale").textContent).toBe("zh-CN"));

  test.each(
    [...texts, ...strings].map((element) => [element.id || element.localName, element] as const),
  )("%s stands in Chinese and in English, within Excel's limits", (id, element) => {
    const chinese = element.getAttribute("DefaultValue")!;
    const override = english(element);
    expect(override?.getAttribute("Value")).toMatch(/^[\x20-\x7e]+$/);
    // Inside Resources only the bt: namespace is understood.
    expect(override!.namespaceURI).toBe(element.namespaceURI);
    for (const text of [chinese, override!.getAttribute("Value")!]) {
      expect(text.length).toBeLessThanOrEqual(longest(element));
    }
    if (id !== "Functions.Namespace") expect(chinese).toMatch(/\p{Script=Han}/u);
  });
});

test("the functions live in PERF, in every language", () => {
  const namespace = resources.get(one("Namespace").getAttribute("resid")!)!;
  const values = [namespace, ...namespace.children].map(
    (element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value"),
  );
  expect(new Set(values)).toEqual(new Set(["PERF"]));
});

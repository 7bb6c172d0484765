import { existsSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { panes, selfTestPane } from "../src/taskpane/pane-list";

const page = (name: string) => new JSDOM(readFileSync(`dist/${name}`, "utf8")).window.document;
const guide = page("help.html");

test("the user guide, the rules of the checks and the functions are pages of the add-in, under their titles", () => {
  expect(guide.title).toBe("绩效自评 使用说明");
  expect(guide.querySelectorAll("h1")).toHaveLength(1);
  expect(page("checks.html").title).toBe("检查规则");
  expect(page("function-list.html").title).toBe("函数一览");
});

test("every pane finds its part", () => {
  for (const { id, label } of [...panes, selfTestPane]) {
    const part = guide.getElementById(id);
    expect([label, part?.tagName]).toEqual([label, "A"]);
  }
});

test("its pictures and links lead to what is served beside it", () => {
  const pictures = [...guide.querySelectorAll("img")].map((img) => img.getAttribute("src")!);
  expect(pictures.length).toBeGreaterThan(0);
  const links = [...guide.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")!);
  expect(links.length).toBeGreaterThan(0);
  for (const address of [...pictures, ...links])
    expect([address, existsSync(`dist/${address}`)]).toEqual([address, true]);
});

test("a picture of a pane is dark for who reads in the dark", () => {
  const dark = guide.querySelector("source[media='(prefers-color-scheme: dark)']");
  expect(dark?.getAttribute("srcset")).toBe("screenshots/start-dark.png");
  expect(existsSync("dist/screenshots/start-dark.png")).toBe(true);
});

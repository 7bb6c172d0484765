import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dataFilesIn } from "../../scripts/data-files";
import { generateOne, type How } from "../../scripts/generate-one";
import { findPack } from "../../src/forms";
import { fixturePath } from "../support/fixtures";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "data-files-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const put = (name: string, text: string | Buffer = "{}"): string => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
  return at(name);
};

test("data files of a folder and below it; whatever else lies there is named", async () => {
  for (const name of [
    "乙.json",
    "甲.JSON",
    "下级/丙.json",
    "说明.txt",
    "旧.xls",
    ".隐藏.json",
    "~$旧.xls",
  ])
    put(name);
  symlinkSync(at("下级"), at("链接"));
  symlinkSync(at("没有"), at("断.json"));
  const { names, refused } = await dataFilesIn(folder);
  expect([...names].sort()).toEqual(["乙.json", "甲.JSON", path.join("下级", "丙.json")].sort());
  const reasons = Object.fromEntries(
    refused.map(({ file, sentence }) => [path.relative(folder, file), sentence]),
  );
  expect(reasons).toEqual({
    "说明.txt": "不是数据文件（.json），没有读取。",
    "旧.xls": "不是数据文件（.json），没有读取。",
    链接: expect.stringMatching(/^是指向其他文件夹的链接/) as string,
    "断.json": expect.stringMatching(/^是失效的链接/) as string,
  });
});

test("two that would become one workbook are refused", async () => {
  put("甲.json");
  put("甲.JSON");
  await expect(dataFilesIn(folder)).rejects.toThrow("会生成同一个工作簿");
});

test("generate names what it skips in exit code and summary, and not what it made before", () => {
  const data = at("数据");
  mkdirSync(data);
  copyFileSync(fixturePath("lusong-2023.json"), path.join(data, "甲.json"));
  const run = () =>
    spawnSync(
      process.execPath,
      ["scripts/perf.mjs", "generate", "--pack", "lusong-2023", "--data", data, "--out", data],
      { encoding: "utf8" },
    );
  expect(run().status).toBe(0);
  expect(run().status).toBe(0);
  put("数据/说明.doc");
  const { status, stdout, stderr } = run();
  expect([status, stderr]).toEqual([
    1,
    `${path.join(data, "说明.doc")}：不是数据文件（.json），没有读取。\n`,
  ]);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe(
    `${data}：生成 1 个工作簿，0 个数据文件没有生成，1 个其他文件没有读取`,
  );
});

describe("one workbook", () => {
  const how: How = {
    pack: findPack("default")!,
    packFile: "default",
    forLibreOffice: false,
    throughExcel: false,
  };

  test("that does not fit into Excel is refused with the place, and nothing is written", async () => {
    const row = { level1: "output", level2: "数量指标", level3: "指标" };
    const selfAssessment = { indicators: Array.from({ length: 30_000 }, () => row) };
    const data = put("多.json", JSON.stringify({ unitName: "某局", selfAssessment }));
    expect(await generateOne({ data, out: at("多.xlsx") }, how)).toEqual({
      refused: [
        expect.stringMatching(/^工作表“整体支出绩效自评表”要排 30\d{3} 行，超过 \d+ 行，没有生成/),
      ],
    });
    expect(() => readFileSync(at("多.xlsx"))).toThrow("ENOENT");
  });

  test("is never written over its data or its pack, nor through a link over what is no workbook", async () => {
    const data = put("甲.json", readFileSync(fixturePath("lusong-2023.json")));
    symlinkSync(data, at("甲.xlsx"));
    symlinkSync(put("乙.json"), at("乙.xlsx"));
    const refusedFor = async (out: string, own: Partial<How> = {}) =>
      generateOne({ data, out }, { ...how, pack: findPack("lusong-2023")!, ...own });
    expect(await refusedFor(at("甲.xlsx"))).toEqual({
      refused: [expect.stringMatching(/是同一个文件，会把它覆盖/)],
    });
    expect(await refusedFor(at("乙.xlsx"), { packFile: at("乙.json") })).toEqual({
      refused: [expect.stringMatching(/与 --pack .*乙\.json 是同一个文件/)],
    });
    expect(await refusedFor(at("乙.xlsx"))).toEqual({
      refused: [expect.stringMatching(/指向的不是 \.xlsx 文件/)],
    });
    expect(readFileSync(at("乙.json"), "utf8")).toBe("{}");
  });
});

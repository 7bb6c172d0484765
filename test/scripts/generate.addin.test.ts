import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { findPack, formsOf, type FormData } from "../../src/forms";
import { setValue } from "../../src/forms/values";
import { keptSheetName } from "../../src/memory/kept-twice";
import { fixture, fixturePath } from "../support/fixtures";

const folder = mkdtempSync(path.join(tmpdir(), "perf-generate-"));
const out = path.join(folder, "sub", "report.xlsx");
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/perf.mjs", script, ...args],
    { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  return { status, stdout, lines: stderr.split("\n").filter((line) => line !== "") };
}

/** `{"unitName":"怀化"}` as an editor in China saves it. */
const GBK = Buffer.concat([
  Buffer.from('{"unitName":"'),
  Buffer.from([0xbb, 0xb3, 0xbb, 0xaf]),
  Buffer.from('"}'),
]);

const generate = (pack: string, data: string) =>
  run("generate", ["--pack", pack, "--data", data, "--out", out]);

const file = (name: string, content: string | Uint8Array): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

function folderNamed(name: string): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  return place;
}

test("huaihua-2023 becomes a workbook with its sheets and calculated figures", async () => {
  const { status, stdout } = generate("huaihua-2023", fixturePath("huaihua-2023.json"));
  const names = formsOf(findPack("huaihua-2023")!).map(({ sheetName }) => sheetName);
  expect([status, stdout]).toEqual([0, `${out}：${names.join("、")}\n`]);
  const workbook = await openXlsx(readFileSync(out));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  const rate = workbook.sheet("基础数据表")!.cell(4, 3);
  expect(rate.formula).toContain("PERF.CONTROLRATE");
  expect(rate.value).toBeCloseTo(93 / 103, 12);
  expect(workbook.settings.size).toBe(0);
  rmSync(out);
});

describe("wrong input: exit code 2, a sentence for each fault, nothing written", () => {
  afterEach(() => expect(existsSync(out)).toBe(false));

  test("figures with units in them", () => {
    const data = fixture("huaihua-2023") as unknown as FormData;
    setValue(data, "baseData.threePublic.reception.finalAccount", "6.99万");
    setValue(data, "selfAssessment.indicators.1.points", "10分");
    const { status, lines } = generate("huaihua-2023", file("a.json", JSON.stringify(data)));
    expect([status, lines]).toEqual([
      2,
      [
        "baseData.threePublic.reception.finalAccount：“6.99万”不是数字。",
        "selfAssessment.indicators[1].points：“10分”不是数字。",
      ],
    ]);
  });

  test.each<[title: string, pack: string, data: string, sentence: RegExp]>([
    ["an unknown pack", "nowhere-2023", "x.json", /nowhere-2023：没有这个地区.*huaihua-2023/],
    ["a file that is not there", "huaihua-2023", "none.json", /none\.json：无法读取，文件不存在/],
    ["a file that is not JSON", "huaihua-2023", file("b.json", "{"), /b\.json：不是 JSON，第 1 行/],
    ["a text of two lines", "huaihua-2023", file("d.json", "{\n甲"), /d\.json：不是 JSON，第 2 行/],
    ["a file in GBK", "huaihua-2023", file("c.json", GBK), /c\.json：不是 UTF-8 编码/],
  ])("%s", (_, pack, data, sentence) => {
    const { status, lines } = generate(pack, data);
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(sentence)]);
  });

  test("a folder in place of the file to write", () => {
    const data = fixturePath("huaihua-2023.json");
    const taken = folderNamed("taken.xlsx");
    const args = ["--pack", "huaihua-2023", "--data", data, "--out", taken];
    const { status, lines } = run("generate", args);
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/^--out .*：无法写入，这是一个文件夹/)]);
  });

  test("more rows than a sheet takes", () => {
    const row = { level1: "output", level2: "数量指标", level3: "指标" };
    const selfAssessment = { indicators: Array.from({ length: 30_000 }, () => row) };
    const data = JSON.stringify({ unitName: "某局", selfAssessment });
    const { status, stdout, lines } = generate("default", file("rows.json", data));
    expect([status, stdout, lines]).toEqual([
      2,
      "",
      [expect.stringMatching(/^工作表“整体支出绩效自评表”要排 30\d{3} 行，超过 \d+ 行，没有生成/)],
    ]);
  });

  test("the data as the file to write, by a link too", () => {
    const text = readFileSync(fixturePath("huaihua-2023.json"));
    const data = file("data.json", text);
    const link = path.join(folder, "link.xlsx");
    symlinkSync(data, link);
    const args = ["--pack", "huaihua-2023", "--data", data, "--out", link];
    const { status, lines } = run("generate", args);
    expect([status, lines]).toEqual([2, [expect.stringContaining("是同一个文件，会把它覆盖")]]);
    expect(readFileSync(data)).toEqual(text);
  });

  test("missing and unknown arguments", () => {
    for (const [script, args, sentence] of [
      ["generate", ["--pack", "default"], "缺少 --data 数据.json。"],
      ["generate", ["--pack", "default", "--data", "a.json"], "缺少 --out 工作簿.xlsx。"],
      ["schema", ["--pack", "default", "b"], "一次只能写一个地区，b 是多余的。"],
    ] as const)
      expect(run(script, args)).toMatchObject({
        status: 2,
        lines: expect.arrayContaining([sentence]) as string[],
      });
    expect(run("generate", [])).toMatchObject({ status: 2 });
    const { status, lines } = run("generate", ["--nothing"]);
    expect(status).toBe(2);
    expect(lines[1]).toMatch(/^用法：npm run --silent generate/);
  });
});

describe("the schemas are printed for editors", () => {
  test("of packs, with and without --pack-schema", () => {
    const { stdout } = run("schema", ["--pack-schema"]);
    const schema = JSON.parse(stdout) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(["$schema", "id", "name", "year", "baseData", "selfAssessment"]),
    );
    expect(run("schema", []).stdout).toBe(stdout);
  });

  test("of the data of a pack; an unknown one is said", () => {
    const schema = JSON.parse(run("schema", ["lusong-2023"]).stdout) as { required: string[] };
    expect(schema.required).toEqual(["unitName"]);
    expect(run("schema", ["nowhere"])).toMatchObject({
      status: 2,
      lines: [expect.stringContaining("--pack nowhere：没有这个地区")],
    });
  });

  test("a pack itself, as a file to make one's own from", () => {
    const { stdout } = run("schema", ["--pack", "lusong-2023", "--export"]);
    expect(JSON.parse(stdout)).toMatchObject({ id: "lusong-2023-own", year: 2023 });
    const { status, lines } = run("schema", ["--export"]);
    expect([status, lines]).toEqual([2, [expect.stringContaining("缺少 --pack")]]);
  });
});

describe("a pack of one's own, --pack FILE.json", () => {
  const ownPack = () => {
    const { stdout } = run("schema", ["--pack", "lusong-2023", "--export"]);
    return JSON.parse(stdout) as { baseData: { sheetName: string; note: string } };
  };
  const data = fixturePath("lusong-2023.json");

  test("is laid out, goes with the workbook and is known to the check", async () => {
    const pack = ownPack();
    pack.baseData.sheetName = "某县数据表";
    pack.baseData.note = '=HYPERLINK("https://example.invalid","x")';
    const own = file("own.json", JSON.stringify({ $schema: "pack.schema.json", ...pack }));
    expect(generate(own, data)).toMatchObject({ status: 0, lines: [] });
    const bytes = readFileSync(out);
    const workbook = await openXlsx(bytes);
    expect([...workbook.settings.keys()]).toEqual(["perf.packs"]);
    expect(workbook.sheets.map(({ visibility }) => visibility).sort()).toEqual([
      "VeryHidden",
      "Visible",
      "Visible",
      "Visible",
    ]);
    const cells = [...workbook.sheet("某县数据表")!.cells.entries()].map(({ cell }) => cell);
    const noted = cells.filter(({ value }) => String(value).startsWith("=HYPERLINK"));
    expect(noted.map(({ formula }) => formula)).toEqual([null]);

    const checked = run("check", ["--json", out]);
    expect(checked).toMatchObject({ status: 0, lines: [] });
    const shipped = run("check", ["--json", file("shipped.xlsx", shippedReport())]);
    const findings = (text: string) =>
      (JSON.parse(text) as { findings: { rule: string; cell: string }[] }).findings.map(
        ({ rule, cell }) => `${rule} ${cell}`,
      );
    expect(findings(checked.stdout)).toEqual(findings(shipped.stdout));

    // Another program drops the settings: a sheet keeps it as well.
    workbook.setSettings(new Map());
    const dropped = file("dropped.xlsx", await saveXlsx(workbook));
    expect(run("check", [dropped])).toMatchObject({ status: 0, lines: [] });
    // Without both the check must be told the pack.
    workbook.removeSheet(workbook.sheet(keptSheetName)!);
    const lost = file("lost.xlsx", await saveXlsx(workbook));
    expect(run("check", [lost])).toMatchObject({
      status: 2,
      lines: [expect.stringMatching(/工作表“某县数据表”、“.*lusong-2023-own/)],
    });
    expect(run("check", ["--json", "--pack", own, lost])).toMatchObject({ status: 0, lines: [] });
    rmSync(out);
  });

  const shippedReport = () => {
    generate("lusong-2023", data);
    return readFileSync(out);
  };

  test.each<[title: string, pack: object, sentence: RegExp]>([
    [
      "the id of one that ships",
      { id: "lusong-2023" },
      /id：“lusong-2023”是本加载项自带的编号.*。$/,
    ],
    ["a fault", { year: "2023年" }, /year：“2023年”不是数字。$/],
    [
      "a rule that is none",
      { checks: { off: ["stale-totl"] } },
      /checks\.off\[0\]：没有编号为“stale-totl”的检查规则（是否指 stale-total？）。$/,
    ],
  ])("refused for %s, with file and path", (_, change, sentence) => {
    const own = file("bad.json", JSON.stringify({ ...ownPack(), ...change }));
    for (const ended of [
      generate(own, data),
      run("check", ["--pack", own, "any.xlsx"]),
      run("schema", ["--pack", own]),
    ]) {
      expect(ended).toMatchObject({
        status: 2,
        stdout: "",
        lines: [expect.stringMatching(sentence)],
      });
      expect(ended.lines[0]).toContain(`--pack ${own}：`);
    }
    expect(existsSync(out)).toBe(false);
  });

  test("a file that is not there, or too large, is said", () => {
    expect(run("schema", ["--pack", "none.json"]).lines).toEqual([
      "--pack none.json：无法读取，文件不存在，请核对路径。",
    ]);
    expect(run("schema", ["--pack", folderNamed("pack.json")]).lines).toEqual([
      expect.stringMatching(/pack\.json：无法读取，这是一个文件夹，请写出文件名。$/),
    ]);
    const large = file("large.json", JSON.stringify("x".repeat(2 ** 20)));
    expect(run("schema", ["--pack", large]).lines).toEqual([
      `--pack ${large}：超过 1 MB，不是地区设置文件。`,
    ]);
  });
});

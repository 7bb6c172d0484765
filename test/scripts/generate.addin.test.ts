import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../host/xlsx/open";
import type { FormData } from "../../src/forms";
import { setValue } from "../../src/forms/values";
import { fixture, fixturePath } from "../support/fixtures";

const folder = mkdtempSync(path.join(tmpdir(), "perf-generate-"));
const out = path.join(folder, "sub", "report.xlsx");
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `scripts/${script}.ts`, ...args],
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

test("huaihua-2023 becomes a workbook with both sheets and calculated figures", async () => {
  const { status, stdout } = generate("huaihua-2023", fixturePath("huaihua-2023.json"));
  expect([status, stdout]).toEqual([0, `${out}: 基础数据表, 整体支出绩效自评表\n`]);
  const workbook = await openXlsx(readFileSync(out));
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "基础数据表",
    "整体支出绩效自评表",
    "自评汇总",
  ]);
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
        "baseData.threePublic.reception.finalAccount: 6.99万 is not a number",
        "selfAssessment.indicators[1].points: 10分 is not a number",
      ],
    ]);
  });

  test.each<[title: string, pack: string, data: string, sentence: RegExp]>([
    ["an unknown pack", "nowhere-2023", "x.json", /nowhere-2023 is not known.*huaihua-2023/],
    ["a file that is not there", "huaihua-2023", "none.json", /none\.json cannot be read: ENOENT/],
    ["a file that is not JSON", "huaihua-2023", file("b.json", "{"), /b\.json is not JSON/],
    ["a file in GBK", "huaihua-2023", file("c.json", GBK), /c\.json is not JSON.*UTF-8/],
  ])("%s", (_, pack, data, sentence) => {
    const { status, lines } = generate(pack, data);
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(sentence)]);
  });

  test("a folder in place of the file to write", () => {
    const data = fixturePath("huaihua-2023.json");
    const args = ["--pack", "huaihua-2023", "--data", data, "--out", folder];
    const { status, lines } = run("generate", args);
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/^--out .* cannot be written: EISDIR/)]);
  });

  test("missing and unknown arguments", () => {
    expect(run("generate", [])).toMatchObject({ status: 2 });
    const { status, lines } = run("generate", ["--nothing"]);
    expect(status).toBe(2);
    expect(lines.at(-1)).toMatch(/^usage: npm run generate/);
  });
});

describe("the schemas are printed for editors", () => {
  test("of packs", () => {
    const schema = JSON.parse(run("schema", []).stdout) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(["id", "name", "year", "baseData", "selfAssessment"]),
    );
  });

  test("of the data of a pack; an unknown one is said", () => {
    const schema = JSON.parse(run("schema", ["lusong-2023"]).stdout) as { required: string[] };
    expect(schema.required).toEqual(["unitName"]);
    expect(run("schema", ["nowhere"])).toMatchObject({
      status: 2,
      lines: [expect.stringContaining("no pack named nowhere")],
    });
  });
});

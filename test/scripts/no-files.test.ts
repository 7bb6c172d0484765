import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkOne } from "../../scripts/check-one";
import { UsageFault } from "../../scripts/cli";
import { receiveOne } from "../../scripts/receive-one";
import { packNamed, readReportFile } from "../../scripts/report-input";
import { filesAt } from "../../scripts/workbook-files";
import { findPack } from "../../src/forms";

const folder = mkdtempSync(path.join(tmpdir(), "no-files-"));
const at = (name: string): string => path.join(folder, name);
const pack = findPack("default")!;
let server: Server;

beforeAll(async () => {
  expect(spawnSync("mkfifo", [at("管道.xlsx"), at("管道.json")]).status).toBe(0);
  server = createServer().listen(at("套接字.xlsx"));
  await new Promise((ready) => server.once("listening", ready));
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

async function linesOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UsageFault) return error.lines;
  throw error instanceof Error ? error : new Error("nothing was refused");
}

describe("pipes, devices and sockets are no files: nothing waits for what they hold", () => {
  test.each(["管道.xlsx", "套接字.xlsx", "/dev/zero"])("%s is not checked", async (name) => {
    const file = path.resolve(folder, name);
    const { code, err, out } = await checkOne(file, { json: false, packs: [] });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(`${file}：是管道或设备，不是文件，没有读取。请写出工作簿。\n`);
    expect(await receiveOne({ file, shown: name }, [])).toEqual({
      file: name,
      sentence: "是管道或设备，不是文件，没有读取。请写出工作簿",
    });
  });

  test("nor read as data or as a pack", async () => {
    const pipe = at("管道.json");
    expect(await linesOf(readReportFile(pack, pipe))).toEqual([
      `--data ${pipe}：无法读取，这是管道或设备，不是文件。`,
    ]);
    expect(await linesOf(packNamed(pipe))).toEqual([
      `--pack ${pipe}：无法读取，这是管道或设备，不是文件。`,
    ]);
  });

  test("in a folder they are told one by one when they are read", async () => {
    const { workbooks, refused } = await filesAt([folder]);
    expect([...workbooks, ...refused.map(({ file }) => file)].sort()).toEqual(
      [at("套接字.xlsx"), at("管道.json"), at("管道.xlsx")].sort(),
    );
  });
});

test("a data file beyond all bounds is not read", async () => {
  const file = at("大.json");
  writeFileSync(file, "");
  truncateSync(file, 100 * 1024 * 1024 + 1);
  expect(await linesOf(readReportFile(pack, file))).toEqual([
    `--data ${file}：超过 100 MB，不是数据文件。`,
  ]);
});

describe("of many faults of one input fifty are told, and how many more there are", () => {
  const wrong = (count: number): string => {
    const file = at("错.json");
    const entries = Array.from({ length: count }, (_, i) => [`错${i}`, 1]);
    writeFileSync(file, JSON.stringify({ unitName: "某局", ...Object.fromEntries(entries) }));
    return file;
  };

  test.each([
    [50, 50, /^错49：不是本表的项目。$/],
    [51, 51, /^另有 1 处，请先改正以上各处。$/],
    [5000, 51, /^另有 4950 处，请先改正以上各处。$/],
  ])("of %i", async (count, told, last) => {
    const lines = await linesOf(readReportFile(pack, wrong(count)));
    expect(lines).toHaveLength(told);
    expect(lines[0]).toBe("错0：不是本表的项目。");
    expect(lines.at(-1)).toMatch(last);
  });

  test("of a pack", async () => {
    const file = wrong(200);
    const lines = await linesOf(packNamed(file));
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toMatch(/^--pack .*错\.json：另有 \d+ 处，请先改正以上各处。$/);
  });
});

import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { UsageFault } from "../../scripts/cli";
import { isSameFile } from "../../scripts/regular-file";
import { inputsOf, requireNoInput, writeOut } from "../../scripts/write-out";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "write-out-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const OLD = Buffer.from("以前的工作簿");
const old = (name = "汇总.xlsx"): string => {
  writeFileSync(at(name), OLD);
  return at(name);
};
const bytes = (size: number): Uint8Array => new Uint8Array(size).fill(2);

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageFault))
    throw error instanceof Error ? error : new Error("nothing was refused");
  expect(error.lines).toHaveLength(1);
  return error.lines[0]!.replaceAll(folder, "");
}

describe("a file is written as a whole", () => {
  test("new, in folders that are made for it, with nothing beside it", async () => {
    const out = at("一/二/汇总.xlsx");
    await writeOut(out, bytes(10));
    expect(readdirSync(path.dirname(out))).toEqual(["汇总.xlsx"]);
    expect([...readFileSync(out)]).toEqual([...bytes(10)]);
  });

  test("in place of another, whose rights it has", async () => {
    const out = old();
    chmodSync(out, 0o640);
    await writeOut(out, bytes(10));
    expect(statSync(out)).toMatchObject({ size: 10 });
    expect(statSync(out).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["汇总.xlsx"]);
  });

  test("through a link, which stays one", async () => {
    const out = old();
    symlinkSync(out, at("链接.xlsx"));
    await writeOut(at("链接.xlsx"), bytes(10));
    expect(lstatSync(at("链接.xlsx")).isSymbolicLink()).toBe(true);
    expect(statSync(out).size).toBe(10);
  });

  test("what a command left that was killed goes an hour later; what is fresh stays", async () => {
    for (const name of [".perf-0123456789ab.tmp", ".perf-ba9876543210.tmp", ".perf-mine.tmp"])
      writeFileSync(at(name), "");
    const long = Date.now() / 1000 - 2 * 60 * 60;
    utimesSync(at(".perf-0123456789ab.tmp"), long, long);
    utimesSync(at(".perf-mine.tmp"), long, long);
    await writeOut(at("a.xlsx"), bytes(1));
    expect(readdirSync(folder).sort()).toEqual([
      ".perf-ba9876543210.tmp",
      ".perf-mine.tmp",
      "a.xlsx",
    ]);
  });
});

describe("what takes no file is said", () => {
  test.each<[string, () => string, RegExp]>([
    [
      "a folder",
      () => {
        mkdirSync(at("a.xlsx"));
        return at("a.xlsx");
      },
      /无法写入，这是一个文件夹，请写出文件名。$/,
    ],
    [
      "a folder that is a file",
      () => path.join(old("一"), "a.xlsx"),
      /无法写入，路径中的文件夹是一个文件/,
    ],
    [
      "a pipe",
      () => {
        expect(spawnSync("mkfifo", [at("a.xlsx")]).status).toBe(0);
        return at("a.xlsx");
      },
      /无法写入，这是管道或设备，不是文件，请写另一个文件名。$/,
    ],
    ["a name that is too long", () => at(`${"长".repeat(200)}.xlsx`), /文件名过长/],
    [
      "a link to itself",
      () => {
        symlinkSync(at("a.xlsx"), at("a.xlsx"));
        return at("a.xlsx");
      },
      /链接绕回了自己/,
    ],
  ])("%s", async (_, made, sentence) => {
    const out = made();
    const before = readdirSync(folder);
    expect(await faultOf(writeOut(out, bytes(1)))).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("a socket", async () => {
    const server = createServer().listen(at("a.xlsx"));
    await new Promise((ready) => server.once("listening", ready));
    expect(await faultOf(writeOut(at("a.xlsx"), bytes(1)))).toMatch(/这是管道或设备/);
    await new Promise((closed) => server.close(closed));
  });
});

const child = path.resolve("test/support/write-out-child.ts");
const node = [process.execPath, "--import", "tsx", child];

describe.each([
  ["over a file that stood there", true],
  ["where there was none", false],
])("%s", (_, stood) => {
  test("a limit of the disk leaves what was, and is said with its reason", () => {
    const out = stood ? old() : at("汇总.xlsx");
    // Blocks of 512 or 1024 bytes, as the shell counts.
    const limited = ["-c", 'ulimit -f 200; exec "$@"', "sh", ...node, out, "8"];
    const { status, stderr } = spawnSync("sh", limited, { encoding: "utf8" });
    const kept = stood ? "；原有的文件没有改动" : "";
    expect([status, stderr]).toEqual([
      2,
      `--out ${out}：无法写入，超过了允许的文件大小${kept}。\n`,
    ]);
    expect(readdirSync(folder)).toEqual(stood ? ["汇总.xlsx"] : []);
    if (stood) expect(readFileSync(out)).toEqual(OLD);
  });

  test("a kill at any moment leaves the old file or the new one, and none that is empty", async () => {
    const out = stood ? old() : at("汇总.xlsx");
    const SIZE = 24 * 1024 * 1024;
    for (const moment of [1, 2, 4, 8, 16]) {
      if (stood) writeFileSync(out, OLD);
      else rmSync(out, { force: true });
      await killedAt(moment, out, SIZE);
      const size = existsSync(out) ? statSync(out).size : null;
      expect([stood ? OLD.length : null, SIZE]).toContain(size);
      if (size === SIZE) expect(readFileSync(out).every((byte) => byte === 2)).toBe(true);
      if (size === OLD.length) expect(readFileSync(out)).toEqual(OLD);
    }
  });

  /** Ends the child without mercy when the folder has changed so many times since it began to write. */
  async function killedAt(moment: number, out: string, size: number): Promise<void> {
    const [program, ...args] = [...node, out, String(size / 1024 / 1024)];
    const running = spawn(program, args);
    let changes = 0;
    const watcher = watch(folder, () => {
      if (++changes === moment) running.kill("SIGKILL");
    });
    await new Promise((ended) => running.once("close", ended));
    watcher.close();
    expect(changes).toBeGreaterThan(0);
  }
});

test("an interrupt waits until the file is whole", async () => {
  const out = old();
  const [program, ...args] = [...node, out, "24"];
  const running = spawn(program, args);
  const watcher = watch(folder, () => running.kill("SIGTERM"));
  const signal = await new Promise((ended) => running.once("close", (_, by) => ended(by)));
  watcher.close();
  expect(signal).toBe("SIGTERM");
  expect(readdirSync(folder)).toEqual(["汇总.xlsx"]);
  expect(statSync(out).size).toBe(24 * 1024 * 1024);
});

describe("what is written is none of what is read", () => {
  const links: readonly [string, (file: string) => string][] = [
    ["itself", (file) => file],
    ["written otherwise", (file) => path.join(path.dirname(file), ".", "x", "..", "甲.xlsx")],
    ["relative", (file) => path.relative(process.cwd(), file)],
    [
      "a link to it",
      (file) => {
        symlinkSync(file, at("链接.xlsx"));
        return at("链接.xlsx");
      },
    ],
    [
      "a second name of it",
      (file) => {
        linkSync(file, at("又名.xlsx"));
        return at("又名.xlsx");
      },
    ],
    [
      "by a folder that is a link",
      (file) => {
        symlinkSync(folder, at("夹"));
        return path.join(at("夹"), path.basename(file));
      },
    ],
  ];

  test.each(links)("%s is refused", async (_, other) => {
    const input = old("甲.xlsx");
    const out = other(input);
    expect(await isSameFile(out, input)).toBe(true);
    expect(await faultOf(requireNoInput(out, inputsOf("--data", [at("乙.xlsx"), input])))).toMatch(
      /与 --data \/甲\.xlsx 是同一个文件，会把它覆盖，请写另一个文件名。$/,
    );
  });

  test("another file, or one that is not there yet, is taken", async () => {
    const inputs = inputsOf("--data", [old("甲.xlsx")]);
    await requireNoInput(old("乙.xlsx"), inputs);
    await requireNoInput(at("丙.xlsx"), inputs);
    expect(await isSameFile(at("丙.xlsx"), at("丁.xlsx"))).toBe(false);
  });
});

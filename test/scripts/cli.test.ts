import { execFile, spawn, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { helpOf, read, UsageFault, type Command } from "../../scripts/cli";
import { requireXlsx } from "../../scripts/write-out";
import { scripts } from "../../package.json";

const command = {
  call: "npm run --silent weigh",
  about: "称一称。",
  operands: { value: "文件 ...", means: "要称的文件" },
  options: {
    out: { value: "结果.xlsx", isRequired: true, means: "写入的文件" },
    pack: { value: "设置.json", isRepeatable: true, means: "设置" },
    json: { means: "输出 JSON" },
  },
  ends: { 0: "已称" },
} as const satisfies Command;

const faultOf = (args: readonly string[]): readonly string[] => {
  try {
    read(command, args);
  } catch (error) {
    if (error instanceof UsageFault) return error.lines;
    throw error;
  }
  return [];
};

describe("arguments", () => {
  test("are read as they are written", () => {
    const given = read(command, ["甲.xlsx", "--out=b.xlsx", "乙", "--pack", "1", "--pack", "2"]);
    if (given === "help") throw new Error("no help was asked for");
    expect(given.operands).toEqual(["甲.xlsx", "乙"]);
    expect([given.value("out"), given.values("pack")]).toEqual(["b.xlsx", ["1", "2"]]);
    expect([given.has("pack"), given.has("json")]).toEqual([true, false]);
  });

  test.each([
    ["an option that is none", ["a", "--jsonl", "--out", "b.xlsx"], "没有选项 --jsonl。"],
    ["a letter that is none", ["a", "-x"], "没有选项 -x。"],
    ["no value", ["a", "--out"], "选项 --out 后面缺少 结果.xlsx。"],
    [
      "an option in place of the value",
      ["a", "--out", "--json"],
      "选项 --out 后面缺少 结果.xlsx。",
    ],
    ["an empty value", ["a", "--out="], "选项 --out 后面缺少 结果.xlsx。"],
    ["a value of a switch", ["a", "--json=yes", "--out", "b"], "选项 --json 后面没有值。"],
    ["one option twice", ["a", "--out", "b", "--out", "c"], "选项 --out 只能写一次。"],
    ["nothing to work on", ["--out", "b.xlsx"], "没有写出 文件 ...。"],
    ["an option left out", ["a"], "缺少 --out 结果.xlsx。"],
  ])("%s is said, with the usage", (_, args, sentence) => {
    expect(faultOf(args)).toEqual([
      sentence,
      "用法：npm run --silent weigh -- 文件 ... --out 结果.xlsx [--pack 设置.json] [--json]",
      "说明：npm run --silent weigh -- --help",
    ]);
  });

  test.each([["--help"], ["-h"], ["a", "--help"], ["--json", "--help"]])(
    "%s asks for help",
    (...args) => {
      expect(read(command, args)).toBe("help");
    },
  );

  test("help tells of every option, whatever else is missing", () => {
    const help = helpOf(command);
    for (const text of ["称一称。", "--out 结果.xlsx", "写入的文件", "设置；可写多次", "0  已称"])
      expect(help).toContain(text);
  });
});

test.each(["a.csv", "a.xls", "a", "a.xlsx.bak"])("--out %s is refused before any work", (out) => {
  expect(() => requireXlsx(out)).toThrow("文件名须以 .xlsx 结尾");
  expect(requireXlsx("a.XLSX")).toBe("a.XLSX");
});

/** The commands that a person calls: all but the steps of the build. */
const commands = Object.entries(scripts).flatMap(([name, script]): [string, string[]][] => {
  const [program, ...args] = script.split(" ");
  if (args[0] === "scripts/perf.mjs") return [[name, args]];
  const isOurs = program === "tsx" && /^(?:scripts|bench)\//.test(args[0]!);
  return isOurs ? [[name, ["--import", "tsx", ...args]]] : [];
});

test("every command of package.json is among them", () => {
  expect(commands.map(([name]) => name)).toEqual([
    "start",
    "generate",
    "check",
    "consolidate",
    "schema",
    "bench",
    "corpus",
    "screenshots",
    "licences",
    "fingerprint",
    "test:near",
  ]);
});

test.each(commands)("%s --help says how it is called, and ends with 0", async (name, args) => {
  const run = promisify(execFile);
  const { stdout, stderr } = await run(process.execPath, [...args, "--help"]);
  expect(stderr).toBe("");
  expect(stdout).toMatch(new RegExp(`^用法：npm (?:run (?:--silent )?)?${name}\\b`, "m"));
});

describe("nobody reads what is printed", () => {
  test.each([["schema"], ["check", "--help"], ["--help"], ["check", "没有.xlsx"]])(
    "perf %s ends quietly where the pipe is closed, as programs do",
    async (...args) => {
      const running = spawn(process.execPath, ["scripts/perf.mjs", ...args]);
      const closed = args.includes("没有.xlsx") ? running.stderr : running.stdout;
      const other = closed === running.stderr ? running.stdout : running.stderr;
      closed.destroy();
      let said = "";
      other.on("data", (chunk: Buffer) => (said += chunk.toString()));
      const code = await new Promise((ended) => running.once("close", ended));
      expect([code, said]).toEqual([141, ""]);
    },
  );

  test("a full disk behind the output is said", () => {
    const call = ["-c", 'exec "$@" > /dev/full', "sh", process.execPath, "scripts/perf.mjs"];
    const { status, stderr } = spawnSync("sh", [...call, "schema"], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, "输出没有写完（磁盘空间不足）。\n"]);
  });
});

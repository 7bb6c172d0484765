import * as z from "zod";
import { ownCopy, reportDataSchema } from "../src/forms";
import { script, UsageFault, type Command, type Given } from "./cli";
import { packJsonSchema } from "./pack-json-schema";
import { packNamed } from "./report-input";

const command = {
  call: "npm run --silent schema",
  about:
    "输出 JSON Schema，供编辑器补全和核对：默认是地区设置文件的，写了 --pack 的是该地区数据文件的。",
  operands: { value: "[地区|地区设置.json]", means: "与 --pack 相同", most: 1 },
  options: {
    pack: { value: "地区|地区设置.json", means: "输出该地区数据文件的 JSON Schema" },
    export: { means: "与 --pack 同用：输出该地区的设置文件，供修改成自己的地区" },
    "pack-schema": { means: "输出地区设置文件的 JSON Schema（与不写选项相同）" },
  },
  ends: { 0: "已输出", 2: "命令写错，或地区设置有误" },
} as const satisfies Command;

/**
 * Prints the JSON Schema of packs, or of the data for one pack; with --export the pack itself, as a
 * file to make one's own from.
 */
async function schema(given: Given<keyof typeof command.options>): Promise<void> {
  const [named, other] = [...given.values("pack"), ...given.operands];
  if (other !== undefined) throw new UsageFault([`一次只能写一个地区，${other} 是多余的。`]);
  const isExport = given.has("export");
  if (given.has("pack-schema") && (named !== undefined || isExport))
    throw new UsageFault(["--pack-schema 不能与其他选项同用。"]);
  process.stdout.write(`${JSON.stringify(await wanted(named, isExport), null, 2)}\n`);
}

async function wanted(named: string | undefined, isExport: boolean): Promise<object> {
  if (named === undefined && !isExport) return packJsonSchema();
  const pack = await packNamed(named);
  return isExport ? ownCopy(pack) : z.toJSONSchema(reportDataSchema(pack), { io: "input" });
}

export default script(command, schema);

import { parseArgs } from "node:util";
import * as z from "zod";
import { ownCopy, reportDataSchema } from "../src/forms";
import { runScript, UsageFault } from "./cli";
import { packJsonSchema } from "./pack-schema";
import { packNamed } from "./report-input";

const usage =
  "usage: npm run --silent schema -- [--pack-schema | --pack PACK|FILE.json [--export]]";

/**
 * Prints the JSON Schema of packs, or of the data for one pack; with --export the pack itself, as a
 * file to make one's own from.
 */
async function schema(): Promise<void> {
  const { pack: named, isExport } = readArguments();
  process.stdout.write(`${JSON.stringify(await wanted(named, isExport), null, 2)}\n`);
}

async function wanted(named: string | undefined, isExport: boolean): Promise<object> {
  if (named === undefined && !isExport) return packJsonSchema();
  const pack = await packNamed(named);
  return isExport ? ownCopy(pack) : z.toJSONSchema(reportDataSchema(pack), { io: "input" });
}

function readArguments(): { pack: string | undefined; isExport: boolean } {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { pack: { type: "string" }, export: flag, "pack-schema": flag },
    });
    const [pack, ...others] = [...(values.pack === undefined ? [] : [values.pack]), ...positionals];
    if (others.length > 0)
      throw new TypeError(`one pack at a time: ${others.join(" ")} is too much`);
    const { "pack-schema": isPackSchema } = values;
    if (isPackSchema && (pack !== undefined || values.export))
      throw new TypeError("--pack-schema stands alone");
    return { pack, isExport: values.export };
  } catch (error) {
    throw new UsageFault([(error as Error).message, usage]);
  }
}

void runScript(schema);

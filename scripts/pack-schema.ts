import { writeFileSync } from "node:fs";
import path from "node:path";
import { packJsonSchema } from "./pack-json-schema";

/** Writes the JSON Schema of packs: `npx tsx scripts/pack-schema.ts`. A test keeps it current. */
export const schemaPath = path.resolve(__dirname, "../docs/pack.schema.json");

async function write(): Promise<void> {
  const { format, resolveConfig } = await import("prettier");
  const options = await resolveConfig(schemaPath);
  const text = JSON.stringify(packJsonSchema());
  writeFileSync(schemaPath, await format(text, { ...options, filepath: schemaPath }));
}

if (require.main === module) void write();

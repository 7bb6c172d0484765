import path from "node:path";
import { packJsonSchema } from "./pack-json-schema";
import { writeFormatted } from "./write-formatted";

/** Writes the JSON Schema of packs: `npx tsx scripts/pack-schema.ts`. A test keeps it current. */
export const schemaPath = path.resolve(__dirname, "../docs/pack.schema.json");

if (require.main === module) void writeFormatted(schemaPath, JSON.stringify(packJsonSchema()));

import * as z from "zod";
import { findPack, packs, packSchema, reportDataSchema } from "../src/forms";

/** Prints the JSON Schema of packs, or of the data for one pack: `npm run schema -- huaihua-2023`. */
const [id] = process.argv.slice(2);
const pack = id === undefined ? undefined : findPack(id);
if (id !== undefined && !pack) {
  const known = packs.map((each) => each.id).join(", ");
  process.stderr.write(`no pack named ${id}; there are: ${known}\n`);
  process.exitCode = 2;
} else {
  const schema = pack ? reportDataSchema(pack) : packSchema;
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`);
}

import { readFileSync } from "node:fs";
import { packJsonSchema, schemaPath } from "../../scripts/pack-schema";

test("docs/pack.schema.json says what the code accepts: npx tsx scripts/pack-schema.ts", () => {
  expect(JSON.parse(readFileSync(schemaPath, "utf8"))).toEqual(packJsonSchema());
});

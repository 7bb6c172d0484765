import { readFileSync } from "node:fs";
import { packJsonSchema } from "../../scripts/pack-json-schema";
import { schemaPath } from "../../scripts/pack-schema";

test("docs/pack.schema.json says what the code accepts: npx tsx scripts/pack-schema.ts", () => {
  expect(JSON.parse(readFileSync(schemaPath, "utf8"))).toEqual(packJsonSchema());
});

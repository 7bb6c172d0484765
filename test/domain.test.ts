import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "../host/node/project-root";

const sources = ["src", "host", "xlsx", "scripts", "test"].flatMap((room) =>
  readdirSync(inProject(room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|m?js)$/.test(file))
    .map((file) => path.join(room, file))
    .filter((file) => path.basename(file) !== path.basename(__filename)),
);

const domain = readFileSync(inProject("docs/domain.md"), "utf8");
const headings = [...domain.matchAll(/^#+ ([A-G]\d?)\. /gm)].map(([, id]) => id);
const rates = [...domain.matchAll(/^\| (\d+) +\| /gm)].map(([, number]) => Number(number));
const lastCheck = Math.max(...[...domain.matchAll(/–(\d+)\*\*/g)].map(([, n]) => Number(n)));

const cited = sources.flatMap((file) =>
  [...readFileSync(inProject(file), "utf8").matchAll(/domain: ([^)]+)/g)].map(
    ([, where]) => [file, where!] as const,
  ),
);

test("what comments cite of the field stands in docs/domain.md", () => {
  expect(cited.length).toBeGreaterThan(30);
  const unknown = cited.filter(([, where]) => {
    const sections = [...where.matchAll(/\b([A-G]\d?)\b/g)].map(([, id]) => id);
    const numbers = [...where.matchAll(/\b(\d{1,2})(?!\d|号)/g)].map(([, number]) =>
      Number(number),
    );
    const isRate = /^B \d/.test(where);
    const isCheck = /^D \d/.test(where);
    return (
      sections.length === 0 ||
      sections.some((id) => !headings.includes(id)) ||
      (isRate && numbers.some((number) => !rates.includes(number))) ||
      (isCheck && numbers.some((number) => number > lastCheck))
    );
  });
  expect(unknown).toEqual([]);
});

test("no comment leads out of the repository", () => {
  const page = /\b(?:architecture|house|office-host|real-excel|documents|toolchain|anchors)\.md\b/;
  const outside = sources.filter((file) => page.test(readFileSync(inProject(file), "utf8")));
  expect(outside).toEqual([]);
});

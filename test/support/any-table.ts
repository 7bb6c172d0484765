import * as fc from "fast-check";
import type { WrittenCell, WrittenTable } from "./document-files";

/** What cells of forms hold: captions, figures, signs that markup must escape, lines, nothing. */
const texts = fc.oneof(
  fc.constantFrom(
    "年度资金总额",
    "一般公共预算：4347.22",
    "6, 094. 55",
    "９９．５％",
    "—",
    "≥95%",
    'a<b & "c"',
    "第一行\n第二行",
    "",
  ),
  fc.string({ unit: fc.constantFrom(..."预算数决算0123.%，（） <>&'"), maxLength: 8 }),
);

/** A table whose cells reach over random rows and columns and cover its grid without a gap. */
export const anyTable = (spans = true): fc.Arbitrary<WrittenTable> =>
  fc
    .record({
      rows: fc.integer({ min: 1, max: 7 }),
      columns: fc.integer({ min: 2, max: 6 }),
      reaches: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
        minLength: 42,
        maxLength: 42,
      }),
      said: fc.array(texts, { minLength: 42, maxLength: 42 }),
    })
    .map(({ rows, columns, reaches, said }) => {
      const taken = new Set<string>();
      const cells: WrittenCell[] = [];
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) {
          if (taken.has(`${row},${column}`)) continue;
          const [down, across] = spans ? reaches[cells.length]! : [1, 1];
          let columnSpan = 1;
          while (
            columnSpan < across &&
            column + columnSpan < columns &&
            !taken.has(`${row},${column + columnSpan}`)
          )
            columnSpan++;
          const rowSpan = Math.min(down, rows - row);
          for (let r = row; r < row + rowSpan; r++)
            for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`);
          const text = seen(said[cells.length]!);
          cells.push({ text, row, column, rowSpan, columnSpan });
        }
      return { rows, columns, cells };
    });

/** A text without blanks at its ends: how a reader sees it. */
const seen = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim().replace(/ +/g, " "))
    .filter((line) => line !== "")
    .join("\n");

import * as fc from "fast-check";
import { formsOf, sheetsOf } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { fieldCells, isDerived, isSection, type FormSpec } from "../../src/forms/definition";
import { placeData } from "../../src/forms/placement";
import { askedIn, signatureRows, typedOnce } from "../../src/forms/signature";
import { solveAll } from "../../src/forms/solve";
import { fixture } from "../support/fixtures";

const fieldsIn = (line: string) => askedIn(line)?.map(({ field }) => field) ?? null;

describe("the line at the foot of a form", () => {
  test.each([
    ["填表人：                   填报日期：", ["signature.preparer", "signature.date"]],
    [
      "填表人： 填报日期： 联系电话： 单位负责人签字：",
      ["signature.preparer", "signature.date", "signature.telephone", "signature.head"],
    ],
    ["填报人:联系电话:", ["signature.preparer", "signature.telephone"]],
    ["部门负责人（签字）：   填表时间：", ["signature.head", "signature.date"]],
    ["填表人联系电话：", ["signature.telephone"]],
  ])("%s", (line, fields) => expect(fieldsIn(line)).toEqual(fields));

  test.each([
    ["项目负责人：     财务负责人：", ["signature.own1", "signature.own2"]],
    ["填表人：  经办人：", ["signature.preparer", "signature.own2"]],
    ["联系电话：  电话：", ["signature.telephone", "signature.own2"]],
  ])("asks what is not the same in a whole report: %s", (line, fields) =>
    expect(fieldsIn(line)).toEqual(fields),
  );

  test.each(["", "年   月   日", "填表人：    （盖章）", "：填表人："])(
    "%p is no line of captions and stays one cell",
    (line) => {
      expect(askedIn(line)).toBeNull();
      const [row, ...more] = signatureRows(line, [20, 20]);
      expect(more).toEqual([]);
      expect(row!.cells).toMatchObject([{ across: 2, content: { text: line, open: true } }]);
    },
  );

  const word = fc.constantFrom(
    "填表人",
    "填报日期",
    "联系电话",
    "单位负责人签字",
    "审核人",
    "盖章人",
  );
  test("whatever it asks and however wide the columns are, each caption stands once, exactly, before a cell of its own", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 2, maxLength: 14 }),
        (words, widths) => {
          const rows = signatureRows(words.map((each) => `${each}：`).join("      "), widths);
          const cells = rows.flatMap((row) => row.cells);
          const captions = cells.flatMap(({ content }) =>
            content.type === "label" ? [content.text] : [],
          );
          expect(captions).toEqual(words.map((each) => `${each}：`));
          const fields = cells.flatMap(({ content }) =>
            content.type === "label" ? [] : [content.field],
          );
          expect(new Set(fields).size).toBe(words.length);
          for (const { cells: side } of rows) {
            const covered = side.flatMap(({ at, across = 1 }) =>
              Array.from({ length: across }, (_, i) => at + i),
            );
            expect(covered).toEqual(widths.map((_, at) => at));
          }
          expect(rows.map(({ key }) => key)).toEqual(
            rows.map((_, i) => (i === 0 ? "signature" : `signature.${i + 1}`)),
          );
        },
      ),
    );
  });
});

const entriesOf = (form: FormSpec, field: string) =>
  fieldCells(form).filter(({ content }) => content.field === field);

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  const forms = formsOf(pack);

  test.each(typedOnce)("%s is typed on one form, and linked from there on every other", (field) => {
    const asking = forms.filter((form) => entriesOf(form, field).length > 0);
    const homes = asking.filter((form) =>
      entriesOf(form, field).some(({ content }) => content.type === "entry" && !content.carried),
    );
    expect(homes.length).toBe(asking.length === 0 ? 0 : 1);
    for (const form of asking.filter((each) => each !== homes[0])) {
      const from = `${homes[0]!.id}!${field}`;
      expect(entriesOf(form, field)[0]!.content).toMatchObject(
        isDerived(form)
          ? { type: "computed", formula: { op: "carried", from } }
          : { type: "entry", carried: { from } },
      );
    }
  });

  test("no other form is laid out with the name of the unit, and all of them show it", () => {
    const sheets = sheetsOf(pack, { ...fixture(pack.id), unitName: "某某局" }).map((sheet) => ({
      ...sheet,
      placement: placeData(sheet.form, sheet.data),
    }));
    const asking = sheets.filter(({ placement }) => placement.fields.has("unitName"));
    expect(asking.filter(({ data }) => data["unitName"] !== undefined)).toHaveLength(1);
    const solved = solveAll(sheets);
    for (const { form } of asking) expect(solved(form.id)!.value("unitName")).toBe("某某局");
  });

  test("sheets laid out with one line at the foot are still read", () => {
    for (const form of forms) {
      const rows = form.blocks.flatMap((block) => (isSection(block) ? [] : [block]));
      for (const row of rows.filter(({ key }) => /^signature\.\d/.test(key)))
        expect(row.isOptional).toBe(true);
    }
  });
});

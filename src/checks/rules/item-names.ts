import { type FormId } from "../../forms/definition";
import { inRow, type FieldPath } from "../../formulas";
import { codedColumns, type CodedTable } from "../../forms/final-accounts/columns";
import { classNames, ITEM_CODE } from "../../forms/final-accounts/item-names";
import { formName } from "../../forms/forms-of";
import { lacking } from "../examine";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "missing" | "unknown" | "different";

const tables = (Object.keys(codedColumns) as CodedTable[]).map(
  (table): FormId => `finalAccounts${table}`,
);

const nameAt = (row: number): FieldPath => inRow("items.*.name", row);

/** A 科目 has its name, and the same one in every table: from what is known, never made up. */
export const itemNames: Rule<Message> = {
  id: "item-names",
  numbers: [],
  title: "科目名称填写齐全，同一科目在各表中名称相同",
  severity: "warning",
  reads: Object.fromEntries(tables.map((id) => [id, ["items.*"]])),
  messages: {
    missing: "{{cell}}没有填写，同一科目在{{table}}中为“{{name}}”。请补填。",
    unknown: "{{cell}}没有填写，其他表中也没有科目 {{code}} 的名称。请补填。",
    different:
      "{{cell}}与{{table}}不同：科目 {{code}} 在本表为“{{own}}”，在{{table}}为“{{name}}”。请核对，改为相同的名称。",
  },
  check: (report) => {
    const known = knownNames(report);
    return tables.flatMap((id) => inTable(report.form(id), known));
  },
};

interface Known {
  readonly name: string;
  readonly form: FormId;
  readonly path: FieldPath | null;
}

/** The first table that names a 科目, in the order of the tables; 类 as 公开01 prints them. */
function knownNames(report: Report): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const id of tables) {
    const form = report.form(id);
    for (const { code, path } of codesIn(form))
      if (!form.isBlank(path) && !known.has(code))
        known.set(code, { name: form.text(path), form: id, path });
  }
  for (const [code, name] of classNames)
    if (!known.has(code)) known.set(code, { name, form: "finalAccounts01", path: null });
  return known;
}

const codesIn = (form: FormView): { code: string; path: FieldPath; row: number }[] =>
  form
    .rows("items")
    .map((row) => ({ code: form.text(inRow("items.*.code", row)), path: nameAt(row), row }))
    .filter(({ code }) => ITEM_CODE.test(code));

const inTable = (form: FormView, known: ReadonlyMap<string, Known>): Outcome<Message>[] =>
  codesIn(form).map(({ code, path }): Outcome<Message> => {
    const where = form.at(path);
    const other = known.get(code);
    if (form.isBlank(path)) {
      if (other)
        return {
          message: "missing",
          where,
          params: { name: other.name, table: formName(other.form) },
        };
      return isFilled(form, path)
        ? { message: "unknown", where, params: { code } }
        : lacking([{ form, path }]);
    }
    const own = form.text(path);
    if (!other || (other.form === form.id && other.path === path) || isSame(own, other.name))
      return passed;
    return {
      message: "different",
      where,
      params: { code, own, name: other.name, table: formName(other.form) },
    };
  });

/** Whether a row has a figure. */
const isFilled = (form: FormView, name: FieldPath): boolean => {
  const row = name.slice(0, -"name".length);
  return form.fields.some(
    ({ path, cell: { content } }) =>
      content.type === "entry" && path.startsWith(row) && form.number(path) !== null,
  );
};

/** Spaces and the width of brackets make no other name. */
const isSame = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (name: string): string => name.normalize("NFKC").replace(/\s/g, "");

import { parseA1, parseAddress, quoteSheetName, toAbsoluteA1 } from "../../xlsx/model/address";
import { isWellFormed } from "../../xlsx/model/text-entry";
import type { DefinedName } from "../../xlsx/model/names";
import { type Behaviour, isApiObject } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asBoolean, asRange, asText, placeOfName, rectOf } from "./arguments";
import { collection } from "./collection";
import { object, type ExcelContext, type Targets } from "./context";

// "Names in formulas" (support.microsoft.com): letters, digits, periods and underscores; begins
// with a letter, an underscore or a backslash; no cell reference; up to 255 characters.
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const R1C1 = /^(?:R\d*C?\d*|C\d*)$/i;

function requireName(name: string): void {
  const looksLikeCell = parseA1(name) !== null || R1C1.test(name);
  if (!NAME.test(name) || name.length > 255 || looksLikeCell) refuse("InvalidArgument");
}

function formulaOf(reference: unknown): string {
  if (isApiObject(reference)) {
    const range = asRange(reference);
    return `=${quoteSheetName(range.sheet.name)}!${toAbsoluteA1(rectOf(range))}`;
  }
  const formula = asText(reference);
  return formula.startsWith("=") && isWellFormed(formula) ? formula : refuse("InvalidArgument");
}

const isReference = (name: DefinedName): boolean => parseAddress(name.formula.slice(1)) !== null;

export function namedItems(excel: ExcelContext): Behaviour<Targets["NamedItemCollection"]> {
  const { names } = excel.workbook;
  const shared = collection<Targets["NamedItemCollection"]>(
    ({ scope }) => names.inScope(scope).map((name) => object("NamedItem", name)),
    ({ scope }, key) => {
      const name = names.find(asText(key), scope);
      return name && object("NamedItem", name);
    },
  );
  return {
    ...shared,
    methods: {
      ...shared.methods,
      Add: ({ scope }, name, reference, comment) => {
        requireName(asText(name));
        if (names.find(asText(name), scope)) refuse("ItemAlreadyExists");
        const added = names.add({
          name: asText(name),
          scope,
          formula: formulaOf(reference),
          comment: asText(comment ?? ""),
          visible: true,
        });
        return object("NamedItem", added);
      },
    },
  };
}

export function namedItem(excel: ExcelContext): Behaviour<DefinedName> {
  const { names } = excel.workbook;
  const rangeOf = (name: DefinedName) => {
    const place = placeOfName(excel, name.formula, name.scope ?? excel.workbook.activeSheet);
    return excel.range(place.sheet, place.rect);
  };
  return {
    scalars: {
      Name: { get: ({ name }) => name },
      // Identifies the name in its collection: office.js asks for it with this from now on.
      _Id: { get: ({ name }) => name },
      Type: { get: (name) => (isReference(name) ? "Range" : "String") },
      Value: { get: ({ formula }) => formula.slice(1) },
      Scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
      Formula: {
        get: ({ formula }) => formula,
        set: (name, value) => {
          names.update(name, { formula: formulaOf(value) });
        },
      },
      Comment: {
        get: ({ comment }) => comment,
        set: (name, value) => {
          names.update(name, { comment: asText(value) });
        },
      },
      Visible: {
        get: ({ visible }) => visible,
        set: (name, value) => {
          names.update(name, { visible: asBoolean(value) });
        },
      },
    },
    navigations: {
      Worksheet: ({ scope }) => object("Worksheet", scope ?? refuse("InvalidOperation")),
      WorksheetOrNullObject: ({ scope }) => scope && object("Worksheet", scope),
    },
    methods: {
      GetRange: (name) => (isReference(name) ? rangeOf(name) : refuse("InvalidOperation")),
      GetRangeOrNullObject: (name) => (isReference(name) ? rangeOf(name) : null),
      Delete: (name) => {
        names.remove(name);
      },
    },
  };
}

import { areaOf, areasOf, holds, meet, type Area } from "./area";
import { absentSheets } from "./book";
import {
  MAX_COLUMN_WIDTH,
  MAX_COLUMNS,
  MAX_FORMULA,
  MAX_PROMPT_TITLE,
  MAX_ROW_HEIGHT,
  MAX_ROWS,
  MAX_TEXT,
  MAX_WORDS,
} from "./limits";
import { below, childOf, childrenOf, numberOf, type Node } from "./node";

/** What a sheet may refer to. */
export interface Shared {
  readonly sheets: readonly string[];
  readonly cellFormats: number;
  readonly conditionalFormats: number;
  readonly strings: number;
  readonly cellMetadata: number;
}

/** One sheet: ECMA-376 Part 1, 18.3. */
export function sheetFaults(sheet: Node, shared: Shared): string[] {
  return [
    ...cellFaults(sheet, shared),
    ...axisFaults(sheet, shared),
    ...areaFaults(sheet),
    ...formatFaults(sheet, shared),
    ...validationFaults(sheet),
    ...linkFaults(sheet, shared),
    ...pageFaults(sheet),
  ];
}

const ERRORS = new Set([
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"],
  ...["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!"],
]);

function cellFaults(sheet: Node, shared: Shared): string[] {
  const faults: string[] = [];
  const whole = areaOf(childOf(sheet, "dimension")?.attributes.get("ref") ?? "");
  let lastRow = 0;
  for (const row of childrenOf(childOf(sheet, "sheetData"), "row")) {
    const number = numberOf(row, "r") ?? 0;
    if (number <= lastRow || number > MAX_ROWS) faults.push(`row ${number} follows ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of childrenOf(row, "c")) {
      const ref = cell.attributes.get("r") ?? "";
      const area = areaOf(ref);
      if (!area) {
        faults.push(`${ref} lies outside of the sheet`);
        continue;
      }
      if (area.top !== number) faults.push(`${ref} stands in row ${number}`);
      if (area.left <= lastColumn) faults.push(`${ref} follows column ${lastColumn}`);
      lastColumn = area.left;
      // What is only formatted need not lie within.
      if (whole && cell.children.length > 0 && !holds(whole, area))
        faults.push(`${ref} lies outside of the dimension`);
      if ((numberOf(cell, "cm") ?? 0) > shared.cellMetadata) faults.push(`${ref}: no such cm`);
      faults.push(
        ...valueFaults(cell, shared).map((fault) => `${ref}: ${fault}`),
        ...formulaFaults(cell, area, shared).map((fault) => `${ref}: ${fault}`),
      );
    }
  }
  return faults;
}

function valueFaults(cell: Node, { strings }: Shared): string[] {
  const value = childOf(cell, "v")?.text;
  const type = cell.attributes.get("t") ?? "n";
  if (type === "inlineStr")
    return value === undefined && childOf(cell, "is") ? [] : ["a text of its own stands in <is>"];
  if (value === undefined) return [];
  switch (type) {
    case "n":
      return value !== "" && Number.isFinite(Number(value)) ? [] : [`${value} is no number`];
    case "b":
      return /^[01]$/.test(value) ? [] : [`${value} is not true or false`];
    case "e":
      return ERRORS.has(value) ? [] : [`${value} is no error`];
    case "s":
      return /^\d+$/.test(value) && Number(value) < strings ? [] : [`there is no text ${value}`];
    default:
      return value.length <= MAX_TEXT ? [] : ["the text is too long"];
  }
}

function formulaFaults(cell: Node, at: Area, { sheets }: Shared): string[] {
  const formula = childOf(cell, "f");
  if (!formula) return [];
  const area = areaOf(formula.attributes.get("ref") ?? "");
  return [
    ...(formula.text.length > MAX_FORMULA ? ["the formula is too long"] : []),
    ...(formula.text.startsWith("=") ? ["the formula begins with ="] : []),
    ...(formula.attributes.get("t") === "array" && !(area && holds(area, at))
      ? ["the array does not hold its cell"]
      : []),
    ...absentSheets(formula.text, sheets).map((name) => `the formula names no sheet: ${name}`),
  ];
}

function axisFaults(sheet: Node, { cellFormats }: Shared): string[] {
  const columns = childrenOf(childOf(sheet, "cols"), "col");
  const rows = childrenOf(childOf(sheet, "sheetData"), "row");
  let last = 0;
  return [
    ...columns.flatMap((column) => {
      const [min, max] = [numberOf(column, "min") ?? 0, numberOf(column, "max") ?? 0];
      const width = numberOf(column, "width") ?? 0;
      const isBehind = min > last && min <= max && max <= MAX_COLUMNS;
      last = max;
      return [
        ...(isBehind ? [] : [`columns ${min} to ${max} stand out of order`]),
        ...(width > MAX_COLUMN_WIDTH ? [`column ${min} is too wide`] : []),
      ];
    }),
    ...rows
      .filter((row) => (numberOf(row, "ht") ?? 0) > MAX_ROW_HEIGHT)
      .map((row) => `row ${row.attributes.get("r")} is too high`),
    ...[
      ...columns.map((column) => numberOf(column, "style")),
      ...rows.map((row) => numberOf(row, "s")),
      ...rows.flatMap((row) => childrenOf(row, "c").map((cell) => numberOf(cell, "s"))),
    ]
      .filter((format) => format !== undefined && format >= cellFormats)
      .map((format) => `there is no format ${format}`),
  ];
}

const apart = (areas: readonly Area[]): boolean =>
  areas.every((area, i) => !areas.slice(i + 1).some((other) => meet(area, other)));

function areaFaults(sheet: Node): string[] {
  const refs = [...below(sheet, "selection"), ...below(sheet, "ignoredError")]
    .map(({ attributes }) => attributes.get("sqref") ?? "A1")
    .concat(below(sheet, "xm:sqref").map(({ text }) => text));
  const merges = below(sheet, "mergeCell").map(({ attributes }) => attributes.get("ref") ?? "");
  const { areas, wrong } = areasOf(merges.join(" "));
  return [
    ...refs.flatMap((sqref) => areasOf(sqref).wrong).map((ref) => `${ref} is no area`),
    ...(merges.length > 0 ? wrong : []).map((ref) => `${ref} is no area`),
    ...(apart(areas) ? [] : ["merged cells overlap"]),
    ...areas
      .filter(({ top, left, bottom, right }) => top === bottom && left === right)
      .map(({ top }) => `one cell of row ${top} is merged with none`),
  ];
}

function formatFaults(sheet: Node, shared: Shared): string[] {
  const rules = below(sheet, "cfRule");
  const priorities = rules.map((rule) => numberOf(rule, "priority") ?? 0);
  const ids = rules.flatMap((rule) => below(rule, "x14:id").map(({ text }) => text));
  const extended = below(sheet, "x14:cfRule").map(({ attributes }) => attributes.get("id") ?? "");
  return [
    ...childrenOf(sheet, "conditionalFormatting")
      .flatMap(({ attributes }) => areasOf(attributes.get("sqref") ?? "").wrong)
      .map((ref) => `${ref} is no area`),
    ...priorities
      .filter((priority, i) => priority < 1 || priorities.indexOf(priority) < i)
      .map((priority) => `two rules have the priority ${priority}, or it is none`),
    ...rules.flatMap((rule) => {
      const type = rule.attributes.get("type");
      const formulas = childrenOf(rule, "formula");
      const bounds = childrenOf(childOf(rule, "dataBar"), "cfvo").length;
      return [
        ...((numberOf(rule, "dxfId") ?? -1) < shared.conditionalFormats
          ? []
          : [`there is no conditional look ${rule.attributes.get("dxfId")}`]),
        ...(formulas.length > 3 || (type === "expression" && formulas.length !== 1)
          ? [`a rule of the type ${type} has ${formulas.length} formulas`]
          : []),
        ...((type === "dataBar") === (bounds === 2) ? [] : [`a ${type} has ${bounds} bounds`]),
      ];
    }),
    ...below(sheet, "x14:dataBar")
      .filter((bar) => childrenOf(bar, "x14:cfvo").length !== 2)
      .map(() => "a bar has not two bounds"),
    ...[...ids, ...extended]
      .filter((id) => ids.filter((each) => each === id).length !== 1 || !extended.includes(id))
      .map((id) => `the rule ${id} has not one other half`),
    ...[...below(sheet, "formula"), ...below(sheet, "xm:f")].flatMap(({ text }) =>
      absentSheets(text, shared.sheets).map((name) => `a rule names no sheet: ${name}`),
    ),
  ];
}

const TEXTS_OF_VALIDATIONS: readonly (readonly [attribute: string, most: number])[] = [
  ["promptTitle", MAX_PROMPT_TITLE],
  ["errorTitle", MAX_PROMPT_TITLE],
  ["prompt", MAX_WORDS],
  ["error", MAX_WORDS],
];

function validationFaults(sheet: Node): string[] {
  const rules = below(sheet, "dataValidation");
  const areas = rules.flatMap(({ attributes }) => areasOf(attributes.get("sqref") ?? "").areas);
  return [
    ...(apart(areas) ? [] : ["two input rules hold for one cell"]),
    ...rules.flatMap((rule) => {
      const { attributes } = rule;
      const type = attributes.get("type") ?? "none";
      const [first, second] = ["formula1", "formula2"].map((name) => childOf(rule, name)?.text);
      const isBetween = /^(?:b|notB)etween$/.test(attributes.get("operator") ?? "between");
      const needsTwo = isBetween && !["none", "list", "custom"].includes(type);
      return [
        ...areasOf(attributes.get("sqref") ?? "").wrong.map((ref) => `${ref} is no area`),
        ...TEXTS_OF_VALIDATIONS.filter(
          ([name, most]) => (attributes.get(name) ?? "").length > most,
        ).map(([name]) => `${name} is too long: ${attributes.get(name)}`),
        ...((first === undefined) === (type === "none")
          ? []
          : [`a rule of ${type} has no formula`]),
        ...((second !== undefined) === needsTwo
          ? []
          : [`a rule of ${type} has a formula too many`]),
        ...(type === "list" && first?.startsWith('"') && first.length > MAX_WORDS + 2
          ? [`a list is too long: ${first}`]
          : []),
      ];
    }),
  ];
}

function linkFaults(sheet: Node, { sheets }: Shared): string[] {
  const links = below(sheet, "hyperlink");
  const refs = links.map(({ attributes }) => attributes.get("ref") ?? "");
  return [
    ...refs
      .filter((ref, i) => !areaOf(ref) || refs.indexOf(ref) < i)
      .map((ref) => `two links stand at ${ref}, or it is no area`),
    ...links.flatMap(({ attributes }) => {
      const location = attributes.get("location");
      return [
        ...(location === undefined && !attributes.has("r:id") ? ["a link leads nowhere"] : []),
        ...absentSheets(location ?? "", sheets).map((name) => `a link leads to no sheet: ${name}`),
        ...((attributes.get("tooltip") ?? "").length > MAX_WORDS ? ["a tip is too long"] : []),
        ...((location ?? "").length > MAX_WORDS ? ["the place of a link is too long"] : []),
      ];
    }),
  ];
}

function pageFaults(sheet: Node): string[] {
  const setup = childOf(sheet, "pageSetup");
  const scale = (setup && numberOf(setup, "scale")) ?? 100;
  const views = below(sheet, "sheetView");
  const panes = views.flatMap((view) => childrenOf(view, "pane"));
  return [
    ...(scale >= 10 && scale <= 400 ? [] : [`no page is scaled to ${scale} %`]),
    ...(childOf(sheet, "headerFooter")?.children ?? [])
      .filter(({ text }) => text.length > MAX_WORDS)
      .map(({ name }) => `${name} is too long`),
    ...views
      .map((view) => numberOf(view, "zoomScale") ?? 100)
      .filter((zoom) => zoom < 10 || zoom > 400)
      .map((zoom) => `no view is scaled to ${zoom} %`),
    ...panes
      .filter((pane) => !areaOf(pane.attributes.get("topLeftCell") ?? ""))
      .map(() => "a frozen pane begins nowhere"),
    ...["rowBreaks", "colBreaks"].flatMap((list) => {
      const ids = childrenOf(childOf(sheet, list), "brk").map((node) => numberOf(node, "id") ?? 0);
      return ids
        .filter((id, i) => ids.indexOf(id) < i)
        .map((id) => `two breaks of pages stand at ${id}`);
    }),
  ];
}

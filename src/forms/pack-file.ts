import * as z from "zod";
import { fieldCells, isDerived, isSection, type Block, type FormSpec } from "./definition";
import { issueToFaults, type DataFault } from "./faults";
import { formsOf } from "./forms-of";
import { packSchema, type Pack } from "./pack";
import { findPack } from "./packs";
import { requiredKeys } from "./placement";
import { blankData } from "./report-data";
import { isSheetName } from "./sheet-name";
import { rowsAt, sheetData, type FormData } from "./values";

/** A pack as a file holds it: an editor finds by `$schema` how to complete it. */
export const packFileSchema = packSchema.extend({ $schema: z.string().optional() });

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly DataFault[] };

/**
 * Reads unknown data as a pack: the pack, or its faults with their paths. What it accepts can do no
 * more than lay out forms of a bounded size, and never stands for a pack that ships.
 */
export function parsePack(json: unknown): ParsedPack {
  const tooLarge = sizeFault(json);
  if (tooLarge) return { ok: false, faults: [tooLarge] };
  const parsed = packFileSchema.safeParse(json, { reportInput: true });
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.flatMap(issueToFaults).map(asSetting) };
  const pack = { ...parsed.data };
  delete pack.$schema;
  const faults = [...idFaults(pack), ...layOutFaults(pack)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, pack };
}

/** A pack to make one's own from: its id is free to be loaded beside the one that ships. */
export const ownCopy = (pack: Pack): Pack =>
  findPack(pack.id) ? { ...pack, id: `${pack.id}-own`, name: `${pack.name}（自定）` } : pack;

/** No form of the field comes near these. */
const MOST = { depth: 12, text: 2000, items: 300, values: 5000, rows: 1000, columns: 60 } as const;

/** The first place where the data is larger than any pack. */
function sizeFault(whole: unknown): DataFault | null {
  let values = 0;
  const look = (json: unknown, path: string, depth: number): DataFault | null => {
    if (++values > MOST.values) return { path, code: "tooMany", bound: MOST.values };
    if (typeof json === "string" && json.length > MOST.text)
      return { path, code: "tooLong", value: json, bound: MOST.text };
    if (typeof json !== "object" || json === null) return null;
    if (depth === MOST.depth) return { path, code: "tooDeep" };
    const names = Object.keys(json);
    if (names.length > MOST.items) return { path, code: "tooMany", bound: MOST.items };
    for (const name of names) {
      const at = Array.isArray(json) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
      const fault = look((json as Record<string, unknown>)[name], at, depth + 1);
      if (fault) return fault;
    }
    return null;
  };
  return look(whole, "", 0);
}

const asSetting = (fault: DataFault): DataFault =>
  fault.code === "unknownField" ? { ...fault, code: "unknownSetting" } : fault;

const idFaults = ({ id }: Pack): DataFault[] =>
  findPack(id) ? [{ path: "id", code: "idTaken", value: id }] : [];

/**
 * What the schema cannot say: rows and cells named once, as many as a sheet of ours can hold. What
 * follows from other forms has its sheet's name before any pack.
 */
function layOutFaults(pack: Pack): DataFault[] {
  const forms = [...formsOf(pack)].sort((a, b) => Number(isDerived(b)) - Number(isDerived(a)));
  if (forms.length === 0) return [{ path: "", code: "noForm" }];
  const blank = blankData(pack);
  const names = new Set<string>();
  return forms.flatMap((form): DataFault[] => {
    const name = form.sheetName.toLowerCase();
    if (!isSheetName(form.sheetName) || names.has(name))
      return [{ path: `${form.id}.sheetName`, code: "badSheetName", value: form.sheetName }];
    names.add(name);
    const [data = {}] = sheetData(blank, form.id, form.sheetPer !== undefined);
    const isSound =
      isUnique(requiredKeys(form)) &&
      isUnique(fieldCells(form).map(({ content }) => content.field)) &&
      form.columnWidths.length <= MOST.columns &&
      form.blocks.every((block) => isRowSound(block, form)) &&
      rowCount(form, data) <= MOST.rows;
    return isSound ? [] : [{ path: form.id, code: "cannotBeLaidOut" }];
  });
}

/** Rows of the sheet, the two that bound each section included. */
const rowCount = ({ blocks }: FormSpec, data: FormData): number =>
  blocks.reduce(
    (sum, block) =>
      sum + (isSection(block) ? Math.max(block.minimum, rowsAt(data, block.list).length) + 2 : 1),
    0,
  );

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Whether the cells of a row stand side by side within the form. */
function isRowSound(block: Block, { columnWidths }: FormSpec): boolean {
  const { cells } = isSection(block) ? block.row : block;
  const columns = cells.flatMap(({ at, across = 1 }) =>
    Array.from({ length: across }, (_, i) => String(at + i)),
  );
  return isUnique(columns) && columns.every((column) => Number(column) < columnWidths.length);
}

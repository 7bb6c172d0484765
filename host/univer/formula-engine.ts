import { LocaleType, LogLevel, ObjectMatrix, Univer, type ICellData } from "@univerjs/core";
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  LexerNode,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
  type BaseAstNode,
  type BaseFunction,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { LAST_COLUMN, LAST_ROW, type Rect } from "../../xlsx/model/address";
import type { CellValue, ValueKind } from "../../xlsx/model/cell";
import { Evaluation, type Precedents } from "./evaluation";
import { excelFunctions } from "./excel-functions";
import { engineCell, engineError } from "./value";

const BOOK = "book";

export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a defined name stands for on a sheet ("=Sheet1!$A$1"), or null. */
export type NameResolver = (name: string, sheetId: string) => string | null;

type CellData = ObjectMatrix<ICellData>;

/**
 * Univer's formula engine without a Univer workbook: parses and evaluates one formula at a time,
 * at once, against cells that are handed in. Who calls it decides the order.
 */
export class FormulaEngine {
  private readonly univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  private readonly functions;
  private readonly config;
  private readonly runtime;
  private readonly lexer;
  private readonly parser;
  private readonly parsed = new Map<string, BaseAstNode | null>();
  private readonly volatile = new WeakMap<BaseAstNode, boolean>();
  private sheets = new Map<string, CellData>();

  constructor(private readonly resolveName: NameResolver) {
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    const injector = this.univer.__getInjector();
    this.functions = injector.get(IFunctionService);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.lexer = injector.get(LexerTreeBuilder);
    this.parser = injector.get(AstTreeBuilder);
    this.functions.registerExecutors(...excelFunctions());
  }

  register(...functions: BaseFunction[]): void {
    this.functions.registerExecutors(...functions);
    this.parsed.clear();
  }

  /** Names came, went or changed: formulas are read anew. */
  forgetNames(): void {
    this.parsed.clear();
  }

  /** Starts with empty sheets of these names. */
  begin(sheets: readonly { readonly id: string; readonly name: string }[]): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.sheets = new Map(sheets.map(({ id }) => [id, new ObjectMatrix<ICellData>()]));
    const items = [...this.sheets].map(([id, cellData]) => {
      const size = { rowCount: LAST_ROW + 1, columnCount: LAST_COLUMN + 1 };
      return [id, { cellData, rowData: {}, columnData: {}, ...size }] as const;
    });
    this.runtime.reset();
    this.config.load({
      allUnitData: { [BOOK]: Object.fromEntries(items) },
      unitStylesData: {},
      unitSheetNameMap: { [BOOK]: Object.fromEntries(sheets.map(({ id, name }) => [name, id])) },
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
  }

  setCell({ sheetId, row, column }: Place, value: CellValue, kind: ValueKind): void {
    const cell = engineCell(value, kind);
    if (cell) this.sheets.get(sheetId)?.setValue(row, column, cell);
  }

  /**
   * The value of a formula that stands at `place`; null when a precedent has none yet.
   * `precedents` is asked about every area the formula reads before it is read.
   */
  evaluate(formula: string, place: Place, precedents: Precedents): FunctionVariantType | null {
    const node = this.parse(formula, place.sheetId);
    if (!node) return engineError("#VALUE!");
    const { row, column, sheetId } = place;
    this.runtime.setCurrent(row, column, LAST_ROW + 1, LAST_COLUMN + 1, sheetId, BOOK);
    node.resetCalculationState();
    return new Evaluation(precedents, (id) => this.used(id)).value(node);
  }

  /** Whether a formula depends on more than the values of the cells that it reads. */
  isVolatile(formula: string, sheetId: string): boolean {
    const node = this.parse(formula, sheetId);
    if (!node) return false;
    const known = this.volatile.get(node);
    if (known !== undefined) return known;
    const is = callsVolatile(node);
    this.volatile.set(node, is);
    return is;
  }

  dispose(): void {
    this.univer.dispose();
  }

  private used(sheetId: string): Rect {
    const { endRow, endColumn } = this.sheets.get(sheetId)?.getDataRange() ?? {};
    return {
      top: 0,
      left: 0,
      bottom: Math.max(endRow ?? 0, 0),
      right: Math.max(endColumn ?? 0, 0),
    };
  }

  private parse(formula: string, sheetId: string): BaseAstNode | null {
    const key = `${sheetId} ${formula}`;
    const known = this.parsed.get(key);
    if (known !== undefined) return known;
    const tree = this.lexer.treeBuilder(formula, true, {
      unitId: BOOK,
      getSheetName: () => "",
      getValueByName: (_, name) => {
        const meaning = this.resolveName(name, sheetId);
        if (meaning === null) return null;
        return { id: name, name, formulaOrRefString: meaning };
      },
      // "Some name in every formula changed": the lexer's own cache would keep old meanings.
      getDirtyDefinedNameMap: () => ({ [BOOK]: { "": "" } }),
    });
    const node = tree instanceof LexerNode ? this.parser.parse(tree) : null;
    this.parsed.set(key, node ?? null);
    return node ?? null;
  }
}

// "Excel Recalculation": volatile functions; and those that look at formulas or hidden rows.
const VOLATILE: ReadonlySet<string> = new Set([
  "AGGREGATE",
  "CELL",
  "FORMULATEXT",
  "INDIRECT",
  "INFO",
  "ISFORMULA",
  "NOW",
  "OFFSET",
  "RAND",
  "RANDARRAY",
  "RANDBETWEEN",
  "SHEET",
  "SHEETS",
  "SUBTOTAL",
  "TODAY",
]);

const callsVolatile = (node: BaseAstNode): boolean =>
  VOLATILE.has(node.getToken().toUpperCase()) || node.getChildren().some(callsVolatile);

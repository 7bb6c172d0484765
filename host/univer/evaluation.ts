import {
  NullValueObject,
  RangeReferenceObject,
  type BaseAstNode,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { intersection, LAST_COLUMN, LAST_ROW, type Rect } from "../../xlsx/model/address";
import { engineError, errorOf, fromEngine, single } from "./value";

/**
 * Told of every area a formula reads, `whole` where that is entire columns or rows; false when a
 * cell in it has no value yet.
 */
export type Precedents = (sheetId: string, rect: Rect, whole: Rect) => boolean;

/** Evaluates the nodes of one formula, and of IF and IFERROR only what Excel evaluates. */
export class Evaluation {
  constructor(
    private readonly precedents: Precedents,
    private readonly used: (sheetId: string) => Rect,
  ) {}

  /** null when a precedent has no value yet. */
  value(node: BaseAstNode): FunctionVariantType | null {
    if (!this.run(node)) return null;
    return node.getValue() ?? engineError("#VALUE!");
  }

  private run(node: BaseAstNode): boolean {
    const branches = this.branchesOf(node);
    if (!branches) return false;
    for (const child of node.getChildren()) {
      if (branches.includes(child)) continue;
      child.setValue(NullValueObject.create());
    }
    node.execute();
    return this.isReadable(node);
  }

  /** Evaluates the arguments that matter and returns them; null when one has no value yet. */
  private branchesOf(node: BaseAstNode): readonly BaseAstNode[] | null {
    const children = node.getChildren();
    const choose = CHOICES[node.getToken().toUpperCase()];
    const [test, ...branches] = children;
    if (!choose || !test || branches.length === 0) return this.runAll(children) ? children : null;
    if (!this.run(test)) return null;
    const outcome = test.getValue();
    const value = outcome ? single(outcome) : null;
    if (!value) return this.runAll(branches) ? children : null;
    const taken = choose(value, branches, test);
    return this.runAll(taken) ? [test, ...taken] : null;
  }

  // Does not stop at the first, so that the caller learns all that is missing at once.
  private runAll(nodes: readonly BaseAstNode[]): boolean {
    return nodes.map((node) => this.run(node)).every(Boolean);
  }

  private isReadable(node: BaseAstNode): boolean {
    const value = node.getValue();
    // One end of A1:B2 is not read, the whole area is.
    if (!value?.isReferenceObject() || node.getParent()?.getToken() === ":") return true;
    const reference = value as BaseReferenceObject;
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const rect = { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
    const sheetId = reference.getSheetId();
    const isWhole = endRow - startRow === LAST_ROW || endColumn - startColumn === LAST_COLUMN;
    if (!isWhole) return this.precedents(sheetId, rect, rect);
    const area = intersection(rect, this.used(sheetId)) ?? { ...rect, bottom: rect.top };
    node.setValue(cutTo(reference, area));
    return this.precedents(sheetId, area, rect);
  }
}

type Choice = (
  value: BaseValueObject,
  branches: readonly BaseAstNode[],
  test: BaseAstNode,
) => readonly BaseAstNode[];

const CHOICES: Readonly<Record<string, Choice>> = {
  IF: (value, branches, test) => {
    if (value.isError()) return [];
    const truth = truthOf(value);
    if (truth === null) {
      test.setValue(engineError("#VALUE!"));
      return [];
    }
    return branches.slice(truth ? 0 : 1, truth ? 1 : 2);
  },
  IFERROR: (value, branches) => (value.isError() ? branches : []),
  IFNA: (value, branches) => (errorOf(value) === "#N/A" ? branches : []),
};

/** Excel takes text as a condition only when it reads TRUE or FALSE. */
function truthOf(value: BaseValueObject): boolean | null {
  const plain = fromEngine(value);
  if (typeof plain !== "string") return Boolean(plain);
  const text = plain.toUpperCase();
  return text === "TRUE" ? true : text === "FALSE" ? false : null;
}

/** Entire columns and rows, without the million cells behind the last one used. */
function cutTo(reference: BaseReferenceObject, rect: Rect): RangeReferenceObject {
  const range = new RangeReferenceObject(
    { startRow: rect.top, startColumn: rect.left, endRow: rect.bottom, endColumn: rect.right },
    reference.getSheetId(),
    reference.getUnitId(),
  );
  range.setUnitData(reference.getUnitData());
  range.setRuntimeData(reference.getRuntimeData());
  return range;
}

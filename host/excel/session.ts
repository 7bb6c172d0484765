import type { ApiModel } from "../meta/model";
import type { Calculator } from "../calculator";
import type { Rect } from "../../xlsx/model/address";
import type { Cell } from "../../xlsx/model/cell";
import type { Sheet } from "../../xlsx/model/sheet";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Workbook } from "../../xlsx/model/workbook";
import {
  anyBehaviour,
  type ApiObject,
  type AnyBehaviour,
  type Behaviour,
} from "../rich-api/behaviour";
import { Interpreter, type ActionGuard } from "../rich-api/interpreter";
import type { ApiRequest, ApiResponse } from "../rich-api/messages";
import { ObjectModel } from "../rich-api/object-model";
import type { RequirementSets } from "../rich-api/requirement-sets";
import type { Strictness } from "../strictness";
import { excelBehaviours } from "./behaviours";
import { object, type ExcelContext } from "./context";

export interface SessionOptions {
  readonly meta: ApiModel;
  readonly requirementSets: RequirementSets;
  readonly workbook: Workbook;
  /** Services by class name; each is reached by its full name. */
  readonly services: Readonly<
    Record<string, { readonly name: string; readonly behaviour: AnyBehaviour }>
  >;
  readonly subscribe: ExcelContext["subscribe"];
  readonly eventRange: ExcelContext["eventRange"];
  readonly calculator: Calculator | null;
  readonly formulaOf: ExcelContext["formulaOf"];
  readonly strictness: Strictness;
  /** The code with which a member ("Worksheet.activate") is refused at this moment, or null. */
  readonly refusalOf: (location: string) => string | null;
  readonly today: () => Date;
}

// Nothing to do: the host sends commands whether or not the page has said that it is ready.
const ADDIN_SERVICE: Behaviour<null> = {
  methods: { NotifyActionHandlerReady: () => undefined },
};

/** One page's view of the workbook: runs its requests, holds the ranges it keeps. */
export class ExcelSession implements ExcelContext {
  private readonly interpreter: Interpreter;
  private madeNow: ApiObject[] = [];
  private isSuspended = false;

  constructor(private readonly options: SessionOptions) {
    const { meta, requirementSets, workbook, services } = options;
    const byClass = Object.entries(services).map(([type, { behaviour }]) => [type, behaviour]);
    const behaviours: Readonly<Record<string, AnyBehaviour>> = {
      ...excelBehaviours(this),
      AddinInternalService: anyBehaviour(ADDIN_SERVICE),
      ...(Object.fromEntries(byClass) as Record<string, AnyBehaviour>),
    };
    const model = new ObjectModel(meta, behaviours, requirementSets, options.refusalOf);
    const roots = { root: object("Workbook", workbook), services: servicesByName(services) };
    this.interpreter = new Interpreter(model, roots, (released) => {
      this.untrack(released);
    });
  }

  get workbook(): Workbook {
    return this.options.workbook;
  }

  range(sheet: Sheet, rect: Rect): ApiObject {
    const made = object("Range", this.workbook.track(sheet, rect));
    this.madeNow.push(made);
    return made;
  }

  subscribe(target: string, event: string, wanted: boolean): void {
    this.options.subscribe(target, event, wanted);
  }

  eventRange(referenceId: string): TrackedRange | null {
    return this.options.eventRange(referenceId);
  }

  get strictness(): Strictness {
    return this.options.strictness;
  }

  formulaOf(cell: Cell): string | null {
    return this.options.formulaOf(cell);
  }

  recalculate(): void {
    this.options.calculator?.recalculate();
  }

  calculate(): void {
    if (!this.isSuspended) this.options.calculator?.flush();
  }

  suspendCalculation(): void {
    this.isSuspended = true;
  }

  today(): Date {
    return this.options.today();
  }

  /** How many objects the page keeps. */
  get keptObjects(): number {
    return this.interpreter.references.size;
  }

  process(request: ApiRequest, guard?: ActionGuard): ApiResponse {
    const response = this.interpreter.process(request, guard);
    for (const made of this.madeNow) {
      if (this.interpreter.references.idOf(made) === undefined) this.untrack(made);
    }
    this.madeNow = [];
    this.isSuspended = false;
    return response;
  }

  private untrack({ type, target }: ApiObject): void {
    if (type === "Range") this.workbook.tracked.delete(target as TrackedRange);
  }
}

function servicesByName(services: SessionOptions["services"]): Record<string, ApiObject> {
  const entries = Object.entries(services).map(([type, { name }]) => [
    name,
    { type, target: null },
  ]);
  return {
    "Microsoft.InternalService.AddinInternalService": {
      type: "AddinInternalService",
      target: null,
    },
    ...(Object.fromEntries(entries) as Record<string, ApiObject>),
  };
}

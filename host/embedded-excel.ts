import { Attention } from "./attention";
import type {
  Argument,
  Calculator,
  CalculatorHost,
  CustomFunction,
  InvocationResult,
} from "./calculator";
import { Commands, type CommandResult } from "./commands";
import { CustomFunctionBridge } from "./custom-functions/bridge";
import { Registration } from "./custom-functions/registration";
import { EventHub } from "./events/hub";
import { Faults, type Fault } from "./faults";
import type { ApiModel } from "./meta/model";
import type { Cell } from "../xlsx/model/cell";
import { Workbook } from "../xlsx/model/workbook";
import { Page, type PageLink } from "./page";
import type { LoggedRequest } from "./request-log";
import { offers, type RequirementSets } from "./rich-api/requirement-sets";
import { LATEST_EXCEL } from "./requirement-sets";
import { STRICT, type Strictness } from "./strictness";
import { User } from "./user";

export interface EmbeddedExcelOptions {
  /** `loadApiModel()` in Node; build/excel-meta.json in a browser. */
  readonly meta: ApiModel;
  /** What this Excel offers; the latest Excel on the web when left out. */
  readonly requirementSets?: RequirementSets;
  /** Without one formulas keep the results they have. */
  readonly calculator?: Calculator;
  readonly customFunctions?: readonly CustomFunction[];
  /** Whether Excel knows the functions from the start, as on every day but the first. */
  readonly areFunctionsRegistered?: boolean;
  readonly strictness?: Partial<Strictness>;
  readonly workbook?: Workbook;
  readonly locale?: string;
  /** The day a typed date without a year belongs to. */
  readonly today?: () => Date;
}

/**
 * An Excel without Excel: a workbook, and Microsoft's own office.js on the other side of the
 * protocol that Excel on the web speaks. Any number of an add-in's pages may be connected.
 */
export class EmbeddedExcel implements CalculatorHost {
  readonly workbook: Workbook;
  readonly customFunctions: readonly CustomFunction[];
  readonly user: User;
  /** Every request of the add-in's pages, in order. */
  readonly log: LoggedRequest[] = [];
  readonly functions: CustomFunctionBridge;
  readonly attention = new Attention();
  readonly strictness: Strictness;
  private readonly registration: Registration;
  private readonly pages = new Set<Page>();
  private readonly commands = new Commands();
  private readonly faults = new Faults();
  private readonly events: EventHub;
  private acting = false;

  constructor(private readonly options: EmbeddedExcelOptions) {
    const today = options.today ?? (() => new Date());
    this.workbook = options.workbook ?? new Workbook();
    if (this.workbook.sheets.length === 0) this.workbook.addSheet();
    this.customFunctions = options.customFunctions ?? [];
    this.functions = new CustomFunctionBridge(this.customFunctions);
    this.strictness = { ...STRICT, ...options.strictness };
    this.registration = new Registration(
      this.customFunctions,
      options.areFunctionsRegistered ?? true,
      () => options.calculator?.functionsChanged(),
    );
    this.workbook.functions = this.registration;
    this.user = new User(this.workbook, today);
    this.events = new EventHub(this.workbook, () => this.acting);
    options.calculator?.attach(this);
  }

  /** Connects a page of the add-in; `Page.windowName` is what its window must be called. */
  connect(link: Omit<PageLink, "id">): Page {
    const { meta, requirementSets = LATEST_EXCEL, locale = "zh-CN", today } = this.options;
    // office.js keeps the settings of a conversation in the tab's session storage under this id.
    const id = `page-${crypto.randomUUID()}`;
    const page = new Page(
      { ...link, id },
      {
        meta,
        requirementSets,
        locale,
        workbook: this.workbook,
        events: this.events,
        functions: this.functions,
        commands: this.commands,
        faults: this.faults,
        attention: this.attention,
        today: today ?? (() => new Date()),
        calculator: this.options.calculator ?? null,
        formulaOf: (cell) => this.formulaOf(cell),
        strictness: this.strictness,
        act: (request) => this.act(request),
        logged: (entry) => {
          this.log.push(entry);
        },
        closed: (closed) => {
          this.pages.delete(closed);
        },
      },
    );
    this.pages.add(page);
    return page;
  }

  get areFunctionsRegistered(): boolean {
    return this.registration.isRegistered;
  }

  /** A person chooses the add-in in 我的加载项, for the first time or again. */
  registerFunctions(): void {
    this.registration.set(true);
  }

  /** The add-in is not there any more, as for whoever receives the file. */
  unregisterFunctions(): void {
    this.registration.set(false);
  }

  /** A person clicks the ribbon button with this action; resolves when it is completed. */
  async ribbon(actionName: string): Promise<CommandResult> {
    const page = [...this.pages].find(({ role }) => role === "commands");
    if (!page) throw new Error("No commands page is connected.");
    return this.commands.invoke(page, actionName);
  }

  invoke(id: string, args: readonly Argument[], address: string): Promise<InvocationResult> {
    if (this.strictness.requiresRuntime && !this.isOfferedRuntime(id))
      return Promise.resolve({ ok: false, error: "#VALUE!", message: null });
    return this.functions.invoke(id, args, address);
  }

  /** Makes a request of a task pane or a command fail, as Excel may at any time. */
  failRequest(fault: Fault): void {
    this.faults.add(fault);
  }

  /** Refuses the next `Office.context.document.settings.saveAsync`. */
  failSettings(): void {
    this.faults.refuseSave();
  }

  /** Resolves when everything is calculated and every event is told. */
  async settled(): Promise<void> {
    do {
      await this.options.calculator?.settled();
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (this.events.pending || this.functions.pending > 0);
  }

  /** Closes the pages and lets go of everything. */
  close(): void {
    for (const page of this.pages) page.close();
    this.options.calculator?.dispose();
    this.events.dispose();
  }

  private isOfferedRuntime(id: string): boolean {
    const { requirementSets = LATEST_EXCEL } = this.options;
    const runtime = this.customFunctions.find((fn) => fn.id === id)?.runtime ?? "1.1";
    return offers(requirementSets, ["CustomFunctionsRuntime", runtime]);
  }

  private formulaOf({ formula, isStuck }: Cell): string | null {
    const isBound = formula !== null && !isStuck && !this.areFunctionsRegistered;
    return isBound && this.strictness.showsFileNames
      ? this.registration.underFileNames(formula)
      : formula;
  }

  private act<T>(request: () => T): T {
    this.acting = true;
    try {
      return request();
    } finally {
      this.acting = false;
    }
  }
}

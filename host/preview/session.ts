import type { CustomFunction } from "../calculator";
import { EmbeddedExcel } from "../embedded-excel";
import type { ApiModel } from "../meta/model";
import type { Change } from "../../xlsx/model/change";
import type { Workbook } from "../../xlsx/model/workbook";
import { UniverCalculator } from "../univer/calculator";
import { Grid } from "../univer/grid/grid";
import { mountFrame } from "../web/frame";
import { byId } from "./dom";
import { FormulaBar } from "./formula-bar";
import { handsOf } from "./hands";
import type { Manifest, RibbonButton } from "./manifest";
import type { Notices } from "./notices";
import { previewAddress } from "./pages";
import { Prompt } from "./prompt";
import { SheetTabs } from "./sheet-tabs";
import type { Status } from "./status";
import { TaskPane } from "./task-pane";
import { UndoButtons } from "./undo-buttons";

export interface SessionOptions {
  readonly meta: ApiModel;
  readonly manifest: Manifest;
  readonly customFunctions: readonly CustomFunction[];
  readonly status: Status;
  readonly notices: Notices;
  /** A file's; a new one when left out. */
  readonly workbook?: Workbook;
}

const TABS: ReadonlySet<Change["type"]> = new Set<Change["type"]>([
  "added",
  "removed",
  "renamed",
  "moved",
  "activated",
  "visibility",
  "view",
]);

/** One open workbook: the embedded Excel, its grid, and the add-in's pages. */
export class Session {
  readonly excel: EmbeddedExcel;
  readonly pane: TaskPane;
  private readonly grid: Grid;
  private readonly formulaBar: FormulaBar;
  private readonly tabs: SheetTabs;
  private readonly prompt: Prompt;
  private readonly undoButtons: UndoButtons;
  private readonly container: HTMLElement;
  private working = false;
  private drawing = false;

  constructor(private readonly options: SessionOptions) {
    const { meta, customFunctions, manifest, workbook: opened, notices } = options;
    const refused = (error: unknown): void => {
      notices.refuse(error);
    };
    this.excel = new EmbeddedExcel({
      meta,
      customFunctions,
      calculator: new UniverCalculator(),
      ...(opened ? { workbook: opened } : {}),
    });
    const { workbook, user } = this.excel;
    this.container = document.createElement("div");
    this.container.style.height = "100%";
    byId("grid", HTMLElement).replaceChildren(this.container);
    this.grid = new Grid({
      container: this.container,
      workbook,
      user: handsOf(user, workbook),
      refused,
      scrolled: () => this.prompt.hide(),
    });
    this.formulaBar = new FormulaBar({
      workbook,
      user,
      refused,
      done: () => {
        this.grid.focus();
      },
    });
    this.undoButtons = new UndoButtons(user, refused);
    this.tabs = new SheetTabs(workbook);
    this.prompt = new Prompt(workbook, () => this.selectedBox());
    workbook.onChange((change) => {
      this.follow(change);
    });
    const background = byId("background", HTMLElement);
    const { excel } = this;
    for (const [role, page] of [
      ["commands", manifest.functionFile],
      ["functions", manifest.functions.page],
    ] as const) {
      mountFrame({ excel, role, url: previewAddress(page), container: background });
    }
    this.pane = new TaskPane(excel, manifest.name);
  }

  selectedBox(): DOMRect | null {
    return this.grid.selectedBox();
  }

  shownSheet(): string {
    return this.grid.shownSheet();
  }

  /** Does what a ribbon button is for. */
  async press({ action, label }: RibbonButton): Promise<void> {
    if (action.type === "ShowTaskpane") this.pane.open(action.page);
    else {
      const command = this.excel.ribbon(action.name);
      await this.options.status.during(`正在运行“${label}”…`, command);
    }
  }

  dispose(): void {
    this.pane.dispose();
    this.formulaBar.dispose();
    this.undoButtons.dispose();
    this.prompt.hide();
    this.grid.dispose();
    this.excel.close();
    byId("background", HTMLElement).replaceChildren();
    this.container.remove();
  }

  private follow({ type }: Change): void {
    if (TABS.has(type)) this.tabs.show();
    if (type === "content" || type === "inserted" || type === "deleted") {
      this.options.notices.accept();
    }
    if (type === "selected" || type === "activated") this.showPrompt();
    this.drawFormulaBar();
    this.showWork();
  }

  private showPrompt(): void {
    this.prompt.hide();
    // The grid knows the place of a newly selected cell once it has drawn it.
    requestAnimationFrame(() => {
      this.prompt.show();
    });
  }

  private drawFormulaBar(): void {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      this.formulaBar.show();
    });
  }

  private showWork(): void {
    if (this.working) return;
    this.working = true;
    const settled = this.excel.settled().finally(() => {
      this.working = false;
    });
    void this.options.status.during("计算中…", settled);
  }
}

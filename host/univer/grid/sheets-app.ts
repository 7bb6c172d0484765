import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  type DependencyIdentifier,
  type ICommandInfo,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
  type Workbook as UniverWorkbook,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { HIDDEN_MENU_ITEMS } from "./menu";

export const BOOK = "book";

/** A command Univer is about to execute; `cancel` keeps it from happening. */
export type Guard = (command: Readonly<ICommandInfo>) => "proceed" | "cancel";

/** Univer's visible grid: created empty, filled by mutations. */
export class SheetsApp {
  private readonly univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreTexts, dataValidationTexts, conditionalFormattingTexts),
    },
    logLevel: LogLevel.ERROR,
  });
  private readonly commands;
  /** Depth of own mutations, which no guard looks at. */
  private own = 0;

  constructor(container: HTMLElement, snapshot: Partial<IWorkbookData>) {
    const presets = [
      UniverSheetsCorePreset({
        container,
        header: false,
        toolbar: false,
        footer: false,
        formulaBar: false,
        contextMenu: true,
        disableAutoFocus: true,
        menu: HIDDEN_MENU_ITEMS,
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
    ];
    for (const entry of presets.flatMap(({ plugins }) => plugins)) {
      const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [
        PluginCtor<Plugin>,
        object?,
      ];
      this.univer.registerPlugin(plugin, config);
    }
    this.commands = this.get(ICommandService);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: BOOK, ...snapshot });
    this.validateOnlyWhatIsThere();
  }

  /** Univer validates cells some time after they have changed, and throws where their sheet is gone by then. */
  private validateOnlyWhatIsThere(): void {
    const service = this.get(SheetsDataValidationValidatorService);
    const validate = service.validatorRanges.bind(service);
    service.validatorRanges = (unitId, sheetId, ranges) =>
      this.book.getSheetBySheetId(sheetId)
        ? validate(unitId, sheetId, ranges)
        : Promise.resolve([]);
  }

  get<Service>(id: DependencyIdentifier<Service>): Service {
    return this.univer.__getInjector().get(id);
  }

  get book(): UniverWorkbook {
    const book = this.get(IUniverInstanceService).getUnit<UniverWorkbook>(BOOK);
    if (!book) throw new Error("The grid shows no workbook.");
    return book;
  }

  /** Executes a mutation or operation of the host's own. */
  apply(id: string, params: object): void {
    this.own++;
    try {
      // As what comes from elsewhere, a change makes the grid show no other sheet.
      const fromCollab = id.includes(".mutation.");
      if (!this.commands.syncExecuteCommand(id, { unitId: BOOK, ...params }, { fromCollab })) {
        throw new Error(`The grid refused ${id}.`);
      }
    } finally {
      this.own--;
    }
  }

  /** Asks before each command of the user's. */
  guard(guard: Guard): void {
    this.commands.beforeCommandExecuted((command) => {
      if (this.own === 0 && guard(command) === "cancel") throw new CanceledError();
    });
  }

  /** Tells each command of the user's after it was executed. */
  onExecuted(listener: (command: Readonly<ICommandInfo>) => void): void {
    this.commands.onCommandExecuted((command) => {
      if (this.own === 0) listener(command);
    });
  }

  dispose(): void {
    this.univer.dispose();
  }
}

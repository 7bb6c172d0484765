import type { EmbeddedExcel } from "../../../host/embedded-excel";
import { parseA1 } from "../../../xlsx/model/address";
import { isDerived } from "../../../src/forms/definition";
import { blankData, type FormId, type Pack, type ReadForm } from "../../../src/forms";
import { checkWorkbook, layOutReport, readReport } from "../../../src/excel";
import type { CheckedReport } from "../../../src/findings/checked-report";
import { lostFigures } from "../accounted";
import { bureau } from "./bureau";

/** A cell of a sheet. */
export interface Place {
  readonly sheetName: string;
  readonly address: string;
}

/** The bureau's accountant at an Excel of her own, which the code under test is lent. */
export class Accountant {
  constructor(
    readonly excel: EmbeddedExcel,
    readonly pack: Pack,
    readonly year = pack.year,
  ) {}

  /** 一键生成报表; what stands already stays. */
  async layOut(): Promise<void> {
    const data = blankData(this.pack, { unitName: bureau.unitName, year: this.year });
    await layOutReport({ pack: this.pack, data, onExisting: "keep" });
    await this.excel.settled();
  }

  async form(id: FormId): Promise<ReadForm> {
    const { forms } = await readReport();
    return forms.find(({ form }) => form === id)!;
  }

  async at(id: FormId, path: string): Promise<Place> {
    const { sheetName, cells } = await this.form(id);
    return { sheetName, address: cells.get(path)!.address };
  }

  /** The row of a field, or of a key of the form; counted from 1. */
  async rowOf(id: FormId, path: string): Promise<{ sheetName: string; row: number }> {
    const { sheetName, cells, placement } = await this.form(id);
    const cell = cells.get(path);
    const row = cell ? parseA1(cell.address)!.top : placement.rowOfKey.get(path)!;
    return { sheetName, row: row + 1 };
  }

  type({ sheetName, address }: Place, text: string): void {
    this.excel.user.edit(sheetName, address, text);
  }

  async typeInto(id: FormId, path: string, text: string): Promise<Place> {
    const place = await this.at(id, path);
    this.type(place, text);
    return place;
  }

  async pasteInto(id: FormId, path: string, text: string): Promise<Place> {
    const place = await this.at(id, path);
    this.excel.user.pasteText(place.sheetName, place.address, text);
    return place;
  }

  /** 审阅 → 撤消工作表保护. */
  unprotect(sheetName: string): void {
    const sheet = this.excel.workbook.sheet(sheetName)!;
    sheet.setProtection({ ...sheet.protection, protected: false });
  }

  /** 检查: her report, in which every figure is in a field, printed, or named by a finding. */
  async check(): Promise<CheckedReport> {
    await this.excel.settled();
    const { reports, broken } = await checkWorkbook("inspect");
    expect([reports.length, broken]).toEqual([1, []]);
    const [report] = reports as [CheckedReport];
    for (const { sheetName, placement } of report.forms) {
      const sheet = this.excel.workbook.sheet(sheetName)!;
      if (!isDerived(placement.form)) expect(lostFigures(reports, sheet)).toEqual([]);
    }
    return report;
  }
}

export const sentences = ({ findings }: CheckedReport): string[] =>
  findings.map(({ severity, sheetName, address, sentence }) =>
    [severity, sheetName, address, sentence].join(" "),
  );

import { formsOf, type Pack, type ReadForm, type ReportData } from "../../src/forms";
import type { FieldPath } from "../../src/forms/definition";
import { placeData } from "../../src/forms/placement";
import type { ReadCell } from "../../src/forms/read-form";
import { solve } from "../../src/forms/solve";
import { cellAddress } from "../../src/workbook/address";
import { renderFormula } from "../../src/workbook/formulas";

/** The forms of a report as reading its laid-out sheets gives them, without any Excel. */
export const readForms = (pack: Pack, data: ReportData): ReadForm[] =>
  formsOf(pack, data.year).map((form) => {
    const own = { ...data[form.id], unitName: data.unitName };
    const placement = placeData(form, own);
    const { value, isTyped } = solve(placement, own);
    const cells = new Map<FieldPath, ReadCell>();
    for (const field of placement.fields.values()) {
      const { path, row, cell } = field;
      const { content } = cell;
      const isFormula = content.type === "computed" && !isTyped(path);
      cells.set(path, {
        path,
        address: cellAddress(row, cell.at),
        value: value(path),
        formula: isFormula ? renderFormula(placement, field, content.formula) : null,
      });
    }
    return {
      form: form.id,
      pack: pack.id,
      year: data.year,
      sheetName: form.sheetName,
      placement,
      cells,
    };
  });

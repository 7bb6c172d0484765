import type { FileOptions } from "../xlsx/options";
import { addIn } from "./add-in";
import type { Option } from "./cli";

/** The switch of the commands that write a workbook. */
export const PLAIN = {
  libreoffice: {
    means: "写给 LibreOffice 查看：保留算好的数（在 Excel 中公式显示为 =@PERF.…）",
  },
} as const satisfies Record<string, Option>;

/** How the commands write a workbook. */
export const fileOptions = (forLibreOffice: boolean): FileOptions => ({
  namespaces: ["PERF"],
  addIn: addIn(),
  withPlainCells: forLibreOffice,
});

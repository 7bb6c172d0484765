import { existsSync } from "node:fs";
import path from "node:path";
import { inProject } from "../host/node/project-root";
import { Workbook } from "../xlsx/model/workbook";
import { UsageFault } from "./cli";

/**
 * A workbook that code of the add-in makes in the embedded Excel, which calculates it.
 * @param kept the settings that it has from the start
 */
export async function throughExcel(
  kept: ReadonlyMap<string, string>,
  work: () => Promise<unknown>,
): Promise<Workbook> {
  const dist = inProject("dist");
  if (!existsSync(path.join(dist, "commands.html")))
    throw new UsageFault(["加载项还没有构建，请先运行 npm run build。"]);
  // Loaded once there is something to lay out.
  const { lendExcel, openAddin } = await import("../host/node/open-addin");
  const workbook = new Workbook();
  const emptySheet = workbook.addSheet();
  workbook.setSettings(kept);
  const addin = await openAddin({ dist, namespace: "PERF", workbook });
  try {
    lendExcel(addin);
    await work();
    await addin.excel.settled();
    workbook.removeSheet(emptySheet);
    return workbook;
  } finally {
    addin.close();
  }
}

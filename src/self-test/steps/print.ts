import { setUpPage } from "../../excel/write";
import { pageOfForm } from "../../layout/page";
import { DONE } from "../trial";
import { sampleForm } from "../sample";
import type { Step } from "../step";

export const print: Step = {
  id: "print",
  title: "打印版式",
  meaning:
    "打印版式没有设上（没有安装打印机的电脑可能如此）。请在“页面布局”中自行设为 A4、宽度 1 页，数据不受影响。",
  checklist: ["3.4"],
  expected: { set: DONE, paper: "A4", orientation: "Portrait", pagesWide: 1, isNumbered: true },
  observe: async (trial) => {
    const { context, sheet, sheetName } = trial;
    trial.range("D40").values = [[1]];
    const set = await trial.attempt(() =>
      setUpPage(sheet, "A1:D40", pageOfForm(sampleForm(sheetName).spec)),
    );
    const page = sheet.pageLayout.load("paperSize,orientation,zoom");
    const footer = page.headersFooters.defaultForAllPages.load("centerFooter");
    await context.sync();
    return {
      set,
      paper: page.paperSize,
      orientation: page.orientation,
      pagesWide: page.zoom.horizontalFitToPages ?? null,
      isNumbered: footer.centerFooter.includes("&P"),
    };
  },
};

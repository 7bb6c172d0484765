import { CUSTOM_FUNCTIONS, type Step } from "../step";

export const sheetCopies: Step = {
  id: "sheet-copies",
  title: "复制工作表",
  meaning: "工作表复制后内容不全或算不出来，不能用本机 Excel 定稿。",
  checklist: ["9.4"],
  needs: CUSTOM_FUNCTIONS,
  expected: { constant: 7, result: 93 / 103, isNumbered: true },
  observe: async (trial) => {
    const { context, sheet, sheetName } = trial;
    await trial.write(["=PERF.CONTROLRATE(93,103)", 7]);
    await trial.results("A1");
    sheet.names.add("自检", trial.range("A1")).visible = false;
    const copy = sheet.copy("End").load("name");
    copy.names.load("items/name");
    const first = copy.getRange("A1:A2").load("values");
    await context.sync();
    const { name } = copy;
    const copied = trial.beside(name);
    const [[result = null] = [], [constant = null] = []] = await copied.results("A1:A2");
    return {
      isNumbered: name === `${sheetName} (2)`,
      first: first.values[0]![0] as string | number,
      result,
      constant,
      names: copy.names.items.length,
    };
  },
};

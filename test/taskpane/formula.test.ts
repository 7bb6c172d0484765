import { catalogue } from "../../src/functions/catalogue";
import { argumentFault, reference, typedFormula } from "../../src/taskpane/functions/formula";

const entry = (id: string) => catalogue.find((each) => each.id === id)!;

describe("formulas", () => {
  test.each([
    ["INDICATORSCORE", ["10", "≥95%", "C7"], '=PERF.INDICATORSCORE(10,"≥95%",C7)'],
    ["INDICATORSCORE", ["10", "1", "2", "", "none"], '=PERF.INDICATORSCORE(10,1,2,,"none")'],
    ["CONTROLRATE", ["$C$5", "'Sheet 1'!B2"], "=PERF.CONTROLRATE($C$5,'Sheet 1'!B2)"],
    ["CONTROLRATE", ["6,094.55", "=HYPERLINK(1)"], '=PERF.CONTROLRATE("6,094.55","=HYPERLINK(1)")'],
    ["SHARE", ['"1")+X(', "5%"], '=PERF.SHARE("""1"")+X(",5%)'],
    ["BANDSCORE", ["A1", "{0,0.1}", "B1:B3"], "=PERF.BANDSCORE(A1,{0,0.1},B1:B3)"],
  ])("%s %j", (id, typed, formula) => expect(typedFormula(entry(id), typed)).toBe(formula));

  test("a reference to the sheet the formula stands on goes without its name", () => {
    const typed = [reference({ sheetName: "表 1'", address: "C5" }), "基础数据表!B5"];
    expect(typed[0]).toBe("'表 1'''!C5");
    const share = entry("SHARE");
    expect(typedFormula(share, typed, "表 1'")).toBe("=PERF.SHARE(C5,基础数据表!B5)");
    expect(typedFormula(share, typed, "基础数据表")).toBe("=PERF.SHARE('表 1'''!C5,B5)");
  });

  test("what is missing or of the wrong shape is said", () => {
    const [rate, bounds] = entry("BANDSCORE").arguments;
    expect(argumentFault(rate!, " ")).toBe("请选取单元格或直接填写。");
    expect(argumentFault(bounds!, "十")).toContain("{0,0.1,0.2}");
    expect(argumentFault(bounds!, "{0,0.1}")).toBeUndefined();
    expect(argumentFault(entry("GRADE").arguments[1]!, "")).toBeUndefined();
  });
});

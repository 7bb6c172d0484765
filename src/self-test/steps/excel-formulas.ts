import type { Facts } from "../fact";
import type { Step } from "../step";

/** What the formulas read: amounts in A, names in B, codes in C, the third name blank. */
const ROWS = [
  [10, "甲", "201"],
  [20, "乙", "20101"],
  [30.5, "", "202"],
  [40, "甲", "20201"],
] as const;

/** A formula for each of Excel's own functions that the forms use, as they use it. */
const FORMULAS = {
  "=SUM(A1:A4)": 100.5,
  "=ROUND(SUM(A1,A3)-0.005,2)": 40.5,
  "=COUNT(A1:B4)": 4,
  '=IF(COUNT(B1,A1)<2,"",1)': "",
  '=IF(AND(LEN(B3)=0,OR(COUNT(A3)=0,A3>30)),"—",0)': "—",
  '=SUM(SUMIF(B1:B4,"甲",A1:A4))': 50,
  '=SUMPRODUCT((B1:B4="甲")*ISNUMBER(A1:A4))': 2,
  "=SUMPRODUCT(--EXACT(B1:B4,B1),A1:A4)": 50,
  '=SUMPRODUCT(--(LEFT(LOOKUP(ROW(B1:B4),ROW(B1:B4)/(B1:B4<>""),B1:B4),1)="乙"),A1:A4)': 50.5,
  '=SUMPRODUCT(--((C1:C4="")+ISNA(MATCH(C1:C4&"?*",C1:C4&"",0))>0),A1:A4)': 60,
  '=IFNA(MATCH("丙",B1:B4,0),"")': "",
} as const satisfies Facts;

export const excelFormulas: Step = {
  id: "excel-formulas",
  title: "报表中的 Excel 公式",
  meaning: "本机 Excel 算出的合计或汇总与规定不符，表中的合计和“自评汇总”请人工核对后再上报。",
  checklist: ["2.9", "12.1"],
  expected: FORMULAS,
  observe: (trial) => {
    trial.range("C1:C4").numberFormat = ROWS.map(() => ["@"]);
    trial.range("A1:C4").values = ROWS.map((row) => [...row]);
    return trial.calculated(Object.keys(FORMULAS), "E");
  },
};

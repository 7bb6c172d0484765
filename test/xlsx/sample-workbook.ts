import {
  parseA1,
  calculated,
  constant,
  DEFAULT_PAGE_LAYOUT,
  NO_VALIDATION,
  NOTHING_ALLOWED,
  textConstant,
  Workbook,
  type Rect,
} from "../../xlsx/model";

export const area = (top: number, left: number, bottom: number, right: number): Rect => ({
  top,
  left,
  bottom,
  right,
});

/** A small self-assessment sheet with one of everything whose XML the tests look at. */
export function sampleWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("自评表");
  sheet.setContent(0, 0, textConstant("整体支出绩效自评表"));
  sheet.merge(area(0, 0, 0, 3));
  sheet.setContent(1, 0, constant(951));
  sheet.setContent(1, 1, constant(900));
  sheet.setContent(1, 2, calculated("=PERF.EXECUTIONRATE(A2,B2)", 951 / 900));
  sheet.setContent(1, 3, calculated('=IF(A2="PERF.X(",1,PERF.GRADE(95))', "优"));
  sheet.setContent(2, 2, calculated("=PERF.SHARE(A2,0)", "#DIV/0!"));
  sheet.setContent(2, 3, calculated("=IFS(A2>1,TRUE)", true));
  sheet.setContent(3, 0, textConstant("=1+1"));
  sheet.setContent(3, 1, textConstant("00123"));
  sheet.setContent(3, 2, textConstant("普通文字"));
  sheet.formatCells(area(1, 0, 1, 1), { locked: false });
  sheet.setNumberFormat(area(1, 2, 2, 2), "0.00%");
  sheet.setValidations([
    {
      ...NO_VALIDATION,
      rects: [area(1, 0, 1, 1), area(4, 0, 9, 0)],
      rule: {
        type: "Decimal",
        operator: "GreaterThanOrEqualTo",
        formula1: 0,
        formula2: null,
      },
      prompt: { show: true, title: "金额", message: "单位：万元\n不小于 0" },
    },
    {
      ...NO_VALIDATION,
      rects: [area(1, 4, 1, 4)],
      rule: { type: "List", source: "优,良,中,差", inCellDropDown: false },
    },
  ]);
  sheet.setConditionalFormats([
    {
      id: "over",
      rects: [area(1, 2, 2, 2)],
      stopIfTrue: true,
      rule: { type: "Custom", formula: "=PERF.SHARE(A2,B2)>1", style: { fill: "#FFC7CE" } },
    },
    {
      id: "bar",
      rects: [area(1, 0, 1, 1)],
      stopIfTrue: false,
      rule: {
        type: "DataBar",
        fillColor: "#638EC6",
        borderColor: null,
        gradient: true,
        showValue: true,
        direction: "Context",
        lower: { type: "Automatic", formula: null },
        upper: { type: "Automatic", formula: null },
      },
    },
  ]);
  sheet.setComments([{ id: "1", row: 2, column: 2, author: "审核", content: "分母为 0" }]);
  sheet.setProtection({
    protected: true,
    password: null,
    options: { ...NOTHING_ALLOWED, allowInsertRows: true, allowDeleteRows: true },
  });
  sheet.setPageLayout({
    ...DEFAULT_PAGE_LAYOUT,
    orientation: "Landscape",
    zoom: { pagesWide: 1, pagesTall: null },
    printArea: area(0, 0, 9, 3),
    titleRows: { first: 0, last: 1 },
    headersFooters: {
      ...DEFAULT_PAGE_LAYOUT.headersFooters,
      centerFooter: "第 &P 页，共 &N 页",
    },
  });
  sheet.setView({
    frozenRows: 2,
    showGridlines: false,
    tabColor: "#00B050",
    autoFilter: parseA1("A2:C9"),
  });
  workbook.addSheet("it's hidden").setVisibility("VeryHidden");
  workbook.names.add({
    name: "合计",
    scope: sheet,
    formula: "=自评表!$A$2",
    comment: "",
    visible: true,
  });
  workbook.names.add({ name: "比例", scope: null, formula: "=0.17", comment: "", visible: false });
  workbook.setSettings(new Map([["pack", '"huaihua-2023"']]));
  return workbook;
}

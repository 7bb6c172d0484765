import { type CellValue, readAmount, readNotation, readTarget } from "../../src/evaluation";

/** What is read, short: comparator, value and unit. */
function read(cell: CellValue): string {
  const notation = readNotation(cell);
  switch (notation.kind) {
    case "quantity": {
      const { comparator, amount, label, approximate } = notation;
      const about = approximate ? "~" : "";
      return [label, comparator, about + amount.value.toFixed() + amount.unit.text]
        .filter(Boolean)
        .join(" ");
    }
    case "range":
      return `${notation.low.value.toFixed()}..${notation.high.value.toFixed()}${notation.high.unit.text}`;
    case "date":
      return `${notation.date.year ?? "?"}-${String(notation.date.last).padStart(4, "0")}`;
    case "change":
      return `${notation.direction} ${notation.amount?.value.toFixed() ?? "?"}`;
    default:
      return notation.kind;
  }
}

describe("numbers", () => {
  test.each([
    ["≥100篇", "atLeast 100篇"],
    ["500 篇以上", "atLeast 500篇"],
    ["600 余篇", "~600篇"],
    ["近百人", "words"],
    ["约1300余万元", "~1300万元"],
    ["100万余元", "~100万元"],
    ["30%左右", "~30%"],
    ["办复率 95% 以上", "办复率 atLeast 95%"],
    ["满意度达90%以上。", "满意度 atLeast 90%"],
    ["达标率≥95%", "达标率 atLeast 95%"],
    ["控制在 5%以内", "atMost 5%"],
    ["5个工作日内", "atMost 5个工作日"],
    ["不低于95.5％", "atLeast 95.5%"],
    ["不得低于95%", "atLeast 95%"],
    ["不应少于10篇", "atLeast 10篇"],
    ["不得超过5%", "atMost 5%"],
    ["不能高于5%", "atMost 5%"],
    ["不超30万元", "atMost 30万元"],
    ["不突破30万元", "atMost 30万元"],
    ["5件以下（含）", "atMost 5件"],
    ["﹤5%", "lessThan 5%"],
    ["﹥5%", "moreThan 5%"],
    ["⩽5", "atMost 5"],
    ["(≥95%)", "atLeast 95%"],
    ["95（含）以上", "atLeast 95"],
    ["1 234.5", "1234.5"],
    ["2, 531. 97", "2531.97"],
    ["-15.66", "-15.66"],
    ["−15.66", "-15.66"],
    ["￥5.00", "5"],
    ["节约100万元", "节约 100万元"],
    ["1.2.3", "words"],
    ["5 6", "words"],
    ["3项，其中2项", "words"],
    ["公用经费控制率100%以下、在职人员控制率100%以下", "words"],
    [0.996, "0.996"],
    [true, "words"],
  ] as const)("%s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("ranges", () => {
  test.each([
    ["90%-95%", "90..95%"],
    ["90～95％", "90..95%"],
    ["10至20万元", "10..20万元"],
    ["5到10个", "5..10个"],
    ["95%-90%", "words"],
  ])("%s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("dates", () => {
  test.each([
    ["2023年12月31日前", "2023-1231"],
    ["2023 年 12 月 31 日", "2023-1231"],
    ["2023年12月", "2023-1231"],
    ["2023年2月", "2023-0228"],
    ["2024年2月底前", "2024-0229"],
    ["2023年", "2023-1231"],
    ["2023年度", "2023-1231"],
    ["2023年底", "2023-1231"],
    ["2023年年末", "2023-1231"],
    ["年底前", "?-1231"],
    ["12月底前", "?-1231"],
    ["9月前", "?-0831"],
    ["9月15日前", "?-0915"],
    ["2023年前", "2022-1231"],
    ["2024年1月前", "2023-1231"],
    ["1-12月", "?-1231"],
    ["2023年1-6月", "2023-0630"],
    ["2022年7月至2023年6月", "2023-0630"],
    ["上半年", "?-0630"],
    ["2023年上半年完成", "2023-0630"],
    ["第三季度", "?-0930"],
    ["四季度末", "?-1231"],
    ["2023-12-31", "2023-1231"],
    ["2023/6", "2023-0630"],
    ["2023.6.5", "2023-0605"],
    ["≤2023年12月31日", "2023-1231"],
    ["不迟于2023年11月", "2023-1130"],
    ["2023年2月30日", "words"],
    ["2023年13月", "words"],
    ["2023年按工作计划完成各项工作", "words"],
    ["≥20年", "atLeast 20年"],
    ["20年", "20年"],
    ["12个月", "12个月"],
    ["2023.12", "2023.12"],
  ])("%s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("changes", () => {
  test.each([
    ["同比下降 5%", "down 5"],
    ["比上年增长6%以上", "up 6"],
    ["较上年减少", "down ?"],
    ["逐年递减", "down ?"],
    ["降低了3个百分点", "down 3"],
    ["提高到95%", "提高到 95%"],
    ["逐步提高", "words"],
    ["较上年不增加", "words"],
  ])("%s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("nothing", () => {
  test.each([null, "", "  ", "\u3000"])("%j is blank", (cell) => expect(read(cell)).toBe("blank"));
  test.each(["/", "—", "——", "-", "*", "……", "...", ".....", "不适用", "N/A"])(
    "%s does not apply",
    (cell) => expect(read(cell)).toBe("notApplicable"),
  );
});

describe("amounts", () => {
  test.each(["", "≥5", "600余", "共5", "5元(含税)", "12abc", "5以上", "2023年12月", "1,23"])(
    "%s is none",
    (cell) => expect(readAmount(cell)).toBeNull(),
  );
});

describe("targets", () => {
  test.each([
    ["100", "", "atLeast"],
    ["100", "成本开支", "atMost"],
    ["100", "在职人员控制率", "atMost"],
    ["100", "成本节约率", "atLeast"],
    ["100", "投诉办结率", "atLeast"],
    ["100", "产品不合格率", "atMost"],
    ["100", "造林（≥**株)", "atLeast"],
    ["降至5%", "", "atMost"],
    ["≥100", "成本开支", "atLeast"],
    ["0", "", "equal"],
    [0, "", "none"],
    [0, "事故", "atMost"],
    [45291, "", "atLeast"],
    [45291, "完成时间", "deadline"],
    ["/", "", "none"],
  ] as const)("%s of %s is %s", (cell, indicator, kind) => {
    expect(readTarget(cell, indicator).kind).toBe(kind);
  });
});

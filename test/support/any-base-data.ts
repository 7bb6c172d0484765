import fc from "fast-check";
import { baseDataLineIds, type BaseDataLineId } from "../../src/forms/base-data/options";
import type { PackInput } from "../../src/forms/pack";

type BaseData = NonNullable<PackInput["baseData"]>;

/** Lines that others are part of, or that the rules set against one another. */
const kept: ReadonlySet<BaseDataLineId> = new Set([
  "threePublic.total",
  "threePublic.vehicles.total",
  "threePublic.vehicles.operation",
  "projects.total",
  "projects.specialFunds.total",
  "operating.total",
  "operating.office",
  "operating.utilities",
  "operating.meetings",
]);

const anyLines = fc
  .subarray(baseDataLineIds.filter((line) => !kept.has(line)))
  .map((chosen) => baseDataLineIds.filter((line) => kept.has(line) || chosen.includes(line)))
  .map((lines) => lines as [BaseDataLineId, ...BaseDataLineId[]]);

const captions = { procurement: "政府采购", "projects.business": "1、业务经费" };

/** The settings of 基础数据表. */
export const anyBaseData: fc.Arbitrary<BaseData> = fc.record({
  attachment: fc.constantFrom("附件1", "附件{year}-1"),
  title: fc.constant("{year}年度基础数据表"),
  sheetName: fc.constant("基础数据表"),
  unitLine: fc.constantFrom(null, "填报单位："),
  staffHeading: fc.constant("财政供养人员情况（人）"),
  expenditureHeading: fc.constantFrom("经费控制情况", "经费控制情况（{unit}）"),
  buildingHeading: fc.constant("楼堂馆所控制情况"),
  building: fc.constantFrom("below" as const, "beside" as const),
  lines: anyLines,
  captions: fc.constantFrom({}, captions),
  specialFundRows: fc.integer({ min: 1, max: 6 }),
  note: fc.constant("说明：按决算口径填报。"),
  signature: fc.constant("填表人："),
});

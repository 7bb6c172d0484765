import { checkForms, reportOf, sentence } from "../../src/checks";
import { findPack } from "../../src/forms";
import { setValue } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const pack = findPack("zhuzhou-2023")!;

const checked = (change: (data: ReturnType<typeof fixture>) => void = () => undefined) => {
  const data = fixture("zhuzhou-2023");
  change(data);
  const forms = readForms(pack, data);
  const findings = checkForms(forms, pack).filter(({ where }) =>
    where.form.startsWith("finalAccounts"),
  );
  return { report: reportOf(forms, pack), findings };
};

const brief = ({ rule, severity, where }: ReturnType<typeof checked>["findings"][number]) =>
  `${severity} ${rule} ${where.form.slice(-2)} ${where.path}`;

test("株洲's nine tables hold no error: sums that rounding moved are 提示", () => {
  expect(checked().findings.map(brief)).toEqual([
    "info class-lines 01 expenditure.class208",
    "info sums 01 expenditure.total",
    "info accounts-balance 02 total.income",
    "info sums 02 total.fiscal",
    "info accounts-balance 03 total.expenditure",
    "info sums 03 total.basic",
    "info sums 03 total.project",
    "info class-lines 04 expenditure.class208.generalPublic",
    "info sums 04 expenditure.total.generalPublic",
    "info accounts-balance 05 total.expenditure",
    "info accounts-agree 05 total.basic",
    "info sums 05 total.basic",
    "info sums 05 total.project",
    "info sums 06 item301",
    "info sums 06 item302",
    "info sums 06 item303",
    "info sums 06 total.personnel",
  ]);
});

test("公开03 says by how much its 合计 differs from the rows", () => {
  const { report, findings } = checked();
  const said = findings
    .filter(({ where }) => where.form === "finalAccounts03")
    .map((finding) => sentence(finding, report));
  expect(
    said.map((text) =>
      /为 ([\d,.]+)，.*(?:合计|应为) ([\d,.]+)，相差 ([\d.]+)，/.exec(text)!.slice(1),
    ),
  ).toEqual([
    ["6,094.55", "6,094.58", "0.03"],
    ["4,974.56", "4,974.58", "0.02"],
    ["1,119.99", "1,120.00", "0.01"],
  ]);
});

/** One figure changed, and the errors that must come of it. */
test.each<[change: string, path: string, value: number, errors: string[]]>([
  [
    "a 类 of 公开01",
    "finalAccounts01.expenditure.class208",
    596.66,
    ["class-lines 01 expenditure.class208", "sums 01 expenditure.total"],
  ],
  [
    "an income of 公开02",
    "finalAccounts02.items.0.fiscal",
    282.43,
    ["sums 02 total.fiscal", "sums 02 items.0.income"],
  ],
  [
    "the 合计 of 公开03",
    "finalAccounts03.total.expenditure",
    6512.96,
    [
      "accounts-agree 03 total.expenditure",
      "accounts-balance 03 total.expenditure",
      "sums 03 total.expenditure",
    ],
  ],
  [
    "a fund of 公开04",
    "finalAccounts04.income.generalPublic",
    6049.55,
    [
      "accounts-agree 04 income.generalPublic",
      "sums 04 income.total",
      "accounts-balance 04 expenditure.grandTotal.generalPublic",
    ],
  ],
  ["a 款 of 公开06", "finalAccounts06.item30201", 1110.4, ["sums 06 item302"]],
  [
    "公务接待 in 公开07",
    "finalAccounts07.finalAccount.reception",
    1.69,
    ["sums 07 finalAccount.total", "three-public-items 07 finalAccount.reception"],
  ],
])("%s", (_, path, value, errors) => {
  const { findings } = checked((data) => setValue(data, path, value));
  const found = findings.filter(({ severity }) => severity === "error").map(brief);
  expect(found).toEqual(errors.map((error) => `error ${error}`));
});

import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { blankData, findPack, type ReportData } from "../../src/forms";
import NarrativePane from "../../src/taskpane/narrative/NarrativePane";
import { type ReadReport } from "../../src/reading/read-blocks";
import { WorkbookFault } from "../../src/reading/fault";
import { violations } from "../support/axe";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { fakePort } from "./fake-port";
import { Opened } from "./opened";

const pack = findPack("yongzhou-2023")!;
const read = (data: ReportData): ReadReport => ({ forms: readForms(pack, data), broken: [] });

function open(
  readReport: () => Promise<ReadReport>,
  { openPane = () => undefined }: { openPane?: (id: string) => void } = {},
) {
  const user = userEvent.setup();
  render(<Opened Pane={NarrativePane} port={fakePort({ readReport })} openPane={openPane} />);
  return user;
}

const operatingCost =
  "本部门2023年度机关运行经费支出386.67万元，比上年决算数增加50.05万元，增长14.87%。主要原因是：根据实际工作需要进行开支。";

test("every chapter with its sentences, each to copy", async () => {
  const user = open(() => Promise.resolve(read(fixture(pack.id))));
  const chapter = await screen.findByRole("region", { name: "九、关于机关运行经费支出说明" });
  expect(within(chapter).getByText(operatingCost)).toBeVisible();
  await user.click(within(chapter).getByRole("button", { name: "复制本节" }));
  expect(await within(chapter).findByText("已复制")).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(
    `九、关于机关运行经费支出说明\n${operatingCost}\n`,
  );
  // 永州 has no table of 政府性基金.
  expect(screen.getByText("文字中有 1 处“（未填）”，请补填数据。")).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("all chapters at once", async () => {
  const user = open(() => Promise.resolve(read(fixture(pack.id))));
  await user.click(await screen.findByRole("button", { name: "复制全部" }));
  const text = await navigator.clipboard.readText();
  expect(text).toMatch(/^一、收入支出决算总体情况说明\n2023年度收入总计3218.18万元。/);
  expect(text).toContain(operatingCost);
});

test("a clipboard that refuses is told", async () => {
  const user = open(() => Promise.resolve(read(fixture(pack.id))));
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
  document.execCommand = () => false;
  await user.click(await screen.findByRole("button", { name: "复制全部" }));
  expect(await screen.findByText(/未能复制/)).toBeVisible();
});

test("what is missing is counted, and read again by 刷新", async () => {
  const data = blankData(pack, { unitName: "甲" });
  data.accountsNotes = { operatingCost: { amount: 5, previous: { amount: 4 } } };
  const user = open(() => Promise.resolve(read(data)));
  expect(await screen.findByText("文字中有 14 处“（未填）”，请补填数据。")).toBeVisible();
  // What has no data keeps its number.
  const income = screen.getByRole("region", { name: "二、收入决算情况说明" });
  expect(income).toHaveTextContent(/（未填）本节没有数据，请补填“/);
  data.accountsNotes = { operatingCost: { amount: 5, previous: { amount: 4, reason: "增编" } } };
  await user.click(screen.getByRole("button", { name: "刷新" }));
  expect(await screen.findByText(/主要原因是：增编。/)).toBeVisible();
  expect(screen.getByText("文字中有 13 处“（未填）”，请补填数据。")).toBeVisible();
});

test("a sheet without figures, and a workbook without the sheet", async () => {
  open(() => Promise.resolve(read(blankData(pack, { unitName: "甲" }))));
  expect(await screen.findByText(/还没有填写/)).toBeVisible();
});

test("a workbook without the sheet leads to 开始", async () => {
  const openPane = jest.fn();
  const user = open(() => Promise.resolve({ forms: [], broken: [] }), { openPane });
  expect(await screen.findByText(/还没有“决算说明数据表”/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "去生成报表" }));
  expect(openPane).toHaveBeenCalledWith("start");
});

test("a place without the sheet is not sent round in a circle", async () => {
  const huaihua = findPack("huaihua-2023")!;
  const forms = readForms(huaihua, blankData(huaihua));
  open(() => Promise.resolve({ forms, broken: [] }));
  expect(await screen.findByText(/本地区的报表没有“决算说明数据表”/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "去生成报表" })).toBeNull();
});

test("a workbook that cannot be read says why", async () => {
  open(() => Promise.reject(new WorkbookFault("editing")));
  expect(await screen.findByText("未能完成")).toBeVisible();
});

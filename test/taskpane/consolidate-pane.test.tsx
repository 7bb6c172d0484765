import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Consolidation, Received } from "../../src/consolidation";
import { findPack } from "../../src/forms";
import ConsolidatePane from "../../src/taskpane/consolidate/ConsolidatePane";
import { receiveFile } from "../../src/files/receive";
import { WorkbookFault } from "../../src/reading/fault";
import { checkReadForms } from "../../src/findings/checked-report";
import { received } from "../../src/findings/received";
import { readForms } from "../support/read-form";
import { fixture } from "../support/fixtures";
import { fakePort, type FakePort } from "./fake-port";

// jsdom can read no file; reading is tested with real ones, against the script.
jest.mock("../../src/files/receive", () => ({
  receiveFile: jest.fn(),
}));

const pack = findPack("lusong-2023")!;

const sound = (file: string): Received => {
  const data = { ...fixture(pack.id), unitName: file.replace(".xlsx", "") };
  const reports = checkReadForms(readForms(pack, data), []);
  return received(file, { reports, broken: [] });
};

beforeAll(() => {
  File.prototype.arrayBuffer = () => Promise.resolve(new ArrayBuffer(0));
});
beforeEach(() => {
  jest.mocked(receiveFile).mockImplementation((file) => {
    if (file.startsWith("坏")) throw new WorkbookFault("unreadableFile");
    const read = sound(file);
    return file.startsWith("错") ? { ...read, errors: 3 } : read;
  });
});

function open(port: FakePort = fakePort()) {
  render(
    <FluentProvider theme={webLightTheme}>
      <ConsolidatePane port={port} />
    </FluentProvider>,
  );
  return userEvent.setup();
}

const pick = (user: ReturnType<typeof open>, ...names: string[]) =>
  user.upload(
    screen.getByLabelText("下级单位的工作簿"),
    names.map((name) => new File(["x"], name)),
  );

const port = () => {
  const layOutConsolidation = jest.fn((_: Consolidation) =>
    Promise.resolve(["汇总说明", "基础数据表汇总"]),
  );
  return { ...fakePort(), layOutConsolidation };
};

test("sound workbooks are taken in, and the new sheets can be opened", async () => {
  const excel = port();
  const user = open(excel);
  expect(screen.getByText(/汇总只新增工作表，不能撤回/)).toBeVisible();
  await pick(user, "甲.xlsx", "乙.xlsx");
  expect(
    await screen.findByText(
      "2023 年度，“湖南株洲芦淞 2023年度”表样：可汇总 2 份，未汇总 0 个文件。",
    ),
  ).toBeVisible();
  expect(screen.queryByRole("checkbox")).toBeNull();
  await user.click(screen.getByRole("button", { name: "汇总 2 份报表" }));
  await user.click(await screen.findByRole("button", { name: "基础数据表汇总" }));
  expect(excel.activate).toHaveBeenCalledWith("基础数据表汇总");
  expect(excel.layOutConsolidation.mock.calls[0]![0].included).toHaveLength(2);
});

test("faulty ones are named and left out unless the user insists", async () => {
  const excel = port();
  const user = open(excel);
  await pick(user, "甲.xlsx", "错.xlsx", "坏.xlsx");
  const leftOut = await screen.findByRole("region", { name: "未汇总" });
  expect(within(leftOut).getByText("错.xlsx：还有 3 项错误。")).toBeVisible();
  expect(within(leftOut).getByText(/^坏\.xlsx：不是 \.xlsx 工作簿/)).toBeVisible();
  await user.click(screen.getByRole("checkbox"));
  expect(within(screen.getByRole("region", { name: "未汇总" })).queryByText(/^错/)).toBeNull();
  const remarks = screen.getByRole("region", { name: "已汇总，请核对" });
  expect(within(remarks).getByText("错.xlsx：还有 3 项错误。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "汇总 2 份报表" }));
  expect(await screen.findByText("已生成：")).toBeVisible();
});

test("where all are faulty, insisting is offered", async () => {
  const user = open(port());
  await pick(user, "错.xlsx");
  expect(await screen.findByText("所选文件都不能直接汇总。")).toBeVisible();
  expect(screen.getByText("错.xlsx：还有 3 项错误。")).toBeVisible();
  expect(screen.queryByRole("button", { name: /份报表$/ })).toBeNull();
  await user.click(screen.getByRole("checkbox"));
  expect(screen.getByRole("button", { name: "汇总 1 份报表" })).toBeVisible();
});

test("where none can be read, that is all there is to say", async () => {
  const user = open(port());
  await pick(user, "坏.xlsx");
  expect(await screen.findByText("所选文件都不能直接汇总。")).toBeVisible();
  expect(screen.queryByRole("checkbox")).toBeNull();
});

test("a file that is too large is refused unread", async () => {
  const user = open(port());
  const large = new File(["x"], "大.xlsx");
  Object.defineProperty(large, "size", { value: 21 * 1024 * 1024 });
  await user.upload(screen.getByLabelText("下级单位的工作簿"), [large]);
  expect(await screen.findByText(/^大\.xlsx：文件超过 20 MB/)).toBeVisible();
  expect(jest.mocked(receiveFile).mock.calls.map(([file]) => file)).not.toContain("大.xlsx");
});

test("a workbook that does not take it is told, and trying again works", async () => {
  const excel = port();
  excel.layOutConsolidation.mockRejectedValueOnce(new WorkbookFault("protectedBook"));
  const user = open(excel);
  await pick(user, "甲.xlsx");
  await user.click(await screen.findByRole("button", { name: "汇总 1 份报表" }));
  expect(await screen.findByText(new WorkbookFault("protectedBook").sentence)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("已生成：")).toBeVisible();
});

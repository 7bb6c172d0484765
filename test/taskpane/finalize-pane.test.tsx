import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { findPack } from "../../src/forms";
import type { StrayFigure } from "../../src/forms/read-form";
import FinalizePane from "../../src/taskpane/finalize/FinalizePane";
import { type FinalizeResult } from "../../src/excel";
import { WorkbookFault } from "../../src/reading/fault";
import { checkReadForms } from "../../src/findings/checked-report";
import { notTakenBack } from "../../src/taskpane/not-taken-back";
import { violations } from "../support/axe";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { fakePort } from "./fake-port";
import { Opened } from "./opened";

const pack = findPack("huaihua-2023")!;
const errors = checkReadForms(readForms(pack, fixture(pack.id)), [])[0]!.findings.filter(
  ({ severity }) => severity === "error",
);
const refused: FinalizeResult = { outcome: "refused", findings: errors, lacking: "" };
const forms = readForms(pack, fixture(pack.id));
const finalized: FinalizeResult = {
  outcome: "finalized",
  forms,
  leftOut: ["项目支出绩效自评表（丙）"],
  sheets: [{ form: "baseData", sheetName: "基础数据表（定稿）", copiedFrom: "基础数据表" }],
  ledger: "62 项核对中 62 项通过。",
};

const file = { name: "某某局2023年度绩效自评（定稿）.xlsx", bytes: Uint8Array.of(80, 75) };

function open(finalize: (reason?: string) => Promise<FinalizeResult>) {
  const finalFile = jest.fn(() => Promise.resolve(file));
  const openWorkbook = jest.fn(() => Promise.resolve());
  const port = fakePort({ finalize, finalFile, openWorkbook });
  const openPane = jest.fn<void, [string]>();
  render(<Opened Pane={FinalizePane} port={port} openPane={openPane} />);
  return { port, openPane, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole("button", { name });

test("the sheets to hand in are named, and a click shows one", async () => {
  const { port, user } = open(() => Promise.resolve(finalized));
  expect(screen.getByText(notTakenBack.finalize)).toBeVisible();
  expect(await violations()).toEqual([]);
  await user.click(button("检查并定稿"));
  expect(await screen.findByText("定稿已完成")).toBeVisible();
  expect(screen.getByText("由“基础数据表”复制，原表没有改动")).toBeVisible();
  expect(screen.getByText("62 项核对中 62 项通过。")).toBeVisible();
  expect(await violations()).toEqual([]);
  await user.click(button("基础数据表（定稿）"));
  expect(port.activate).toHaveBeenCalledWith("基础数据表（定稿）");
});

describe("the file to hand in", () => {
  const before = Object.getOwnPropertyDescriptor(URL, "createObjectURL");
  const saved: (readonly [name: string, size: number])[] = [];
  let size = 0;

  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (content) => {
      size = (content as Blob).size;
      return "blob:file";
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push([this.download, size]);
    });
  });

  afterEach(() => {
    if (before) Object.defineProperty(URL, "createObjectURL", before);
    else Reflect.deleteProperty(URL, "createObjectURL");
    jest.restoreAllMocks();
  });

  async function finalizedPane(result: FinalizeResult = finalized) {
    const opened = open(() => Promise.resolve(result));
    await opened.user.click(button("检查并定稿"));
    await screen.findByText("定稿已完成");
    return opened;
  }

  test("is made of the forms as they were copied, and downloaded under unit and year", async () => {
    const { port, user } = await finalizedPane();
    await user.click(button("下载上报文件"));
    expect(await screen.findByText(/^已下载“某某局2023年度绩效自评（定稿）.xlsx”。/)).toBeVisible();
    expect(port.finalFile).toHaveBeenCalledWith(forms);
    expect(saved).toEqual([[file.name, 2]]);
    expect(await violations()).toEqual([]);
  });

  test("is opened in a window of its own; where Excel does not, that is said", async () => {
    const { port, user } = await finalizedPane();
    await user.click(button("在新窗口中打开"));
    expect(await screen.findByText(/^已在新窗口中打开，请另存为/)).toBeVisible();
    expect(port.openWorkbook).toHaveBeenCalledWith(file.bytes);
    jest
      .mocked(port.openWorkbook)
      .mockRejectedValueOnce(new WorkbookFault("outdated", "createWorkbook"));
    await user.click(button("在新窗口中打开"));
    expect(await screen.findByText(/^当前 Excel 版本缺少所需功能/)).toBeVisible();
    expect(saved).toEqual([]);
  });

  test("is not offered where it would lack figures that stand outside of all fields", async () => {
    const stray = { place: "inside" } as StrayFigure;
    const [first, ...others] = forms;
    await finalizedPane({ ...finalized, forms: [{ ...first!, strays: [stray] }, ...others] });
    expect(screen.getByText(/单独的上报文件不能带上这些数/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "下载上报文件" })).toBeNull();
  });
});

test("open errors are listed with the way to their cells", async () => {
  const { port, openPane, user } = open(() => Promise.resolve(refused));
  await user.click(button("检查并定稿"));
  expect(await screen.findByText(`还有 ${errors.length} 项错误，没有定稿`)).toBeVisible();
  expect(await violations()).toEqual([]);
  const [{ sheetName, address, sentence }] = errors as [(typeof errors)[0]];
  expect(screen.getAllByText(sentence)[0]).toBeVisible();
  await user.click(screen.getAllByRole("button", { name: `${sheetName} ${address}` })[0]!);
  expect(port.select).toHaveBeenCalledWith(sheetName, address);
  await user.click(button("去检查"));
  expect(openPane).toHaveBeenCalledWith("check");
});

test("a reason is asked for before errors are overridden", async () => {
  const finalize = jest.fn((reason?: string) => Promise.resolve(reason ? finalized : refused));
  const { user } = open(finalize);
  await user.click(button("检查并定稿"));
  await user.click(await screen.findByRole("button", { name: "仍要定稿" }));
  expect(screen.getByText("请填写理由。")).toBeVisible();
  expect(await violations()).toEqual([]);
  expect(finalize).toHaveBeenCalledTimes(1);
  await user.type(screen.getByLabelText("仍要定稿的理由"), " 已与财政局核对 ");
  await user.click(button("仍要定稿"));
  expect(await screen.findByText("定稿已完成")).toBeVisible();
  expect(finalize).toHaveBeenLastCalledWith("已与财政局核对");
});

test("what is not filled in refuses it too, and asks for no reason", async () => {
  const lacking = "“基础数据表”还没有填写。";
  const unfinished: FinalizeResult = { outcome: "refused", findings: [], lacking };
  const finalize = jest.fn((reason?: string) =>
    Promise.resolve(reason === undefined ? unfinished : finalized),
  );
  const { user } = open(finalize);
  await user.click(button("检查并定稿"));
  expect(await screen.findByText("还没有填完，没有定稿")).toBeVisible();
  expect(screen.getByText(lacking, { exact: false })).toBeVisible();
  expect(screen.queryByLabelText("仍要定稿的理由")).toBeNull();
  expect(await violations()).toEqual([]);
  await user.click(button("仍要定稿"));
  expect(await screen.findByText("定稿已完成")).toBeVisible();
  expect(finalize).toHaveBeenLastCalledWith("");
});

test("a fault says what happened, and 重试 tries again with the same reason", async () => {
  const finalize = jest
    .fn<Promise<FinalizeResult>, [string?]>()
    .mockRejectedValueOnce(new WorkbookFault("lockedSheet", "“基础数据表”"))
    .mockResolvedValue(finalized);
  const { user } = open(finalize);
  await user.click(button("检查并定稿"));
  expect(await screen.findByText(/设有保护密码/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await user.click(button("重试"));
  expect(await screen.findByText("定稿已完成")).toBeVisible();
});

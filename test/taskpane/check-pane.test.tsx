import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { rules } from "../../src/checks";
import type { StrayFigure } from "../../src/forms/read-form";
import type { Homeless } from "../../src/reading/homes";
import { WorkbookFault } from "../../src/reading/fault";
import CheckPane from "../../src/taskpane/check/CheckPane";
import { violations } from "../support/axe";
import { blanked, fakeChecks, published, typed } from "./fake-checks";
import { fakePort, fakeWritten, type Overrides } from "./fake-port";
import { Opened } from "./opened";

const huaihua = published("huaihua-2023");
const lusong = published("lusong-2023");
const projectTotal = "projects.total.budget";

function open(checks = fakeChecks(huaihua), openPane = jest.fn(), more: Overrides = {}) {
  const port = fakePort({ checks, ...more });
  const { unmount } = render(<Opened Pane={CheckPane} port={port} openPane={openPane} />);
  return { user: userEvent.setup(), port, checks, openPane, unmount };
}

const heading = (name: RegExp | string) => screen.findByRole("heading", { name });
const button = (name: RegExp | string) => screen.getByRole("button", { name });
const verdict = () => screen.getByRole("status", { name: "检查结论" });
/** The finding of 怀化 whose 项目支出 is not the sum of its parts. */
const projectSum = () => button(/^基础数据表 C\d+ 合计等于各明细之和.*1,406\.40/);
const noteButton = () => screen.getAllByRole("button", { name: /^标为已核实：基础数据表/ })[0]!;

describe("what was found", () => {
  test("stands by severity with counts, below one line that says whether it can be handed in", async () => {
    open();
    expect(await heading("错误 5 处")).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent)).toEqual([
      "错误 5 处",
      expect.stringMatching(/^警告 \d+ 处$/),
      expect.stringMatching(/^提示 \d+ 处$/),
    ]);
    const list = screen.getByRole("list", { name: "错误 5 处" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(5);
    expect(verdict()).toHaveTextContent("还有 5 处错误，暂不能提交");
    expect(verdict()).toHaveTextContent(/警告 \d+ 处、提示 \d+ 处。/);
    expect(screen.getByText(/上次检查：/)).toHaveTextContent(
      /\d+:\d\d:\d\d。填写时会自动重新检查。/,
    );
    expect(await violations()).toEqual([]);
  });

  test("can be handed in without 错误", async () => {
    open(fakeChecks(lusong));
    expect(await screen.findByText("可以提交")).toBeVisible();
    expect(screen.queryByRole("heading", { name: /^错误/ })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  test("is looked at without a change in the workbook", async () => {
    const { checks } = open();
    await heading("错误 5 处");
    expect(checks.check.mock.calls).toEqual([["inspect"]]);
  });

  test("can be narrowed to one form, the verdict staying that of the whole", async () => {
    const { user } = open();
    await heading("错误 5 处");
    const filter = screen.getByLabelText("表格");
    await user.selectOptions(filter, screen.getByRole("option", { name: /^基础数据表/ }));
    expect(await heading("错误 2 处")).toBeVisible();
    expect(screen.queryByText(/^整体支出绩效自评表 [A-Z]/)).toBeNull();
    expect(verdict()).toHaveTextContent("还有 5 处错误");
    await user.selectOptions(filter, "");
    expect(await heading("错误 5 处")).toBeVisible();
  });
});

test("sheets whose inserted rows could not be completed are named", async () => {
  const checks = fakeChecks(huaihua);
  const result = await checks.check("inspect");
  checks.check.mockResolvedValue({ ...result, undressed: ["基础数据表"] });
  open(checks);
  expect(await screen.findByText("新插入的行没有补齐")).toBeVisible();
  expect(screen.getByText(/^工作表“基础数据表”中新插入的行没有补上格式/)).toBeVisible();
});

describe("the list is narrowed", () => {
  test("to one severity, and says how many it does not show", async () => {
    const { user } = open();
    await heading("错误 5 处");
    await user.selectOptions(screen.getByLabelText("级别"), "错误（5 处）");
    expect(screen.queryByRole("heading", { name: /^(?:警告|提示)/ })).toBeNull();
    expect(screen.getByText(/^另有 \d+ 处没有显示。$/)).toBeVisible();
    expect(verdict()).toHaveTextContent("还有 5 处错误");
    expect(await violations()).toEqual([]);
    await user.click(button("全部显示"));
    expect(await heading(/^警告/)).toBeVisible();
    expect(screen.queryByText(/没有显示/)).toBeNull();
  });

  test("to what is sought: a cell, a word of the sentence, several words", async () => {
    const { user } = open();
    await heading("错误 5 处");
    const box = screen.getByRole("searchbox", { name: "查找" });
    const { address } = huaihua[0]!.cells.get(projectTotal)!;
    await user.type(box, `${address.toLowerCase()} 合计`);
    expect(projectSum()).toBeVisible();
    expect(screen.getAllByRole("button", { name: /^标为已核实：/ })).toHaveLength(1);
    await user.clear(box);
    await user.type(box, "没有这样的话");
    expect(screen.getByText(/^没有符合条件的问题，另有 \d+ 处没有显示。$/)).toBeVisible();
    await user.click(button("全部显示"));
    expect(box).toHaveValue("");
    expect(await heading("错误 5 处")).toBeVisible();
  });
});

describe("like 提示", () => {
  const added = /^(?:逐个查看|收起)：基础数据表 19 处/;

  test("are one item with their names, opened to jump to each cell", async () => {
    const { user, port } = open();
    await heading("错误 5 处");
    const infos = screen.getByRole("list", { name: /^提示 25 处/ });
    expect(within(infos).getAllByRole("listitem")).toHaveLength(5);
    expect(infos).toHaveTextContent("等 19 项的2023年预算数为 0 或空白");
    await user.click(button(added));
    const list = screen.getByRole("list", { name: /^基础数据表 19 处/ });
    const items = within(list).getAllByRole("listitem");
    expect(items).toHaveLength(19);
    expect(await violations()).toEqual([]);
    await user.click(within(items[1]!).getByRole("button", { name: /^基础数据表 C\d+/ }));
    const path = "projects.specialFunds.items.15.budget";
    expect(port.select).toHaveBeenCalledWith("基础数据表", huaihua[0]!.cells.get(path)!.address);
    await user.click(button(added));
    expect(screen.queryByRole("list", { name: /^基础数据表 19 处/ })).toBeNull();
  });

  test("are noted together and taken back together, the focus staying", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(button(/^全部标为已核实：基础数据表 19 处/));
    await user.keyboard("年中追加，已批复{Enter}");
    expect(await heading("提示 6 处，已核实 19 处")).toBeVisible();
    expect(screen.getByText("已核实：年中追加，已批复")).toBeVisible();
    expect(checks.check.mock.lastCall![1]).toHaveLength(19);
    expect(button(/^全部撤销核实：基础数据表 19 处/)).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await heading("提示 25 处")).toBeVisible();
    expect(button(/^全部标为已核实：基础数据表 19 处/)).toHaveFocus();
  });

  test("are noted one by one: what is noted leaves the others", async () => {
    const { user } = open();
    await heading("错误 5 处");
    await user.click(button(added));
    const list = screen.getByRole("list", { name: /^基础数据表 19 处/ });
    await user.click(within(list).getAllByRole("button", { name: /^标为已核实/ })[2]!);
    await user.keyboard("已批复{Enter}");
    expect(await heading("提示 24 处，已核实 1 处")).toBeVisible();
    expect(screen.getByRole("list", { name: /^基础数据表 18 处/ })).toBeVisible();
    expect(screen.getByText("已核实：已批复")).toBeVisible();
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe("the ledger below the findings", () => {
  const ledger = () => screen.getByRole("region", { name: "核对清单" });

  test("is folded, and tells of every check what became of it", async () => {
    const { user } = open(fakeChecks(lusong));
    await screen.findByText("可以提交");
    expect(within(ledger()).queryAllByRole("listitem")).toEqual([]);
    await user.click(button(/^核对清单（\d+ 项，\d+ 项通过）$/));
    const headings = within(ledger()).getAllByRole("heading");
    expect(headings.map((each) => each.textContent)).toEqual([
      expect.stringMatching(/^未通过 \d+ 项$/),
      "缺数据 1 项",
      expect.stringMatching(/^已核对 \d+ 项$/),
      expect.stringMatching(/^不适用 \d+ 项$/),
    ]);
    expect(within(ledger()).getAllByRole("listitem")).toHaveLength(rules.length);
    const lacking = within(ledger()).getByRole("list", { name: "缺数据 1 项" });
    expect(lacking).toHaveTextContent(
      "年初预算加调整等于全年预算因“部门基本支出预算调整”的2023年预算数未填写，没有核对。",
    );
    expect(await violations()).toEqual([]);
    await user.click(button(/^核对清单/));
    expect(within(ledger()).queryAllByRole("listitem")).toEqual([]);
  });

  test("leads to the cells that were blank, and says when their sheet is gone", async () => {
    const { user, port } = open(fakeChecks(lusong));
    await screen.findByText("可以提交");
    await user.click(button(/^核对清单/));
    const { address } = lusong[0]!.cells.get("basicAdjustment.budget")!;
    const lacking = within(ledger()).getByRole("list", { name: "缺数据 1 项" });
    await user.click(within(lacking).getByRole("button", { name: `基础数据表 ${address}` }));
    expect(port.select).toHaveBeenLastCalledWith("基础数据表", address);
    port.select.mockResolvedValue(false);
    await user.click(within(lacking).getByRole("button", { name: `基础数据表 ${address}` }));
    expect(await screen.findByText(/找不到工作表“基础数据表”/)).toBeVisible();
  });

  test("shows many blank cells when they are asked for", async () => {
    const { user } = open(fakeChecks(lusong));
    await screen.findByText("可以提交");
    await user.click(button(/^核对清单/));
    const cells = () =>
      within(screen.getByRole("group", { name: /^没有核对的单元格：金额单位一致/ }));
    const before = cells().getAllByRole("button", { name: /^基础数据表/ }).length;
    await user.click(cells().getByRole("button", { name: /^其余 \d+ 处/ }));
    expect(cells().getAllByRole("button").length).toBeGreaterThan(before);
    expect(cells().queryByRole("button", { name: /^其余/ })).toBeNull();
  });
});

describe("a click on a finding", () => {
  test("selects its cell and says so", async () => {
    const { user, port } = open();
    await heading("错误 5 处");
    const { address } = huaihua[0]!.cells.get(projectTotal)!;
    await user.click(projectSum());
    expect(port.select).toHaveBeenCalledWith("基础数据表", address);
    const current = screen.getAllByRole("button", { current: "location" });
    expect(current).toHaveLength(1);
    expect(current[0]).toHaveTextContent(`基础数据表 ${address}（已选中）`);
    expect(current[0]).toHaveFocus();
    expect(await violations()).toEqual([]);
  });

  test("tells when the sheet is gone", async () => {
    const { user, port } = open();
    await heading("错误 5 处");
    port.select.mockResolvedValue(false);
    await user.click(projectSum());
    expect(await screen.findByText(/找不到工作表“基础数据表”/)).toBeVisible();
    expect(screen.queryByRole("button", { current: "location" })).toBeNull();
  });
});

describe("已核实", () => {
  test("by keyboard alone: a note settles a finding, and the focus stays with it", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    noteButton().focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("textbox", { name: /核实说明/ })).toHaveFocus();
    expect(await violations()).toEqual([]);
    await user.keyboard("年初批复如此{Enter}");
    expect(await heading("错误 4 处，已核实 1 处")).toBeVisible();
    expect(verdict()).toHaveTextContent("还有 4 处错误");
    expect(verdict()).toHaveTextContent("已核实 1 处");
    expect(screen.getByText("已核实：年初批复如此")).toBeVisible();
    expect(button(/^撤销核实：基础数据表/)).toHaveFocus();
    const [mode, [noted] = []] = checks.check.mock.lastCall!;
    expect([mode, noted]).toEqual(["refresh", expect.objectContaining({ note: "年初批复如此" })]);
    expect(await violations()).toEqual([]);

    await user.keyboard("{Enter}");
    expect(await heading("错误 5 处")).toBeVisible();
    expect(noteButton()).toHaveFocus();
  });

  test("needs a note", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(noteButton());
    await user.keyboard("  {Enter}");
    expect(screen.getByText("请写明核实的依据或原因。")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /核实说明/ })).toHaveFocus();
    expect(checks.check).toHaveBeenCalledTimes(1);
    expect(await violations()).toEqual([]);
  });

  test.each(["{Escape}", "{Tab}{Tab}{Enter}"])("%s leaves it open", async (keys) => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(noteButton());
    await user.keyboard(`原因${keys}`);
    expect(screen.queryByRole("textbox", { name: /核实说明/ })).toBeNull();
    expect(noteButton()).toHaveFocus();
    expect(checks.check).toHaveBeenCalledTimes(1);
  });

  test("what was typed stays when Excel refuses it, and 重试 keeps it", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(noteButton());
    checks.check.mockRejectedValueOnce(new WorkbookFault("editing"));
    await user.keyboard("年初批复如此{Enter}");
    expect(await screen.findByText(/Excel 正在编辑单元格/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: /核实说明/ })).toHaveValue("年初批复如此");
    await user.click(button("重试"));
    expect(await heading("错误 4 处，已核实 1 处")).toBeVisible();
  });

  test("comes back open when the cell's value changes", async () => {
    const { user, checks, port } = open();
    await heading("错误 5 处");
    await user.click(noteButton());
    await user.keyboard("年初批复如此{Enter}");
    await heading("错误 4 处，已核实 1 处");
    checks.hold(typed(huaihua, projectTotal, 1500));
    await act(() => port.touch());
    expect(await heading("错误 5 处")).toBeVisible();
  });
});

describe("恢复公式", () => {
  const C = huaihua[0]!.cells.get(projectTotal)!.address;
  const mendButton = () => button(`恢复公式：基础数据表 ${C} 合计等于各明细之和`);
  const rate = "staff.controlRate";
  const emptied = () => blanked(huaihua, [rate, projectTotal]);

  test("stands where a formula is all that is missing, and nowhere else", async () => {
    open();
    await heading("错误 5 处");
    const names = screen
      .getAllByRole("button", { name: /^恢复公式：/ })
      .map((each) => each.getAttribute("aria-label"));
    expect(names).toContain(`恢复公式：基础数据表 ${C} 合计等于各明细之和`);
    expect(names.length).toBeLessThan(
      screen.getAllByRole("button", { name: /^标为已核实：/ }).length,
    );
    expect(screen.queryByRole("button", { name: "恢复全部公式" })).toBeNull();
  });

  test("by keyboard alone: shows what changes, writes it on 确定, and the focus stays in the list", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    const all = () => screen.getAllByRole("listitem");
    const place = all().findIndex((each) => each.contains(mendButton()));
    mendButton().focus();
    await user.keyboard("{Enter}");
    expect(button("确定")).toHaveFocus();
    expect(button("确定")).toHaveAccessibleDescription("现为 1,406.40，公式得 2,125.20。");
    expect(mendButton()).toHaveAttribute("aria-expanded", "true");
    expect(checks.restore).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);

    await user.keyboard("{Enter}");
    expect(await heading("错误 4 处")).toBeVisible();
    expect(checks.restore.mock.calls).toEqual([
      [
        {
          cells: [expect.objectContaining({ sheetName: "基础数据表", address: C, value: 1406.4 })],
          sentence: `已恢复 基础数据表 ${C} 的公式，原为 1,406.40。`,
        },
      ],
    ]);
    expect(checks.check.mock.lastCall).toEqual(["refresh"]);
    expect(all()[place]!.contains(document.activeElement)).toBe(true);
    expect(screen.getByRole("status", { name: "改动的结果" })).toHaveTextContent(
      `已恢复 基础数据表 ${C} 的公式，原为 1,406.40。`,
    );
    expect(await violations()).toEqual([]);
  });

  test.each(["{Escape}", "{Tab}{Enter}"])("%s leaves the cell as it is", async (keys) => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(mendButton());
    await user.keyboard(keys);
    expect(screen.queryByRole("button", { name: "确定" })).toBeNull();
    expect(mendButton()).toHaveFocus();
    expect(checks.restore).not.toHaveBeenCalled();
  });

  test("撤回 brings the old figure and its finding back", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(mendButton());
    await user.click(button("确定"));
    await heading("错误 4 处");
    await user.click(button("撤回"));
    expect(await heading("错误 5 处")).toBeVisible();
    expect(checks.takeBack.mock.calls).toEqual([[[expect.objectContaining({ value: 1406.4 })]]]);
    expect(screen.queryByRole("button", { name: "撤回" })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test("撤回 stays while a person types, until it is closed", async () => {
    const { user, port } = open();
    await heading("错误 5 处");
    await user.click(mendButton());
    await user.click(button("确定"));
    await screen.findByRole("button", { name: "撤回" });
    await act(() => port.touch());
    await user.click(button("关闭"));
    expect(screen.queryByRole("button", { name: "撤回" })).toBeNull();
  });

  test("恢复全部公式 fills every blank one at once", async () => {
    const { user, checks } = open(fakeChecks(emptied()));
    expect(await screen.findByText("2 个单元格缺少公式")).toBeVisible();
    expect(screen.getByText(/“基础数据表”中应由公式计算的单元格是空白的，/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(button("恢复全部公式"));
    expect(screen.getByText("将写入以下 2 个单元格：")).toBeVisible();
    const listed = within(screen.getByRole("group", { name: "恢复全部公式" })).getAllByRole(
      "listitem",
    );
    expect(listed.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^基础数据表 [A-Z]\d+：现为空白，公式得 \d/),
      expect.stringMatching(/^基础数据表 [A-Z]\d+：现为空白，公式得 \d/),
    ]);
    expect(checks.restore).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await user.keyboard("{Escape}");
    expect(button("恢复全部公式")).toHaveFocus();
    await user.click(button("恢复全部公式"));
    await user.click(button("确定"));
    expect(await screen.findByText("已恢复 2 个单元格的公式。")).toBeVisible();
    expect(screen.queryByText(/缺少公式/)).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await user.click(button("撤回"));
    expect(await screen.findByText("2 个单元格缺少公式")).toBeVisible();
    expect(checks.takeBack).toHaveBeenCalledTimes(1);
  });

  test("a refusal is told where it was asked for, and can be tried again", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(mendButton());
    checks.restore.mockRejectedValueOnce(new WorkbookFault("editing"));
    await user.click(button("确定"));
    expect(await screen.findByText(/Excel 正在编辑单元格/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(button("重试"));
    expect(await heading("错误 4 处")).toBeVisible();
  });

  test("a check that fails after writing leaves 撤回, and is made up for by 重试", async () => {
    const { user, checks } = open(fakeChecks(emptied()));
    await screen.findByText("2 个单元格缺少公式");
    checks.check.mockRejectedValueOnce(new WorkbookFault("failed", "GeneralException"));
    await user.click(button("恢复全部公式"));
    await user.click(button("确定"));
    const again = await screen.findByRole("button", { name: "重试" });
    expect(button("撤回")).toBeVisible();
    await user.click(again);
    expect(await screen.findByText("已恢复 2 个单元格的公式。")).toBeVisible();
    expect(screen.queryByText(/缺少公式/)).toBeNull();
  });

  test("a refused 撤回 is told", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    await user.click(mendButton());
    await user.click(button("确定"));
    await heading("错误 4 处");
    checks.takeBack.mockRejectedValueOnce(new WorkbookFault("writtenOver", "某单元格"));
    await user.click(button("撤回"));
    expect(await screen.findByText(/某单元格在写入之后又有改动/)).toBeVisible();
  });
});

describe("checked again", () => {
  test("while a person types, until the pane is closed", async () => {
    const { checks, unmount, port } = open();
    await heading("错误 5 处");
    checks.hold(typed(huaihua, projectTotal, 2125.2));
    await act(() => port.touch());
    expect(verdict()).toHaveTextContent("还有 4 处错误");
    unmount();
    await act(() => Promise.resolve());
    expect(port.isWatched()).toBe(false);
  });

  test("a check while typing that fails leaves what was known and says so", async () => {
    const { checks, port } = open();
    await heading("错误 5 处");
    checks.check.mockRejectedValueOnce(new WorkbookFault("editing"));
    await act(() => port.touch());
    expect(screen.getByText(/刚才的改动未能自动检查/)).toBeVisible();
    expect(verdict()).toHaveTextContent("还有 5 处错误");
    await act(() => port.touch());
    expect(screen.getByText(/填写时会自动重新检查/)).toBeVisible();
  });

  test("an Excel that tells of no changes is named", async () => {
    const watch = () => Promise.reject(new WorkbookFault("outdated", "onChanged"));
    open(undefined, undefined, { watch });
    expect(await screen.findByText(/自动检查未能开启/)).toBeVisible();
  });

  test.each([
    ["全部重新检查", "refresh", null],
    ["标记单元格", "show", "已标记单元格，并列在工作表“检查结果”中。"],
    ["清除标记", "clear", "单元格标记已清除。"],
  ])("%s", async (name, mode, sentence) => {
    const { user, checks } = open();
    await heading("错误 5 处");
    checks.hold(lusong);
    await user.click(button(name));
    expect(await screen.findByText("可以提交")).toBeVisible();
    expect(checks.check.mock.lastCall).toEqual([mode]);
    if (sentence) expect(screen.getByText(sentence)).toBeVisible();
  });

  test("sheets that Excel does not let us mark are named", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    const result = await checks.check("show");
    checks.check.mockResolvedValueOnce({
      ...result,
      withoutFills: ["基础数据表"],
      withoutComments: ["基础数据表"],
    });
    await user.click(button("标记单元格"));
    expect(await screen.findByText(/“基础数据表”受保护，没有上色。/)).toBeVisible();
  });
});

describe("states", () => {
  test("checking", async () => {
    const checks = fakeChecks(huaihua);
    let finish = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    checks.check.mockImplementationOnce(async () => {
      await waiting;
      return fakeChecks(huaihua).check("inspect");
    });
    open(checks);
    expect(await screen.findByText("正在检查…")).toBeVisible();
    expect(button("全部重新检查")).toHaveAttribute("aria-disabled", "true");
    expect(await violations()).toEqual([]);
    finish();
    expect(await heading("错误 5 处")).toBeVisible();
  });

  test("a workbook without a report leads to 开始", async () => {
    const { user, openPane } = open(fakeChecks([]));
    expect(await screen.findByText("工作簿中还没有报表")).toBeVisible();
    expect(screen.queryByRole("button", { name: "清除标记" })).toBeNull();
    expect(await violations()).toEqual([]);
    await user.click(button("去生成报表"));
    expect(openPane).toHaveBeenCalledWith("start");
  });

  test("a broken sheet is named with what to do, and nothing is promised", async () => {
    const { pack, year } = lusong[0]!;
    const broken = { form: "baseData", pack, year, sheetName: "基础数据表" } as const;
    open(fakeChecks(lusong.slice(1), [{ ...broken, reason: "missingRows", missing: ["total"] }]));
    expect(await screen.findByText("“基础数据表”无法检查")).toBeVisible();
    expect(screen.getByText(/工作表“基础数据表”的结构已被改动.*请/)).toBeVisible();
    expect(verdict()).toHaveTextContent("暂不能判断能否提交");
    expect(await violations()).toEqual([]);
  });

  test("a failure says why and can be tried again", async () => {
    const checks = fakeChecks(huaihua);
    checks.check.mockRejectedValueOnce(new WorkbookFault("failed", "GeneralException"));
    const { user } = open(checks);
    expect(await screen.findByText(/GeneralException/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(button("重试"));
    expect(await heading("错误 5 处")).toBeVisible();
  });

  test("a later failure leaves the findings", async () => {
    const { user, checks } = open();
    await heading("错误 5 处");
    checks.check.mockRejectedValueOnce(new WorkbookFault("failed", "GeneralException"));
    await user.click(button("全部重新检查"));
    expect(await screen.findByText(/GeneralException/)).toBeVisible();
    expect(screen.getByRole("heading", { name: "错误 5 处" })).toBeVisible();
  });
});

describe("a comparator that is missing", () => {
  const forms = () =>
    [
      ["indicators.2.level3", "河道保洁"],
      ["indicators.2.target", "15万元"],
      ["indicators.2.actual", "18万元"],
    ].reduce((held, [path, value]) => typed(held, path!, value!), huaihua);
  const offer = (comparator: string) => button(new RegExp(`^写“${comparator}”：`));

  test("is offered both ways, shown before it is written, and can be taken back", async () => {
    const { user, checks } = open(fakeChecks(forms()));
    await heading(/^提示/);
    expect(offer("≥")).toBeVisible();
    await user.click(offer("≤"));
    expect(button("确定")).toHaveAccessibleDescription("现为“15万元”，改为“≤15万元”。");
    expect(checks.restore).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await user.click(button("确定"));
    expect(await screen.findByText(/^已将 .*改为“≤15万元”，原为“15万元”。$/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^写“≤”：/ })).toBeNull();
    await user.click(button("撤回"));
    expect(await screen.findByRole("button", { name: /^写“≤”：/ })).toBeVisible();
    expect(checks.takeBack.mock.calls).toEqual([
      [[expect.objectContaining({ value: "15万元", written: "≤15万元" })]],
    ]);
  });

  test("{Escape} leaves the target as it is", async () => {
    const { user, checks } = open(fakeChecks(forms()));
    await heading(/^提示/);
    await user.click(offer("≥"));
    await user.keyboard("{Escape}");
    expect(offer("≥")).toHaveFocus();
    expect(checks.restore).not.toHaveBeenCalled();
  });
});

describe("a 定稿 that is older than its sheet", () => {
  const final = { sheetName: "基础数据表（定稿）", of: "基础数据表", addresses: ["C5", "D8"] };

  test("is told with the cells in which they differ, until it is made anew", async () => {
    const checks = fakeChecks(huaihua);
    let outdated = [final, { ...final, sheetName: "旧定稿", addresses: Array(7).fill("C5") }];
    const { user } = open({ ...checks, outdated: () => Promise.resolve(outdated) });
    expect(await screen.findByText("2 张定稿与原表不同")).toBeVisible();
    expect(screen.getByText("“基础数据表（定稿）”与“基础数据表”不同：C5、D8。")).toBeVisible();
    expect(screen.getByText(/C5、C5、C5、C5、C5等 7 个单元格。$/)).toBeVisible();
    expect(await violations()).toEqual([]);
    outdated = [];
    await user.click(button("全部重新检查"));
    await waitFor(() => expect(screen.queryByText(/张定稿与原表不同/)).toBeNull());
  });
});

describe("figures that agree with the formulas they took the place of", () => {
  test("are told apart from what is wrong, and give way to them at once", async () => {
    const { user, checks } = open();
    expect(await screen.findByText("1 个单元格填了与公式相同的内容")).toBeVisible();
    await user.click(button("恢复为公式"));
    expect(screen.getByText(/H8：现为 2,?833.37，公式得 2,?833.37。$/)).toBeVisible();
    expect(checks.restore).not.toHaveBeenCalled();
    await user.click(button("确定"));
    expect(await screen.findByText("已恢复 1 个单元格的公式。")).toBeVisible();
    expect(screen.queryByText(/与公式相同的内容/)).toBeNull();
  });
});

describe("contents that are known", () => {
  const people = "staff.authorised";
  const reception = "threePublic.reception.finalAccount";
  const forms = () => typed(typed(huaihua, people, "93人"), reception, "6.99万元");

  test("are written one by one, shown before, and taken back", async () => {
    const { user, checks } = open(fakeChecks(forms()));
    await heading(/^错误/);
    const offers = screen.getAllByRole("button", { name: /^改为数字：/ });
    expect(offers).toHaveLength(2);
    await user.click(offers[0]!);
    expect(button("确定")).toHaveAccessibleDescription(/^现为“93人”，改为 93。$/);
    expect(checks.restore).not.toHaveBeenCalled();
    await user.click(button("确定"));
    expect(await screen.findByText(/^已将 基础数据表 .*改为 93，原为“93人”。$/)).toBeVisible();
    expect(screen.getAllByRole("button", { name: /^改为数字：/ })).toHaveLength(1);
    await user.click(button("撤回"));
    expect(await screen.findAllByRole("button", { name: /^改为数字：/ })).toHaveLength(2);
    expect(checks.takeBack.mock.calls).toEqual([
      [[expect.objectContaining({ path: people, value: "93人", written: 93 })]],
    ]);
  });

  test("are written all at once, each shown before, and taken back together", async () => {
    const { user, checks } = open(fakeChecks(forms()));
    await heading(/^错误/);
    expect(screen.getByText("2 个数字单元格填的是文字")).toBeVisible();
    await user.click(button("全部改为数字"));
    const listed = within(screen.getByRole("group", { name: "全部改为数字" })).getAllByRole(
      "listitem",
    );
    expect(listed.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^基础数据表 [A-Z]+\d+：现为“93人”，改为 93。$/),
      expect.stringMatching(/^基础数据表 [A-Z]+\d+：现为“6.99万元”，改为 6.99。$/),
    ]);
    expect(await violations()).toEqual([]);
    expect(checks.restore).not.toHaveBeenCalled();
    await user.click(button("确定"));
    expect(await screen.findByText("已改正 2 个单元格。")).toBeVisible();
    expect(screen.queryByRole("button", { name: "全部改为数字" })).toBeNull();
    await user.click(button("撤回"));
    expect(await screen.findByRole("button", { name: "全部改为数字" })).toBeVisible();
  });
});

describe("figures outside of all fields", () => {
  const SHEET = "基础数据表";
  const LIST = "projects.specialFunds.items";
  const stray: StrayFigure = {
    path: "@Z3",
    address: "Z3",
    area: "Z3",
    value: 77,
    formula: null,
    count: 1,
    sum: 77,
    place: "beyond",
    row: 2,
    column: 25,
    field: null,
  };
  const homeless: Homeless = {
    sheetName: SHEET,
    row: 2,
    cells: [{ column: 25, address: "Z3", content: 77, isFigure: true }],
    homes: [
      {
        list: LIST,
        each: "专项",
        table: "",
        isHere: false,
        own: null,
        after: null,
        columns: [
          {
            field: `${LIST}.*.budget`,
            at: 2,
            right: 2,
            name: "C 列 预算数",
            takesFigures: true,
            isFree: false,
          },
        ],
      },
    ],
  };
  const withStray = huaihua.map((form) =>
    form.sheetName === SHEET ? { ...form, strays: [stray] } : form,
  );

  test("are offered to become a row of a section, asked where, and checked again", async () => {
    const checks = fakeChecks(withStray);
    const rows = {
      ...fakePort().rows,
      homeless: jest.fn(() => Promise.resolve([homeless])),
      adopt: jest.fn(() => {
        checks.hold(huaihua);
        return Promise.resolve({
          sheetName: SHEET,
          address: "C20",
          each: "专项",
          isNew: true,
          moves: [],
          written: fakeWritten(),
        });
      }),
    };
    const { user } = open(checks, jest.fn(), { rows });
    await heading("错误 5 处");
    await user.click(button(/^设为本区域的一行：基础数据表 Z3/));
    expect(rows.homeless).toHaveBeenCalledWith(SHEET, { top: 2, bottom: 2 });
    await user.selectOptions(await screen.findByLabelText("Z3 的 77 填入"), "C 列 预算数");
    expect(await violations()).toEqual([]);
    await user.click(button("确定"));
    expect(rows.adopt).toHaveBeenCalledWith({
      sheetName: SHEET,
      row: 2,
      list: LIST,
      moves: [{ column: 25, content: 77, field: `${LIST}.*.budget` }],
    });
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: /^设为本区域的一行/ })).toBeNull(),
    );
  });

  test("that are gone by now are said to be", async () => {
    const { user } = open(fakeChecks(withStray));
    await heading("错误 5 处");
    await user.click(button(/^设为本区域的一行：基础数据表 Z3/));
    expect(await screen.findByText("这里已没有填在栏目以外的数，请重新检查。")).toBeVisible();
  });

  test("are not offered where a form has no section", async () => {
    const table = "公开04表";
    const forms = published("zhuzhou-2023").map((form) =>
      form.sheetName === table ? { ...form, strays: [stray] } : form,
    );
    open(fakeChecks(forms));
    expect(await screen.findByRole("button", { name: /^公开04表 Z3/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: /^设为本区域的一行/ })).toBeNull();
  });
});

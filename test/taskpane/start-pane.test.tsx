import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { blankData, findPack } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import StartPane from "../../src/taskpane/start/StartPane";
import { type LayOutResult } from "../../src/excel";
import { WorkbookFault } from "../../src/reading/fault";
import { readForms } from "../support/read-form";
import { violations } from "../support/axe";
import { fakePort, fakeWritten, type FakePort, sheet } from "./fake-port";

function open(port: FakePort) {
  render(
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>绩效自评</h1>
        <StartPane port={port} />
      </main>
    </FluentProvider>,
  );
  return userEvent.setup();
}

const button = (name: string) => screen.getByRole("button", { name });
const place = () => screen.getByRole("combobox", { name: "地区" });
const status = () => screen.getByRole("status");

const choose = async (user: ReturnType<typeof open>, name: string): Promise<void> => {
  await user.click(place());
  await user.click(screen.getByRole("option", { name }));
};

describe("before anything was chosen", () => {
  test("no place stands there, and the year is the last one that is over", () => {
    open(fakePort({ today: () => new Date(2026, 10, 30) }));
    expect(place()).toHaveValue("");
    expect(screen.getByLabelText("年度")).toHaveValue(2025);
    expect(screen.queryByText(/^金额单位/)).toBeNull();
  });

  test.each([
    [new Date(2026, 0, 1), 2025],
    [new Date(2026, 11, 31), 2025],
    [new Date(2027, 0, 1), 2026],
  ])("on %p the year is %i", (today, year) => {
    open(fakePort({ today: () => today }));
    expect(screen.getByLabelText("年度")).toHaveValue(year);
  });

  test("一键生成报表 asks for the place, and says what to choose where there is none", async () => {
    const port = fakePort();
    const user = open(port);
    await user.click(button("一键生成报表"));
    expect(port.generate).not.toHaveBeenCalled();
    expect(screen.getByText(/^请先选择地区：没有本地区的，选择“通用/)).toBeVisible();
    expect(place()).toBeInvalid();
    expect(await violations()).toEqual([]);
    await choose(user, "湖南怀化 2023年度");
    expect(place()).toBeValid();
    await user.click(button("一键生成报表"));
    expect(port.generate).toHaveBeenCalledWith(
      { pack: "huaihua-2023", unitName: "", year: 2023 },
      "keep",
    );
    expect(await screen.findByText("报表已生成")).toBeVisible();
  });

  test("the place that this person chose last stands there, with this year's year", () => {
    open(fakePort({ lastPlace: () => "lusong-2023", today: () => new Date(2026, 10, 30) }));
    expect(place()).toHaveValue("湖南株洲芦淞 2023年度");
    expect(screen.getByLabelText("年度")).toHaveValue(2025);
    expect(screen.getByLabelText("单位名称")).toHaveValue("");
  });

  test("a place that was chosen last and is no longer there is none", () => {
    open(fakePort({ lastPlace: () => "nowhere-1999" }));
    expect(place()).toHaveValue("");
  });
});

test("the form of one year serves another, which is said; choosing a place leaves the year alone", async () => {
  const user = open(fakePort({ today: () => new Date(2026, 10, 30) }));
  await choose(user, "湖南怀化 2023年度");
  expect(screen.getByLabelText("年度")).toHaveValue(2025);
  expect(screen.getByText("金额单位：万元。表样按 2023 年度公布的。")).toBeVisible();
  await user.clear(screen.getByLabelText("年度"));
  await user.type(screen.getByLabelText("年度"), "2023");
  expect(screen.getByText("金额单位：万元。")).toBeVisible();
});

test("unit, place and year as typed reach the workbook", async () => {
  const port = fakePort();
  const user = open(port);
  await user.type(screen.getByLabelText("单位名称"), "某某局");
  await user.click(place());
  await user.click(screen.getByRole("option", { name: "湖南株洲芦淞 2023年度" }));
  await user.clear(screen.getByLabelText("年度"));
  await user.type(screen.getByLabelText("年度"), "2025");
  await user.click(button("一键生成报表"));
  expect(port.generate).toHaveBeenCalledWith(
    { pack: "lusong-2023", unitName: "某某局", year: 2025 },
    "keep",
  );
});

test("the choice kept in the workbook is shown again", () => {
  const choice = { pack: "lusong-2023", unitName: "某某局", year: 2024 };
  open(fakePort({ remembered: () => choice }));
  expect(screen.getByLabelText("单位名称")).toHaveValue("某某局");
  expect(place()).toHaveValue("湖南株洲芦淞 2023年度");
  expect(screen.getByLabelText("年度")).toHaveValue(2024);
});

describe("the list of places", () => {
  const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);

  test("is whole when it opens, and narrows to what is typed", async () => {
    const user = open(fakePort());
    await user.click(place());
    expect(options().length).toBe(packs.length);
    expect(await violations()).toEqual([]);
    await user.keyboard("芦淞");
    expect(options()).toEqual(["湖南株洲芦淞 2023年度"]);
    await user.keyboard("{Enter}");
    expect(place()).toHaveValue("湖南株洲芦淞 2023年度");
    expect(options()).toEqual([]);
  });

  test("says so when nothing fits, and Escape brings the chosen place back", async () => {
    const user = open(fakePort({ lastPlace: () => "huaihua-2023" }));
    await user.click(place());
    await user.keyboard("某地");
    expect(screen.getByText(/^没有“某地”的表样：请选择“通用/)).toBeVisible();
    expect(options()).toEqual(["通用（不限地区）", "通用（不限地区，成本指标单列）"]);
    expect(await violations()).toEqual([]);
    await user.keyboard("{Escape}");
    expect(place()).toHaveValue("湖南怀化 2023年度");
    expect(screen.queryByText(/^没有“某地”/)).toBeNull();
  });

  test.each(["{Tab}", "{Enter}{Tab}"])(
    "a place typed and not found is none, whatever was chosen before (%s)",
    async (keys) => {
      const port = fakePort({ lastPlace: () => "huaihua-2023" });
      const user = open(port);
      await user.click(place());
      await user.keyboard(`长沙${keys}`);
      expect(place()).toHaveValue("长沙");
      expect(screen.getByText(/^没有“长沙”的表样：请选择“通用/)).toBeVisible();
      await user.click(button("一键生成报表"));
      expect(port.generate).not.toHaveBeenCalled();
      expect(place()).toHaveValue("长沙");
      await user.click(place());
      await user.clear(place());
      await user.click(screen.getByRole("option", { name: "通用（不限地区）" }));
      await user.click(button("一键生成报表"));
      expect(port.generate.mock.calls[0]![0].pack).toBe("default");
    },
  );

  test("a part of one name is that place, a part of several names is none", async () => {
    const user = open(fakePort());
    await user.click(place());
    await user.keyboard("永州{Tab}");
    expect(place()).toHaveValue("湖南永州 2023年度");
    await user.click(place());
    await user.keyboard("湖南{Tab}");
    expect(place()).toHaveValue("湖南");
    expect(screen.getByText(/^有 6 个地区含“湖南”，请选择其中一个。$/)).toBeVisible();
  });

  test("left empty, the field goes on naming the place that is chosen", async () => {
    const user = open(fakePort({ lastPlace: () => "huaihua-2023" }));
    await user.clear(place());
    await user.tab();
    expect(place()).toHaveValue("湖南怀化 2023年度");
  });

  test("is walked by the arrow keys", async () => {
    const user = open(fakePort());
    await user.click(place());
    await user.keyboard("{ArrowDown}{Enter}");
    expect(place()).toHaveValue(packs[1]!.name);
  });
});

test("a kept choice of a place that is no longer there is none", () => {
  const port = { remembered: () => ({ pack: "nowhere-1999", unitName: "某某局" }) };
  open(fakePort({ ...port, lastPlace: () => "huaihua-2023" }));
  expect(place()).toHaveValue("");
  expect(screen.getByLabelText("单位名称")).toHaveValue("某某局");
});

/** A person who has chosen 怀化 before. */
const chosen = { lastPlace: () => "huaihua-2023" };

test.each(["", "1999", "2101"])("the year %p is refused before Excel is asked", async (year) => {
  const port = fakePort(chosen);
  const user = open(port);
  await user.clear(screen.getByLabelText("年度"));
  if (year) await user.type(screen.getByLabelText("年度"), year);
  await user.click(button("一键生成报表"));
  expect(screen.getByLabelText("年度")).toBeInvalid();
  expect(screen.getByText("请填写 2000 到 2100 之间的年度。")).toBeVisible();
  expect(port.generate).not.toHaveBeenCalled();
});

test("while it works it says so, and a second click does nothing", async () => {
  let finish!: (result: LayOutResult) => void;
  const port = fakePort({
    ...chosen,
    generate: jest.fn(() => new Promise<LayOutResult>((resolve) => (finish = resolve))),
  });
  const user = open(port);
  await user.click(button("一键生成报表"));
  expect(within(status()).getByText("正在生成报表…")).toBeVisible();
  expect(screen.getByRole("progressbar", { name: "正在生成报表…" })).toBeVisible();
  await user.click(button("一键生成报表"));
  await user.click(button("查看示例"));
  expect(port.generate).toHaveBeenCalledTimes(1);
  expect(port.showExample).not.toHaveBeenCalled();
  finish({ sheets: [sheet("基础数据表")] });
  expect(await screen.findByText("报表已生成")).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("a click on what was made brings the sheet to the front", async () => {
  const port = fakePort(chosen);
  const user = open(port);
  await user.click(button("查看示例"));
  await user.click(await screen.findByRole("button", { name: "整体支出绩效自评表" }));
  expect(port.activate).toHaveBeenCalledWith("整体支出绩效自评表");
});

test("a sheet that was renamed since is reported, not searched in vain", async () => {
  const user = open(fakePort({ activate: () => Promise.resolve(false) }));
  await user.click(button("查看示例"));
  await user.click(await screen.findByRole("button", { name: "基础数据表" }));
  expect(await screen.findByText("找不到工作表“基础数据表”，可能已改名或删除。")).toBeVisible();
});

test("a fault is told in Chinese, and trying again works", async () => {
  const generate = jest
    .fn(() => Promise.resolve<LayOutResult>({ sheets: [sheet("基础数据表")] }))
    .mockRejectedValueOnce(new WorkbookFault("editing"));
  const user = open(fakePort({ ...chosen, generate }));
  await user.click(button("一键生成报表"));
  expect(await screen.findByText(new WorkbookFault("editing").sentence)).toBeVisible();
  await user.click(button("重试"));
  expect(await screen.findByText("报表已生成")).toBeVisible();
  expect(screen.queryByText("未能完成")).toBeNull();
  expect(generate).toHaveBeenCalledTimes(2);
});

describe("sheets that stand in the workbook already", () => {
  async function generated() {
    const port = fakePort({ ...chosen, existing: true });
    const user = open(port);
    await user.click(button("一键生成报表"));
    await screen.findByText("工作簿中已有同样的表");
    return { port, user };
  }

  test("are left alone until the user decides", async () => {
    const { port } = await generated();
    expect(port.generate.mock.calls.map(([, onExisting]) => onExisting)).toEqual(["keep"]);
    expect(screen.getAllByText("已存在，保持原样")).toHaveLength(2);
  });

  test("the question comes into view with the focus on the answer that changes nothing", async () => {
    const { user } = await generated();
    expect(button("保留")).toHaveFocus();
    await user.click(button("替换…"));
    expect(button("返回")).toHaveFocus();
  });

  test("保留 ends the question", async () => {
    const { port, user } = await generated();
    await user.click(button("保留"));
    expect(screen.queryByText("工作簿中已有同样的表")).toBeNull();
    expect(port.generate).toHaveBeenCalledTimes(1);
  });

  test("另建 lays out others beside them", async () => {
    const { port, user } = await generated();
    await user.click(button("另建"));
    expect(await screen.findAllByText("已新建")).toHaveLength(2);
    expect(port.generate.mock.calls[1]![1]).toBe("another");
  });

  test("替换 asks again, and can be taken back", async () => {
    const { port, user } = await generated();
    await user.click(button("替换…"));
    expect(screen.getByText("确定替换？")).toBeVisible();
    await user.click(button("返回"));
    expect(screen.queryByText("确定替换？")).toBeNull();
    expect(port.generate).toHaveBeenCalledTimes(1);
  });

  test("替换 says under which name the old sheet is kept", async () => {
    const { port, user } = await generated();
    await user.click(button("替换…"));
    await user.click(button("确定替换"));
    expect(await screen.findByText("已替换，原表改名为“基础数据表（原）”")).toBeVisible();
    expect(port.generate.mock.calls[1]![1]).toBe("replace");
  });
});

test("sheets that were taken back are listed no longer", async () => {
  let written = fakeWritten();
  const generate = jest.fn(() => {
    written = fakeWritten();
    return Promise.resolve<LayOutResult>({ sheets: [sheet("基础数据表")], written });
  });
  const port = fakePort({ ...chosen, generate });
  const user = open(port);
  await user.click(button("一键生成报表"));
  expect(await screen.findByText("报表已生成")).toBeVisible();
  act(() => port.written.keep("已新建 1 张工作表。", written));
  await act(() => port.written.takeBack());
  expect(screen.queryByText("报表已生成")).toBeNull();
  await user.click(button("一键生成报表"));
  expect(await screen.findByText("报表已生成")).toBeVisible();
});

describe("sheets of another report", () => {
  const other = {
    pack: "huaihua-2023",
    placeName: "湖南怀化 2023年度",
    year: 2023,
    unitName: "甲局",
    isExample: false,
  };

  async function refused(others = [other]) {
    const generate = jest.fn((_: unknown, onExisting: string) =>
      Promise.resolve<LayOutResult>(
        onExisting === "keep"
          ? { sheets: [sheet("基础数据表", "kept")], others }
          : { sheets: [sheet("基础数据表", "replaced"), sheet("公开01表", "retired")] },
      ),
    );
    const user = open(fakePort({ lastPlace: () => "lusong-2023", generate }));
    await user.click(button("一键生成报表"));
    await screen.findByText("工作簿中是另一份报表");
    return { generate, user };
  }

  test("are named with what differs, and replaced or added to only when asked", async () => {
    const { generate, user } = await refused();
    expect(
      screen.getByText(/^工作簿中是“湖南怀化 2023年度”表样、2023 年度、“甲局”的报表.*地区不同。$/),
    ).toBeVisible();
    expect(button("仍用原表")).toHaveFocus();
    expect(await violations()).toEqual([]);
    await user.click(button("替换…"));
    await user.click(button("确定替换"));
    expect(await screen.findByText("原报表的其他表，已改名，不再检查")).toBeVisible();
    expect(generate).toHaveBeenLastCalledWith(
      { pack: "lusong-2023", unitName: "", year: 2023 },
      "replace",
    );
  });

  test("what was asked for is what 另建 makes, whatever is chosen meanwhile", async () => {
    const { generate, user } = await refused();
    await user.clear(screen.getByLabelText("年度"));
    await user.type(screen.getByLabelText("年度"), "2020");
    await user.click(button("另建"));
    expect(generate).toHaveBeenLastCalledWith(
      { pack: "lusong-2023", unitName: "", year: 2023 },
      "another",
    );
  });

  test("仍用原表 shows whose they are", async () => {
    const { user } = await refused();
    await user.click(button("仍用原表"));
    expect(screen.queryByText("工作簿中是另一份报表")).toBeNull();
    expect(place()).toHaveValue("湖南怀化 2023年度");
    expect(screen.getByLabelText("单位名称")).toHaveValue("甲局");
    expect(screen.getByLabelText("年度")).toHaveValue(2023);
  });

  test("the example is nobody's choice", async () => {
    const { user } = await refused([{ ...other, isExample: true }]);
    await user.click(button("仍用原表"));
    expect(place()).toHaveValue("湖南株洲芦淞 2023年度");
  });
});

describe("when the pane opens", () => {
  const kept = { pack: "lusong-2023", unitName: "某某局", year: 2025 };
  const openWith = (...standing: Awaited<ReturnType<FakePort["standing"]>>) =>
    open(fakePort({ remembered: () => kept, standing: () => Promise.resolve(standing) }));

  test("it shows the place and year of the sheets, not those chosen once", async () => {
    openWith({ pack: "huaihua-2023", year: 2024 });
    await waitFor(() => expect(place()).toHaveValue("湖南怀化 2023年度"));
    expect(screen.getByLabelText("年度")).toHaveValue(2024);
    expect(screen.getByLabelText("单位名称")).toHaveValue("");
  });

  test("it shows the unit that the sheets name, and what was typed once where they name none", async () => {
    const pack = findPack("lusong-2023")!;
    const openOver = (unitName: string) => {
      const forms = readForms(pack, blankData(pack, { year: 2025, unitName }));
      const standing = () => Promise.resolve([{ pack: pack.id, year: 2025 }]);
      const readReport = () => Promise.resolve({ forms, broken: [] });
      open(fakePort({ remembered: () => ({ ...kept, unitName: "旧名" }), standing, readReport }));
    };
    openOver("芦淞区某某局");
    await waitFor(() => expect(screen.getByLabelText("单位名称")).toHaveValue("芦淞区某某局"));
    cleanup();
    openOver("");
    await screen.findByText(/^金额单位/);
    expect(screen.getByLabelText("单位名称")).toHaveValue("旧名");
  });

  test("of several reports it shows the one that was chosen", async () => {
    openWith({ pack: "huaihua-2023", year: 2024 }, { pack: "lusong-2023", year: 2025 });
    await screen.findByText(/^金额单位/);
    expect(place()).toHaveValue("湖南株洲芦淞 2023年度");
    expect(screen.getByLabelText("单位名称")).toHaveValue("某某局");
  });

  test("the example alone chooses nothing", async () => {
    const standing = [{ pack: "huaihua-2023", year: 2023, isExample: true }];
    const read = Promise.resolve(standing);
    open(fakePort({ standing: () => read }));
    await read;
    expect(place()).toHaveValue("");
  });

  test("whoever has begun to choose goes on from there", async () => {
    let tell!: (standing: { pack: string; year: number }[]) => void;
    const read = new Promise<{ pack: string; year: number }[]>((resolve) => (tell = resolve));
    const user = open(fakePort({ standing: () => read }));
    await user.type(screen.getByLabelText("单位名称"), "乙局");
    tell([{ pack: "huaihua-2023", year: 2024 }]);
    await read;
    expect(place()).toHaveValue("");
    expect(screen.getByLabelText("单位名称")).toHaveValue("乙局");
  });
});

test("the example says that it is one, and how many faults are in it as it was published", async () => {
  const user = open(fakePort());
  await user.click(button("查看示例"));
  expect(
    await screen.findByText(/^这是示例：.*有 37 处问题（错误 5 处、警告 7 处、提示 25 处）/),
  ).toBeVisible();
});

test("the keyboard alone gets from the first field to the result", async () => {
  const port = fakePort(chosen);
  const user = open(port);
  await user.tab();
  expect(screen.getByLabelText("单位名称")).toHaveFocus();
  await user.keyboard("某某局");
  await user.tab();
  expect(place()).toHaveFocus();
  await user.tab();
  expect(screen.getByLabelText("年度")).toHaveFocus();
  await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(port.generate).toHaveBeenCalledTimes(1));
  expect(button("一键生成报表")).toHaveFocus();
});

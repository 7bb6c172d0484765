import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { TextDecoder } from "node:util";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { findPack, ownCopy, packFinder, type Pack } from "../../src/forms";
import StartPane from "../../src/taskpane/start/StartPane";
import { WorkbookFault } from "../../src/reading/fault";
import { fakePort, type FakePort } from "./fake-port";

const own = (): Pack => ownCopy(findPack("huaihua-2023")!);

/** A workbook that keeps packs. */
function portWith(...kept: Pack[]) {
  const packs = [...kept];
  const keepPack = jest.fn((pack: Pack) => {
    packs.splice(0, packs.length, pack, ...packs.filter(({ id }) => id !== pack.id));
    return Promise.resolve();
  });
  return {
    ...fakePort({
      lastPlace: () => "huaihua-2023",
      today: () => new Date(2026, 10, 30),
      ownPlaces: () => [...packs],
      findPack: (id) => Promise.resolve(packFinder(packs)(id)),
      keepPack,
    }),
    keepPack,
  };
}

const downloads: { name: string; address: string }[] = [];
const blobs: Blob[] = [];

beforeAll(() => {
  // jsdom has no downloads, no addresses of blobs, and cannot decode text.
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  Object.assign(globalThis, { TextDecoder });
  File.prototype.arrayBuffer = function () {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    downloads.push({ name: this.download, address: this.href });
  });
});

function open(port: FakePort) {
  render(
    <FluentProvider theme={webLightTheme}>
      <StartPane port={port} />
    </FluentProvider>,
  );
  return userEvent.setup();
}

const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = "own.json") =>
  new File([content], name, { type: "application/json" });
async function unfold(user: ReturnType<typeof open>) {
  await user.click(screen.getByRole("button", { name: "没有本地区的表样？" }));
  await screen.findByRole("button", { name: "导出本地区设置" });
}
async function load(user: ReturnType<typeof open>, content: string | Uint8Array<ArrayBuffer>) {
  if (!screen.queryByLabelText("设置文件")) await unfold(user);
  await user.upload(screen.getByLabelText("设置文件"), fileOf(content));
}
const place = () => screen.getByRole("combobox", { name: "地区" });

test("what is exported can be loaded as it is, under a free id", async () => {
  const port = portWith();
  const user = open(port);
  await unfold(user);
  await user.click(screen.getByRole("button", { name: "导出本地区设置" }));
  const shown = (await screen.findByLabelText<HTMLTextAreaElement>("设置文件的内容")).value;
  expect(downloads.at(-1)!.name).toBe("huaihua-2023-own.json");
  expect(blobs.at(-1)!.size).toBe(new Blob([shown]).size);
  expect(JSON.parse(shown)).toEqual({
    $schema: new URL("pack.schema.json", location.href).href,
    ...own(),
  });
  await load(user, shown);
  expect(await screen.findByText(/已载入“湖南怀化 2023年度（自定）”/)).toBeVisible();
  expect(port.keepPack.mock.calls).toEqual([[own()]]);
});

test("a loaded place is chosen and laid out", async () => {
  const port = portWith();
  const user = open(port);
  await load(user, JSON.stringify({ ...own(), id: "my-county", name: "某县", year: 2024 }));
  await screen.findByText(/已载入“某县”/);
  await waitFor(() => expect(place()).toHaveValue("某县"));
  await user.click(screen.getByRole("button", { name: "一键生成报表" }));
  expect(port.generate).toHaveBeenCalledWith(
    { pack: "my-county", unitName: "", year: 2025 },
    "keep",
  );
});

test("places kept in the workbook are offered, and the remembered one is shown", () => {
  const kept = { ...own(), name: "某县" };
  open({ ...portWith(kept), remembered: () => ({ pack: kept.id, unitName: "" }) });
  expect(place()).toHaveValue("某县");
});

test("the same id again replaces what is there only when asked", async () => {
  const port = portWith(own());
  const user = open(port);
  await load(user, JSON.stringify({ ...own(), name: "改后" }));
  expect(await screen.findByText(/已有编号为 huaihua-2023-own 的设置/)).toBeVisible();
  expect(port.keepPack).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "替换" }));
  expect(await screen.findByText(/已载入“改后”/)).toBeVisible();
  expect(port.keepPack).toHaveBeenCalledTimes(1);
});

test.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
  ["a fault in it", JSON.stringify({ ...own(), year: "今年" }), /^year：“今年”不是数字。$/],
  [
    "a rule that is none",
    JSON.stringify({ ...own(), checks: { off: ["stale-totl"] } }),
    /^checks\.off\[0\]：没有编号为“stale-totl”的检查规则（是否指 stale-total？）。$/,
  ],
  [
    "the id of one that ships",
    JSON.stringify(findPack("huaihua-2023")),
    /^id：“huaihua-2023”是本加载项自带的编号，请换一个。$/,
  ],
  ["what is not JSON", '{\n"id": "a",\n', /^文件不是 JSON 格式.*请检查标点和括号。$/],
  ["another encoding", new Uint8Array([0x22, 0xbb, 0xb3, 0x22]), /^文件编码不是 UTF-8/],
  ["a file that is too large", `"${"x".repeat(2 ** 20)}"`, /^文件超过 1 MB/],
])("%s: refused with the reason, nothing is kept", async (_, content, sentence) => {
  const port = portWith();
  const user = open(port);
  await load(user, content);
  expect(await screen.findByText(/设置文件没有载入，工作簿没有改动/)).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  expect(port.keepPack).not.toHaveBeenCalled();
  expect(place()).toHaveValue("湖南怀化 2023年度");
});

test("of many faults the first are listed and the rest counted", async () => {
  const user = open(portWith());
  const wrong = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`错${i}`, 1]));
  await load(user, JSON.stringify({ ...own(), ...wrong }));
  const items = within(await screen.findByText("另有 12 处。").then((each) => each.parentElement!));
  expect(items.getAllByRole("listitem")).toHaveLength(9);
});

test("a workbook that does not take it is told, and trying again works", async () => {
  const port = portWith();
  port.keepPack.mockRejectedValueOnce(new WorkbookFault("editing"));
  const user = open(port);
  await load(user, JSON.stringify(own()));
  expect(await screen.findByText(new WorkbookFault("editing").sentence)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText(/已载入/)).toBeVisible();
});

test("without a place that is chosen there is nothing to export, which is said", async () => {
  const user = open({ ...portWith(), lastPlace: () => undefined });
  await unfold(user);
  await user.click(screen.getByRole("button", { name: "导出本地区设置" }));
  expect(await screen.findByText("请先在“地区”中选择最接近的一种。")).toBeVisible();
});

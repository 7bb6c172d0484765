import { readFileSync } from "node:fs";
import { fireEvent, screen } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../../xlsx/model";
import { UndoButtons } from "../../../host/preview/undo-buttons";
import { User } from "../../../host/user";

function setUp() {
  const page = new DOMParser().parseFromString(
    readFileSync("host/preview/index.html", "utf8"),
    "text/html",
  );
  document.body.replaceChildren(...page.body.children);
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Sheet1");
  const user = new User(workbook, () => new Date(2024, 0, 1));
  const refused = jest.fn();
  const buttons = new UndoButtons(user, refused);
  return { user, sheet, refused, buttons };
}

const button = (name: string) => screen.getByRole("button", { name });

test("撤消 and 恢复 are there to press when there is something to", async () => {
  const { user, sheet, buttons } = setUp();
  expect([button("撤消"), button("恢复")].every((each) => each.hasAttribute("disabled"))).toBe(
    true,
  );
  user.edit("Sheet1", "A1", "1");
  await userEvent.click(button("撤消"));
  expect(sheet.cell(0, 0).kind).toBe("blank");
  expect(button("撤消")).toBeDisabled();
  await userEvent.click(button("恢复"));
  expect(sheet.cell(0, 0).value).toBe(1);
  buttons.dispose();
});

test("the keys work wherever nothing is being typed", () => {
  const { user, sheet, buttons } = setUp();
  user.edit("Sheet1", "A1", "1");
  fireEvent.keyDown(screen.getByRole("textbox", { name: "编辑栏" }), { key: "z", ctrlKey: true });
  expect(sheet.cell(0, 0).value).toBe(1);
  fireEvent.keyDown(button("打开"), { key: "z", ctrlKey: true });
  expect(sheet.cell(0, 0).kind).toBe("blank");
  fireEvent.keyDown(button("打开"), { key: "y", ctrlKey: true });
  expect(sheet.cell(0, 0).value).toBe(1);
  fireEvent.keyDown(button("打开"), { key: "z", metaKey: true });
  fireEvent.keyDown(button("打开"), { key: "Z", metaKey: true, shiftKey: true });
  expect(sheet.cell(0, 0).value).toBe(1);
  buttons.dispose();
});

test("what cannot be undone any more is said", async () => {
  const { user, sheet, refused, buttons } = setUp();
  user.edit("Sheet1", "A1", "1");
  sheet.setContent(0, 0, { ...sheet.cell(0, 0), value: 2 });
  await userEvent.click(button("撤消"));
  expect(refused).toHaveBeenCalledWith(expect.objectContaining({ reason: "changed since" }));
  buttons.dispose();
});

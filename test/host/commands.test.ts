import { Commands, LONGEST_COMMAND, type CommandsPage } from "../../host/commands";
import type { Conversation } from "../../host/xdm/conversation";

beforeEach(() => jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"] }));
afterEach(() => jest.useRealTimers());

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A page that notes which commands it was told to run, and by which ids. */
function pageOf(): { page: CommandsPage; begun: { id: string; name: string }[] } {
  const begun: { id: string; name: string }[] = [];
  const conversation = {
    listensTo: () => Promise.resolve(),
    invokeCommand: (id: string, name: string) => void begun.push({ id, name }),
  } as unknown as Conversation;
  return { page: { conversation, loaded: Promise.resolve() }, begun };
}

test("a second click waits until the first command is completed", async () => {
  const commands = new Commands();
  const { page, begun } = pageOf();
  const first = commands.invoke(page, "check");
  const second = commands.invoke(page, "finalize");
  await turn();
  expect(begun.map(({ name }) => name)).toEqual(["check"]);
  commands.completed(begun[0]!.id, 0);
  expect(await first).toEqual({ status: 0 });
  await turn();
  expect(begun.map(({ name }) => name)).toEqual(["check", "finalize"]);
  commands.completed(begun[1]!.id, 0);
  expect(await second).toEqual({ status: 0 });
});

test("a command that never ends holds the others up for five minutes", async () => {
  const commands = new Commands();
  const { page, begun } = pageOf();
  const first = commands.invoke(page, "check");
  void commands.invoke(page, "finalize").catch(() => undefined);
  await turn();
  jest.advanceTimersByTime(LONGEST_COMMAND - 1);
  await turn();
  expect(begun).toHaveLength(1);
  jest.advanceTimersByTime(1);
  expect(await first).toEqual({ status: "timed out" });
  await turn();
  expect(begun.map(({ name }) => name)).toEqual(["check", "finalize"]);
  // What comes afterwards changes nothing.
  commands.completed(begun[0]!.id, 0);
  commands.abandon(page.conversation);
});

test("a command that failed lets the next one go, and leaves no timer behind", async () => {
  const commands = new Commands();
  const { page, begun } = pageOf();
  const first = commands.invoke(page, "check");
  const second = commands.invoke(page, "finalize");
  await turn();
  commands.completed(begun[0]!.id, 5001);
  await expect(first).rejects.toThrow("5001");
  await turn();
  commands.completed(begun[1]!.id, 0);
  await second;
  expect(jest.getTimerCount()).toBe(0);
});

import { isTyped, pause, whenNews, whenSettled, type Timer } from "../../src/excel/watch";

/** Time that passes when it is told to. */
class FakeTimer implements Timer {
  #now = 0;
  #last = 0;
  readonly #due = new Map<number, { readonly at: number; readonly work: () => void }>();

  set = (work: () => void, milliseconds: number): number => {
    this.#due.set(++this.#last, { at: this.#now + milliseconds, work });
    return this.#last;
  };

  clear = (id: number): void => {
    this.#due.delete(id);
  };

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [id, { at, work }] of [...this.#due])
      if (at <= this.#now) {
        this.#due.delete(id);
        work();
      }
  }
}

const started = () => {
  const timer = new FakeTimer();
  const ends: (() => void)[] = [];
  const work = jest.fn(() => new Promise<void>((end) => ends.push(end)));
  return { timer, work, ends, ...whenSettled(work, timer) };
};

test("typing is checked once, after a pause", () => {
  const { timer, work, touch } = started();
  for (let i = 0; i < 5; i++) {
    touch();
    timer.pass(pause - 1);
  }
  expect(work).not.toHaveBeenCalled();
  timer.pass(1);
  expect(work).toHaveBeenCalledTimes(1);
  timer.pass(10 * pause);
  expect(work).toHaveBeenCalledTimes(1);
});

test("what is typed during a check is checked after it, never two at a time", async () => {
  const { timer, work, ends, touch } = started();
  touch();
  timer.pass(pause);
  touch();
  timer.pass(3 * pause);
  expect(work).toHaveBeenCalledTimes(1);
  ends[0]!();
  await Promise.resolve();
  await Promise.resolve();
  timer.pass(pause);
  expect(work).toHaveBeenCalledTimes(2);
});

test("a check that fails does not end the watch", async () => {
  const timer = new FakeTimer();
  const work = jest.fn(() => Promise.reject(new Error("busy")));
  const { touch } = whenSettled(work, timer);
  touch();
  timer.pass(pause);
  await Promise.resolve();
  await Promise.resolve();
  touch();
  timer.pass(pause);
  expect(work).toHaveBeenCalledTimes(2);
});

test("stopped, it checks no more", () => {
  const { timer, work, touch, stop } = started();
  touch();
  stop();
  touch();
  timer.pass(2 * pause);
  expect(work).not.toHaveBeenCalled();
});

test.each<[source: string, triggerSource: string, counts: boolean]>([
  ["Local", "Unknown", true],
  ["Local", "ThisLocalAddin", false],
  ["Remote", "Unknown", false],
])("a change that is %s and from %s counts: %s", (source, triggerSource, counts) => {
  const event = { source, triggerSource } as Excel.WorksheetChangedEventArgs;
  expect(isTyped(event)).toBe(counts);
});

describe("results of formulas", () => {
  const typing = { source: "Local", triggerSource: "Unknown" } as const;
  const others = { source: "Remote", triggerSource: "Unknown" } as const;
  const own = { source: "Local", triggerSource: "ThisLocalAddin" } as const;

  /** A watch over what is shown, which the test says. */
  const watching = () => {
    const timer = new FakeTimer();
    const work = jest.fn(() => Promise.resolve());
    const shown = jest.fn<Promise<string | null>, []>();
    const news = whenNews(work, shown, timer);
    /** Something is calculated, and then it is quiet. */
    const calculated = async (now: string | null): Promise<void> => {
      shown.mockResolvedValueOnce(now);
      news.calculated();
      await quiet();
    };
    const quiet = async (): Promise<void> => {
      timer.pass(pause);
      for (let turn = 0; turn < 8; turn++) await Promise.resolve();
    };
    return { news, work, shown, calculated, quiet };
  };

  test("are news when they have changed, and only then", async () => {
    const { work, calculated } = watching();
    const times: number[] = [];
    for (const now of ["甲", "甲", "乙", null, "乙", "甲"]) {
      await calculated(now);
      times.push(work.mock.calls.length);
    }
    expect(times).toEqual([1, 1, 2, 2, 2, 3]);
  });

  test("that come after typing are news, however soon it was checked", async () => {
    const { news, work, shown, calculated, quiet } = watching();
    await calculated("甲");
    news.changed(typing);
    await quiet();
    expect([work.mock.calls.length, shown.mock.calls.length]).toEqual([2, 1]);
    await calculated("甲");
    expect(work).toHaveBeenCalledTimes(3);
    await calculated("甲");
    expect(work).toHaveBeenCalledTimes(3);
  });

  test("of what another person has typed are hers; the next that is typed here is ours", async () => {
    const { news, work, calculated, quiet } = watching();
    news.changed(others);
    await calculated("甲");
    expect(work).not.toHaveBeenCalled();
    news.changed(typing);
    news.calculated();
    await quiet();
    expect(work).toHaveBeenCalledTimes(1);
  });

  test("of formulas that the add-in has written count", async () => {
    const { news, work, calculated } = watching();
    news.changed(own);
    await calculated("甲");
    expect(work).toHaveBeenCalledTimes(1);
  });

  test("a work that failed is done again with the next ones", async () => {
    const { work, calculated } = watching();
    work.mockRejectedValueOnce(new Error("busy"));
    await calculated("甲");
    await calculated("甲");
    expect(work).toHaveBeenCalledTimes(2);
  });
});

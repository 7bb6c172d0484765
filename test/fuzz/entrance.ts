import type { Change } from "./mutate";
import { Random } from "./random";

/** A way into the product for what others wrote. */
export interface Entrance<Input> {
  /** What the product makes itself, or takes. */
  readonly bases: () => Promise<readonly Input[]>;
  readonly change: (random: Random) => Change<Input>;
  /** Throws nothing but what the house refuses with; that is caught here. */
  readonly enter: (input: Input) => unknown;
}

export interface Failure {
  readonly message: string;
  /** The smallest input that fails alike. */
  readonly input: unknown;
}

const MOST_CHANGES = 4;
const MOST_TRIES = 200;

const messageOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? error.message).split("\n").slice(0, 4).join("\n")
    : String(error);

/** What becomes of the input of this seed; null where all is well. */
export async function failureOf<Input>(
  { bases, change, enter }: Entrance<Input>,
  seed: number,
): Promise<Failure | null> {
  const random = new Random(seed);
  const base = random.pick(await bases());
  const changes = Array.from({ length: 1 + random.int(MOST_CHANGES) }, () => change(random));
  const made = async (list: readonly Change<Input>[]): Promise<Input> => {
    let input = base;
    for (const each of list) input = await each(input);
    return input;
  };
  const fault = async (input: Input): Promise<string | null> => {
    try {
      await enter(input);
      return null;
    } catch (error) {
      return messageOf(error);
    }
  };
  let needed = changes;
  let message = await fault(await made(needed));
  if (message === null) return null;
  for (const each of changes) {
    const fewer = needed.filter((other) => other !== each);
    const still = await fault(await made(fewer));
    if (still !== null) [needed, message] = [fewer, still];
  }
  const input = await made(needed);
  return { message, input: typeof input === "string" ? await shorter(input, fault) : input };
}

/** Takes away parts of a text, ever smaller ones, while it fails. */
async function shorter<Input>(
  text: Input & string,
  fault: (input: Input) => Promise<string | null>,
): Promise<string> {
  let shortest: string = text;
  let tries = 0;
  for (let length = Math.ceil(text.length / 2); length >= 1; length = Math.floor(length / 2))
    for (let from = 0; from < shortest.length && tries < MOST_TRIES;) {
      tries++;
      const less = shortest.slice(0, from) + shortest.slice(from + length);
      if ((await fault(less as Input & string)) === null) from += length;
      else shortest = less;
    }
  return shortest;
}

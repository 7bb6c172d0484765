import { UnreadableDocument } from "./faults";

/** Far beyond any report: what lies beyond is not read. */
export const MOST = {
  megabytes: 20,
  unpackedMegabytes: 50,
  parts: 1000,
  pages: 500,
  cells: 300_000,
  /** Characters of all that is read. */
  text: 20_000_000,
  /** Elements within elements; a nested table is four of them. */
  depth: 400,
  seconds: 60,
} as const;

/** How many steps pass between two looks at the clock. */
const BREATH = 2048;

/** What one file may still cost. Every method throws `UnreadableDocument` beyond its bound. */
export class Budget {
  private cells: number = MOST.cells;
  private text: number = MOST.text;
  private steps = 0;
  private readonly end: number;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.end = now() + MOST.seconds * 1000;
  }

  cell(): void {
    if (--this.cells < 0) throw new UnreadableDocument("manyCells");
    this.step();
  }

  characters(count: number): void {
    this.text -= count;
    if (this.text < 0) throw new UnreadableDocument("longText");
  }

  depth(depth: number): void {
    if (depth > MOST.depth) throw new UnreadableDocument("tooDeep");
  }

  step(): void {
    if (++this.steps % BREATH === 0) this.time();
  }

  time(): void {
    if (this.now() > this.end) throw new UnreadableDocument("tooSlow");
  }
}

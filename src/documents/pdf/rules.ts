import type { Budget } from "../bounds";
import {
  IDENTITY,
  mapped,
  times,
  type Matrix,
  type Point,
  type Rule,
  type Rules,
} from "./geometry";

/** What a page draws, as pdf.js tells it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Thinner than this a filled box is a line. */
const THIN = 3;
const MOST_RULES = 5000;

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

/** The straight lines of a page: the borders of its tables, drawn or filled as thin boxes. */
export function rulesOf(
  drawing: Drawing,
  operations: Readonly<Record<string, number>>,
  toPage: Matrix,
  budget: Budget,
): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  const add = (first: Point, second: Point): void => {
    if (across.length + down.length >= MOST_RULES) return;
    const [a, b] = [first, second];
    if (Math.abs(a.y - b.y) <= 1 && Math.abs(a.x - b.x) > 1)
      across.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
    else if (Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) > 1)
      down.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
  };
  const strokes = new Set(
    [
      "stroke",
      "closeStroke",
      "fillStroke",
      "eoFillStroke",
      "closeFillStroke",
      "closeEOFillStroke",
    ].map((name) => operations[name]),
  );
  const fills = new Set(["fill", "eoFill"].map((name) => operations[name]));
  drawing.fnArray.forEach((operation, index) => {
    budget.step();
    const args = drawing.argsArray[index] as readonly unknown[] | null;
    switch (operation) {
      case operations.save:
        kept.push(matrix);
        break;
      case operations.restore:
        matrix = kept.pop() ?? matrix;
        break;
      case operations.transform:
        matrix = times(matrix, args as unknown as Matrix);
        break;
      case operations.paintFormXObjectBegin:
        kept.push(matrix);
        if (Array.isArray(args?.[0])) matrix = times(matrix, args[0] as unknown as Matrix);
        break;
      case operations.paintFormXObjectEnd:
        matrix = kept.pop() ?? matrix;
        break;
      case operations.constructPath: {
        const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
        if (!path) break;
        const full = times(toPage, matrix);
        for (const corners of subpaths(path)) {
          const points = corners.map((corner) => mapped(full, corner));
          if (fills.has(paint)) addBox(points, add);
          else if (strokes.has(paint))
            points.slice(1).forEach((point, n) => add(points[n]!, point));
        }
        break;
      }
    }
  });
  return { across, down };
}

/** Straight parts of a path, each from its first point on, closed ones back to it. */
function subpaths(path: ArrayLike<number>): Point[][] {
  const all: Point[][] = [];
  let points: Point[] = [];
  let at = 0;
  while (at < path.length) {
    const code = path[at];
    if (code === MOVE || code === LINE) {
      const point = { x: path[at + 1]!, y: path[at + 2]! };
      if (code === MOVE) {
        points = [point];
        all.push(points);
      } else points.push(point);
      at += 3;
    } else if (code === CURVE || code === QUADRATIC) {
      // A bow is no border; the path goes on from its end.
      const length = code === CURVE ? 7 : 5;
      points = [{ x: path[at + length - 2]!, y: path[at + length - 1]! }];
      all.push(points);
      at += length;
    } else {
      if (points.length > 0) points.push(points[0]!);
      at += 1;
    }
  }
  return all;
}

/** A filled box that is as thin as a line is one. */
function addBox(points: readonly Point[], add: (first: Point, second: Point) => void): void {
  if (points.length < 4) return;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (bottom - top <= THIN && right - left > THIN) add({ x: left, y }, { x: right, y });
  else if (right - left <= THIN && bottom - top > THIN) add({ x, y: top }, { x, y: bottom });
}

import { contains, containsCell, intersects, isSingleCell, type Rect } from "./address";

/** The merged areas of one sheet; no two of them meet. */
export class Merges {
  private rects: Rect[] = [];

  all(): readonly Rect[] {
    return this.rects;
  }

  at(row: number, column: number): Rect | null {
    return this.rects.find((rect) => containsCell(rect, row, column)) ?? null;
  }

  /** Whether the cell lies under a merged area without being its top left cell. */
  isCovered(row: number, column: number): boolean {
    const rect = this.at(row, column);
    return rect !== null && (rect.top !== row || rect.left !== column);
  }

  meeting(rect: Rect): readonly Rect[] {
    return this.rects.filter((other) => intersects(other, rect));
  }

  /** Whether a merged area lies partly inside and partly outside of the rectangle. */
  isCutBy(rect: Rect): boolean {
    return this.meeting(rect).some((other) => !contains(rect, other));
  }

  /** Merges a rectangle; what was merged inside of it is one area now. */
  add(rect: Rect): void {
    this.remove(rect);
    if (!isSingleCell(rect)) this.rects.push(rect);
  }

  remove(rect: Rect): void {
    this.rects = this.rects.filter((other) => !intersects(other, rect));
  }

  replace(rects: readonly Rect[]): void {
    this.rects = rects.filter((rect) => !isSingleCell(rect));
  }
}

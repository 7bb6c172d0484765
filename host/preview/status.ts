import { byId } from "./dom";

/** The line that says what the host is doing. */
export class Status {
  private readonly line = byId("status", HTMLElement);
  private readonly doing: string[] = [];

  /** Shows `text` until the work is over. */
  async during<Result>(text: string, work: Promise<Result>): Promise<Result> {
    this.doing.push(text);
    this.draw();
    try {
      return await work;
    } finally {
      this.doing.splice(this.doing.indexOf(text), 1);
      this.draw();
    }
  }

  private draw(): void {
    const text = this.doing.at(-1) ?? "就绪";
    if (this.line.textContent !== text) this.line.textContent = text;
  }
}

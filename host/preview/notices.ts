import { byId, make } from "./dom";
import { NotOffered } from "../univer/grid/actions";
import { Refusal } from "../user";
import { messageOf } from "./messages";

const SHOWN_AT_MOST = 3;

/**
 * The strip that shows every error until a person closes it, and why Excel did not do what the
 * person wanted until the person does something else.
 */
export class Notices {
  private readonly strip = byId("fault", HTMLElement);
  private errors: readonly string[] = [];
  private refusal: string | null = null;

  constructor() {
    window.addEventListener("error", ({ error, message }) => {
      this.show(error ?? message);
    });
    window.addEventListener("unhandledrejection", ({ reason }) => {
      this.show(reason);
    });
  }

  show(error: unknown): void {
    const message = messageOf(error);
    const others = this.errors.filter((each) => each !== message);
    this.errors = [...others, message].slice(-SHOWN_AT_MOST);
    this.draw();
  }

  /** Something a person did was not allowed. */
  refuse(error: unknown): void {
    if (!(error instanceof Refusal || error instanceof NotOffered)) {
      this.show(error);
      return;
    }
    this.refusal = messageOf(error);
    this.draw();
  }

  /** Something a person did was done. */
  accept(): void {
    if (this.refusal === null) return;
    this.refusal = null;
    this.draw();
  }

  clear(): void {
    this.errors = [];
    this.refusal = null;
    this.draw();
  }

  private draw(): void {
    const close = make("button", { type: "button" }, ["关闭"]);
    close.addEventListener("click", () => {
      this.clear();
    });
    const messages = [...this.errors, ...(this.refusal === null ? [] : [this.refusal])];
    this.strip.replaceChildren(make("p", {}, [messages.join("\n")]), close);
    this.strip.hidden = messages.length === 0;
  }
}

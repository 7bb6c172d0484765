import { byId, make } from "./dom";
import { messageOf } from "./messages";

const SHOWN_AT_MOST = 3;

/** The strip that shows every error, until a person closes it. */
export class Notices {
  private readonly strip = byId("fault", HTMLElement);
  private messages: readonly string[] = [];

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
    const others = this.messages.filter((each) => each !== message);
    this.messages = [...others, message].slice(-SHOWN_AT_MOST);
    this.draw();
  }

  clear(): void {
    this.messages = [];
    this.draw();
  }

  private draw(): void {
    const close = make("button", { type: "button" }, ["关闭"]);
    close.addEventListener("click", () => {
      this.clear();
    });
    this.strip.replaceChildren(make("p", {}, [this.messages.join("\n")]), close);
    this.strip.hidden = this.messages.length === 0;
  }
}

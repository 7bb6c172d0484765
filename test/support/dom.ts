import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// The first pane of a test file is compiled while the test waits for it: a second is not enough for that.
configure({ asyncUtilTimeout: 20_000 });

// Fluent UI measures its elements, and panes scroll to theirs; jsdom has no layout.
class ResizeObserverStub {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: ResizeObserverStub });
Element.prototype.scrollIntoView = (): void => {};

import "@testing-library/jest-dom";

// Fluent UI measures its elements, and panes scroll to theirs; jsdom has no layout.
class ResizeObserverStub {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: ResizeObserverStub });
Element.prototype.scrollIntoView = (): void => {};

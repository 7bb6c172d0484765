import type { EmbeddedExcel } from "../embedded-excel";
import type { Page } from "../page";
import type { PageRole } from "../xdm/app-context";

export interface FrameOptions {
  readonly excel: EmbeddedExcel;
  readonly role: PageRole;
  /** https, and on the host's own hostname: office.js trusts no other host. */
  readonly url: string;
  readonly container: Element;
}

export interface AddinFrame {
  readonly page: Page;
  readonly element: HTMLIFrameElement;
  close(): void;
}

/** Shows a page of the add-in in a frame, connected to the workbook as Excel on the web does. */
export function mountFrame({ excel, role, url, container }: FrameOptions): AddinFrame {
  const address = new URL(url, window.location.href);
  const element = document.createElement("iframe");
  const page = excel.connect({
    role,
    post: (text) => element.contentWindow?.postMessage(text, address.origin),
    loaded: new Promise((resolve) => {
      element.addEventListener("load", resolve, { once: true });
    }),
  });
  const listen = (event: MessageEvent<unknown>): void => {
    const ours = event.source === element.contentWindow && event.origin === address.origin;
    if (ours) page.receive(event.data);
  };
  window.addEventListener("message", listen);
  // office.js reads the name while it loads: it must stand before the frame is inserted.
  element.name = page.windowName(window.location.origin);
  element.src = address.href;
  container.append(element);
  return {
    page,
    element,
    close: () => {
      window.removeEventListener("message", listen);
      page.close();
      element.remove();
    },
  };
}

import "../without-eval";
import { lazy, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { isOfficeThere, whenReady } from "../excel/office";
import { App } from "./shell/App";
import { Connecting } from "./shell/Connecting";
import { LoadBoundary } from "./shell/LoadBoundary";
import { NoExcel } from "./shell/NoExcel";

const root = createRoot(document.getElementById("pane")!);

/** The window comes first: what it asks of the workbook is more code than itself. */
const ConnectedApp = lazy(async () => {
  const { excelPort } = await import("./excel-port");
  const port = excelPort();
  return { default: () => <App port={port} /> };
});

if (!isOfficeThere()) {
  root.render(<NoExcel reason="officeJsMissing" />);
} else {
  root.render(<Connecting />);
  whenReady((inExcel) => {
    // A transition leaves `Connecting` until the window is whole. A fallback of Suspense would stay
    // for 0.3 s at least, however soon React could do without.
    startTransition(() =>
      root.render(
        inExcel ? (
          <LoadBoundary>
            <ConnectedApp />
          </LoadBoundary>
        ) : (
          <NoExcel reason="outsideExcel" />
        ),
      ),
    );
  });
}

import { createRoot } from "react-dom/client";
import { excelPort } from "./excel-port";
import { App } from "./shell/App";
import { Connecting } from "./shell/Connecting";
import { NoExcel } from "./shell/NoExcel";

const root = createRoot(document.getElementById("pane")!);

if (typeof Office === "undefined") {
  root.render(<NoExcel reason="officeJsMissing" />);
} else {
  root.render(<Connecting />);
  void Office.onReady(({ host }) => {
    root.render(
      host === Office.HostType.Excel ? (
        <App port={excelPort()} />
      ) : (
        <NoExcel reason="outsideExcel" />
      ),
    );
  });
}

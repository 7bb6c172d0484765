import { Field, ProgressBar } from "@fluentui/react-components";
import { Frame } from "./Frame";
import { NoAnswer } from "./NoAnswer";
import { useIsLong } from "./patience";

/** Stands in for the pane until Excel has answered. */
export function Connecting() {
  const isLong = useIsLong();
  return (
    <Frame>
      <main>
        <div role="status">
          <Field label="正在连接 Excel…">
            <ProgressBar />
          </Field>
          {isLong && <NoAnswer />}
        </div>
      </main>
    </Frame>
  );
}

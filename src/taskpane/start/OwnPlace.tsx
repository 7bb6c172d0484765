import { Button, Text } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { PlaceFilesProps } from "./PlaceFiles";

const PlaceFiles = lazy(() => import("./PlaceFiles"));

/** A place of one's own, behind a button: most units find theirs in the list. */
export function OwnPlace(props: PlaceFilesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        没有本地区的表样？
      </Button>
      {isOpen && (
        <Suspense fallback={<Text role="status">正在打开…</Text>}>
          <PlaceFiles {...props} />
        </Suspense>
      )}
    </div>
  );
}

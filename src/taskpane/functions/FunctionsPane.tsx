import { useState } from "react";
import type { PaneProps } from "../panes";
import { FunctionDetail } from "./FunctionDetail";
import { FunctionList } from "./FunctionList";
import type { FunctionEntry } from "../../functions/catalogue";

/** 函数: the PERF functions by purpose; one opened with its arguments, ready to be inserted. */
export default function FunctionsPane({ port }: Pick<PaneProps, "port">) {
  const [open, setOpen] = useState<FunctionEntry>();
  const [last, setLast] = useState<string>();
  if (!open) return <FunctionList onOpen={setOpen} focusOn={last} />;
  const close = () => {
    setLast(open.id);
    setOpen(undefined);
  };
  return <FunctionDetail key={open.id} entry={open} port={port} onClose={close} />;
}

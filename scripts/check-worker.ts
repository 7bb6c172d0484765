import { parentPort, workerData } from "node:worker_threads";
import { checkOne, type How } from "./check-one";

/** Checks the workbooks that it is sent the names of, and sends back what is to be told of each. */
parentPort!.on("message", (file: string) => {
  void checkOne(file, workerData as How).then((told) => parentPort!.postMessage(told));
});

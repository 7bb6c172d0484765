import { workerData } from "node:worker_threads";
import type { Pack } from "../src/forms";
import { answer } from "./answer";
import { handInOne, type FileGiven } from "./hand-in-one";

answer((given: FileGiven) => handInOne(given, workerData as readonly Pack[]));

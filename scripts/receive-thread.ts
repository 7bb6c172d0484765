import { workerData } from "node:worker_threads";
import type { Pack } from "../src/forms";
import { answer } from "./answer";
import { receiveOne, type FileGiven } from "./receive-one";

answer((given: FileGiven) => receiveOne(given, workerData as readonly Pack[]));

import { workerData } from "node:worker_threads";
import { answer } from "./answer";
import { generateOne, type DataFile, type How } from "./generate-one";

answer((file: DataFile) => generateOne(file, workerData as How));

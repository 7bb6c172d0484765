import { workerData } from "node:worker_threads";
import { answer } from "./answer";
import { checkOne, type How } from "./check-one";

answer((file: string) => checkOne(file, workerData as How));

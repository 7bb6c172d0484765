// Runs the commands, compiled first when they are older than their sources.
import { pathToFileURL } from "node:url";
import { compile, isCurrent, program } from "./compile.mjs";

if (!isCurrent()) await compile();
await import(pathToFileURL(program).href);

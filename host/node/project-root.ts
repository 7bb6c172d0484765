import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of the project, whether this code stands among its sources or in a program made of them. */
export const projectRoot = folderWith("package.json", __dirname);

function folderWith(name: string, from: string): string {
  let folder = from;
  while (!existsSync(path.join(folder, name))) folder = path.dirname(folder);
  return folder;
}

/** A file or folder of the project. */
export const inProject = (...parts: readonly string[]): string => path.join(projectRoot, ...parts);

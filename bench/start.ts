import { spawn } from "node:child_process";
import path from "node:path";
import type { Measure } from "./measure";

const root = path.resolve(__dirname, "..");

/** Milliseconds from starting the built server's command to the address it prints. */
export async function start(): Promise<Measure[]> {
  const started = performance.now();
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: root,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on("data", (chunk: Buffer) => {
        if (chunk.toString().includes("https://")) resolve();
      });
      server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const ms = Math.round(performance.now() - started);
    return [{ name: "npm start to ready, built", value: ms, unit: "ms" }];
  } finally {
    server.removeAllListeners("exit");
    server.kill();
  }
}

import { existsSync } from "node:fs";
import { type Server, createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Certificate, localhostCertificate } from "./certificate";
import { ServerFault } from "./fault";
import { site } from "./site";

export interface ServerOptions {
  /** 0 takes any free port. */
  port?: number;
  dist?: string;
  preview?: string;
  officeJs?: string;
  certificate?: Certificate;
  /** Names besides localhost under which it may be asked, and origins of office.js besides Microsoft's. */
  hosts?: readonly string[];
  scripts?: readonly string[];
}

export interface RunningServer {
  /** `https://localhost:<port>`, without a slash at the end. */
  url: string;
  certificateOrigin: Certificate["origin"];
  close(): Promise<void>;
}

// Both, since browsers try either one first for "localhost".
const LOOPBACK = ["127.0.0.1", "::1"];
const NO_SUCH_ADDRESS = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);

/**
 * Serves the add-in (for Excel) and the preview (for a browser) over https, to this machine only.
 * Folders are relative to the current one. Throws ServerFault when the port is busy, the add-in is
 * not built or a named certificate is missing.
 */
export async function startServer({
  port = 3000,
  dist = "dist",
  preview = join("build", "preview"),
  officeJs = join("node_modules", "@microsoft", "office-js", "dist"),
  certificate,
  hosts = [],
  scripts = [],
}: ServerOptions = {}): Promise<RunningServer> {
  for (const folder of [dist, preview]) {
    if (!existsSync(folder)) {
      throw new ServerFault(`${folder} is missing: build the add-in first (npm run build).`);
    }
  }
  const { origin, ...pair } = certificate ?? (await localhostCertificate());
  const answer = site({ dist, preview, officeJs, hosts, scripts });
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  try {
    for (const address of LOOPBACK) {
      const taken = servers[0] ? portOf(servers[0]) : port;
      const server = await listen(createServer(pair, answer), address, taken);
      if (server) servers.push(server);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `https://localhost:${portOf(servers[0]!)}`, certificateOrigin: origin, close };
}

/** The listening server, or undefined on a machine that lacks the address (IPv6 switched off). */
function listen(server: Server, address: string, port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (address !== LOOPBACK[0] && NO_SUCH_ADDRESS.has(error.code ?? "")) resolve(undefined);
      else reject(error.code === "EADDRINUSE" ? busy(port) : error);
    });
    server.listen(port, address, () => resolve(server));
  });
}

function busy(port: number): ServerFault {
  const other = port + 1;
  return new ServerFault(
    `Port ${port} is in use by another program: stop it, or choose another port (PORT=${other} npm start).`,
  );
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

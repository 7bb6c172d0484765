import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type RequestOptions, request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import fc from "fast-check";
import { localhostCertificate, type Certificate } from "../../../host/server/certificate";
import { pageHeaders } from "../../../host/server/headers";
import { type RunningServer, startServer } from "../../../host/server/start-server";

const root = mkdtempSync(join(tmpdir(), "perf-server-"));
const folders = {
  dist: join(root, "dist"),
  preview: join(root, "preview"),
  officeJs: join(root, "office-js"),
};
let certificate: Certificate;
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const PAGE = `<!doctype html><meta charset="utf-8"><title>绩效</title><script src="${CDN}"></script>`;

let server: RunningServer;

beforeAll(async () => {
  write("dist/taskpane.html", PAGE);
  write("dist/functions.json", "{}");
  write("dist/functions.js", "");
  write("dist/manifest.xml", "<名称/>");
  write("dist/assets/icon-32.png", "png");
  write("preview/index.html", "<!doctype html>预览");
  write("office-js/office.js", "var Office;");
  write("secret.html", "not served");
  write("dist/.env", "not served");
  mkdirSync(join(root, "outside"));
  write("outside/secret.html", "not served");
  symlinkSync(join(root, "secret.html"), join(folders.dist, "link.html"));
  symlinkSync(join(root, "outside"), join(folders.dist, "linked"));
  symlinkSync(join(folders.dist, "taskpane.html"), join(folders.dist, "inside.html"));
  mkdirSync(join(folders.dist, "folder.html"));
  const cache = join(root, "certificate");
  certificate = await localhostCertificate({ env: {}, home: root, cache });
  server = await startServer({ ...folders, port: 0, certificate, hosts: ["perf.example.gov.cn"] });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function get(path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    // `path` goes as it is: fetch would resolve ".." before asking.
    const { port } = new URL(server.url);
    request({ host: "127.0.0.1", port, path, ca: certificate.cert, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", fail)
      .end();
  });
}

test("serves the built add-in as it was built", async () => {
  const page = await get("/taskpane.html");
  expect(page.status).toBe(200);
  expect(page.body).toBe(PAGE);
});

test("a page asked for with ?preview takes office.js from this machine", async () => {
  const page = await get("/taskpane.html?preview");
  expect(page.body).toContain('<script src="/office-js/office.js"></script>');
  expect(page.body).not.toContain("appsforoffice");
  expect((await get("/office-js/office.js")).body).toBe("var Office;");
});

test("so does a dialog that a page of the preview opens", async () => {
  const referer = `${server.url}/commands.html?preview`;
  const dialog = await get("/taskpane.html?_host_Info=x", { headers: { referer } });
  expect(dialog.body).toContain('<script src="/office-js/office.js"></script>');
});

test("the preview stands at /preview/, and / leads there", async () => {
  expect((await get("/preview/")).body).toContain("预览");
  expect((await get("/")).headers.location).toBe("/preview/");
  expect((await get("/preview?pack=huaihua-2023")).headers.location).toBe(
    "/preview/?pack=huaihua-2023",
  );
});

test.each([
  ["/taskpane.html", "text/html; charset=utf-8"],
  ["/taskpane.html?preview", "text/html; charset=utf-8"],
  ["/preview/", "text/html; charset=utf-8"],
  ["/functions.json", "application/json; charset=utf-8"],
  ["/functions.js", "text/javascript; charset=utf-8"],
  ["/manifest.xml", "text/xml; charset=utf-8"],
])("%s comes as %s and is never taken from a stale cache", async (path, type) => {
  const { headers } = await get(path);
  expect(headers["content-type"]?.toString().replace(/;charset/, "; charset")).toBe(type);
  expect(headers["cache-control"]).toBe("no-cache");
});

test("icons may be kept, as Excel demands", async () => {
  const { headers } = await get("/assets/icon-32.png");
  expect(headers["content-type"]).toBe("image/png");
  expect(headers["cache-control"] ?? "").not.toMatch(/no-cache|no-store/);
});

test("only what Excel on the web fetches may be read from another origin", async () => {
  for (const path of ["/functions.json", "/functions.js", "/assets/icon-32.png"]) {
    expect((await get(path)).headers["access-control-allow-origin"]).toBe("*");
  }
  for (const path of ["/taskpane.html", "/manifest.xml", "/preview/", "/office-js/office.js"]) {
    expect((await get(path)).headers).not.toHaveProperty("access-control-allow-origin");
  }
});

test.each([
  "/../secret.html",
  "/..%2fsecret.html?preview",
  "/%2e%2e/secret.html?preview",
  "/nil.js",
  "/link.html",
  "/link.html?preview",
  "/linked/secret.html",
  "/.env",
  "/folder.html",
  "/assets/",
  "/taskpane",
])("%s is not found", async (path) => {
  const { status, body } = await get(path);
  expect([status, body]).toEqual([404, "Not Found"]);
});

test("a link within the folder is the file that it leads to", async () => {
  expect((await get("/inside.html")).body).toBe(PAGE);
});

describe("no request ends the server", () => {
  afterEach(async () => {
    expect((await get("/taskpane.html")).status).toBe(200);
  });

  test.each([
    "//",
    "//example.com/x",
    "/assets//icon-32.png",
    "/%",
    "/%E0%A4%A",
    "/%00",
    "/a%0D%0ASet-Cookie:x",
    "/\\example.com",
    "/%5c..%5csecret.html",
    "*",
    "https://example.com/taskpane.html",
  ])("%s cannot be read: 400", async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(400);
    expect(headers).toMatchObject(sent);
  });

  test("any address and header is answered", async () => {
    const piece = fc.constantFrom("/", "//", "%", "%2e", "..", "?", "#", "a", "预", "\\", ".html");
    const address = fc
      .array(piece, { maxLength: 8 })
      .map((pieces) => `/${pieces.join("").replaceAll("预", "%E9%A2%84")}`);
    const range = fc.constantFrom("bytes=5-2", "bytes=-1", "bytes=a-b", "bytes=0-99999", "x");
    await fc.assert(
      fc.asyncProperty(address, range, async (path, Range) => {
        const { status } = await get(path, { headers: { Range } });
        expect([200, 302, 400, 404]).toContain(status);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the name that is asked for", () => {
  const asked = (host: string) =>
    get("/taskpane.html", { headers: { host }, rejectUnauthorized: false });

  test.each([
    "localhost",
    "localhost:3000",
    "LOCALHOST:3000",
    "127.0.0.1:3000",
    "[::1]:3000",
    "perf.example.gov.cn",
    "perf.example.gov.cn:443",
  ])("%s is this server's", async (host) => {
    expect((await asked(host)).status).toBe(200);
  });

  test.each([
    "evil.example",
    "localhost.evil.example",
    "evil.example:3000",
    "localhost:3000@evil.example",
    "127.0.0.2",
  ])("%s is another's: 403 and nothing of the page", async (host) => {
    const { status, body, headers } = await asked(host);
    expect([status, body]).toEqual([403, "Forbidden"]);
    expect(headers).toMatchObject(sent);
  });
});

const sent = Object.fromEntries(
  pageHeaders().map(({ name, value }) => [name.toLowerCase(), value]),
);

test.each([
  "/taskpane.html",
  "/taskpane.html?preview",
  "/preview/",
  "/",
  "/functions.js",
  "/assets/icon-32.png",
  "/nil.js",
])("%s comes with the headers of the list", async (path) => {
  expect((await get(path)).headers).toMatchObject(sent);
});

test("office.js from a server of one's own is let in", async () => {
  const own = await startServer({
    ...folders,
    port: 0,
    certificate,
    scripts: ["https://office.example"],
  });
  const { headers } = await get("/taskpane.html", { port: new URL(own.url).port });
  expect(headers["content-security-policy"]).toMatch(
    /script-src 'self' https:\/\/appsforoffice\.microsoft\.com [^;]*https:\/\/office\.example;/,
  );
  await own.close();
});

test("a file that did not change is not sent again", async () => {
  const { headers } = await get("/functions.js");
  const again = await get("/functions.js", { headers: { "If-None-Match": String(headers.etag) } });
  expect([again.status, again.body]).toEqual([304, ""]);
  write("dist/changed.js", "1");
  const first = await get("/changed.js");
  write("dist/changed.js", "22");
  const changed = await get("/changed.js", {
    headers: { "If-None-Match": String(first.headers.etag) },
  });
  expect([changed.status, changed.body]).toEqual([200, "22"]);
});

test("answers reading only", async () => {
  expect((await get("/taskpane.html", { method: "POST" })).status).toBe(405);
});

test("a busy port is one sentence that names it and the way out", async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ ...folders, port, certificate })).rejects.toThrow(
    `Port ${port} is in use by another program: stop it, or choose another port (PORT=${port + 1} npm start).`,
  );
});

test("an add-in that is not built is one sentence", async () => {
  await expect(startServer({ ...folders, dist: join(root, "nowhere"), port: 0 })).rejects.toThrow(
    /nowhere is missing: build the add-in first \(npm run build\)\./,
  );
});

describe("npm start", () => {
  function start(env: Record<string, string>) {
    const script = resolve("scripts/start.ts");
    const tsx = require.resolve("tsx/cli");
    const child = spawn(process.execPath, [tsx, script], {
      cwd: root,
      env: { ...process.env, HOME: root, USERPROFILE: root, ...env },
    });
    const output = { text: "" };
    child.stdout.on("data", (chunk: Buffer) => (output.text += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output.text += chunk.toString()));
    const ended = new Promise<number | null>((done) => child.on("close", done));
    return { child, output, ended };
  }

  beforeAll(() => {
    write("build/preview/index.html", "<!doctype html>");
  });

  test("prints the two addresses and stops cleanly at Ctrl-C", async () => {
    const { child, output, ended } = start({ PORT: "0" });
    await new Promise<void>((ready) => {
      child.stdout.on("data", () => output.text.includes("Ctrl-C") && ready());
    });
    expect(output.text).toMatch(/https:\/\/localhost:\d+\/preview\/\n/);
    expect(output.text).toMatch(/https:\/\/localhost:\d+\/manifest\.xml\n/);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  test("a busy port ends with exit code 2 and no stack trace", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await new Promise((ready) => blocker.once("listening", ready));
    const { port } = blocker.address() as { port: number };
    const { output, ended } = start({ PORT: String(port) });
    expect(await ended).toBe(2);
    expect(output.text.trim()).toMatch(new RegExp(`^Port ${port} is in use[^\n]*$`));
    blocker.close();
  });

  test.each(["http", "70000", "1.5"])("PORT=%s is refused with exit code 2", async (port) => {
    const { output, ended } = start({ PORT: port });
    expect(await ended).toBe(2);
    expect(output.text.trim()).toBe(`PORT must be a whole number from 0 to 65535, not ${port}.`);
  });
});

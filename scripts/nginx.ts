import { writeFileSync } from "node:fs";
import path from "node:path";
import { CACHING, pageHeaders, SHARED_WITH_EXCEL } from "../host/server/headers";

/** Writes the nginx file of README.md, "Deploying": `npx tsx scripts/nginx.ts`. A test keeps it current. */
export const nginxPath = path.resolve(__dirname, "../deploy/nginx.conf");

/** An expression for addresses as nginx writes it; the add-in may lie in a folder of the server. */
const expression = ({ source }: RegExp): string =>
  `"~${source.replace(/^\^/, "").replaceAll("\\/", "/")}"`;

const map = (variable: string, rows: readonly (readonly [string, string])[]): string =>
  [`map $uri $${variable} {`, ...rows.map(([of, value]) => `  ${of} "${value}";`), "}"].join("\n");

const cachingRows = CACHING.map(({ path: of, value }, i): [string, string] => [
  i === CACHING.length - 1 ? "default" : expression(of),
  value,
]);

/** Every header of the list; what is added inside of a location would drop them all there. */
const headerLines = pageHeaders().map(
  ({ name, value, why }) => `  # ${why}\n  add_header ${name} "${value}" always;`,
);

export const nginxConf =
  (): string => `# The add-in on a server of one's own. Made by scripts/nginx.ts from the list in host/server/headers.ts.
# Copy it into conf.d and change: server_name, the certificate, root. Who serves Excel on the web from
# an Office Online Server adds its address to frame-ancestors; who builds with OFFICE_JS at an address of
# their own adds its origin to script-src. X-Frame-Options must not be sent: Excel on the web shows the
# pages in a frame.

${map("perf_cache", cachingRows)}

# What Excel on the web fetches from its own origin; an empty header is not sent.
${map("perf_shared", [
  [expression(SHARED_WITH_EXCEL), "*"],
  ["default", ""],
])}

server {
  listen 443 ssl;
  server_name perf.example.gov.cn;
  ssl_certificate /etc/nginx/perf.crt;
  ssl_certificate_key /etc/nginx/perf.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  server_tokens off;

  root /srv/perf/dist;
  disable_symlinks on from=$document_root;
  charset utf-8;
  charset_types text/html text/css text/plain text/xml text/javascript application/javascript application/json;

${headerLines.join("\n")}
  add_header Cache-Control $perf_cache always;
  add_header Access-Control-Allow-Origin $perf_shared always;

  location / {
    limit_except GET { deny all; }
    try_files $uri =404;
  }
  location ~ /\\. { return 404; }
}
`;

if (require.main === module) writeFileSync(nginxPath, nginxConf());

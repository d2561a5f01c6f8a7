import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

const LABEL = /^[a-z0-9-]{8,63}$/;

/** The label of `<label>.localhost:<port>` or `<label>.<public host>`; null for every other Host. */
export function previewLabelOf(host: string | undefined, publicHost: string | null): string | null {
  const name = (host ?? "").toLowerCase().replace(/:\d+$/, "");
  for (const suffix of [".localhost", ...(publicHost ? [`.${publicHost}`] : [])]) {
    const label = name.slice(0, -suffix.length);
    if (name.endsWith(suffix) && LABEL.test(label)) return label;
  }
  return null;
}

const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
]);
const OUR_COOKIE = /^(__Host-)?guildhall_/;

/** Request headers as the program sees them: without our cookies, and with a body it can be read in. */
export function forwardedHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && name !== "cookie");
  const cookies = (headers.cookie ?? "").split(/;\s*/).filter((cookie) => cookie !== "" && !OUR_COOKIE.test(cookie));
  return {
    ...Object.fromEntries(kept),
    ...(cookies.length > 0 ? { cookie: cookies.join("; ") } : {}),
    "accept-encoding": "identity",
    host: "localhost",
  };
}

/**
 * What no answer of a program keeps. Ports do not separate cookies, so none is set. Reports and their addresses are
 * bound by no `connect-src`, a refresh leads elsewhere, and a link opens connections: each would carry out what is
 * typed into a page.
 */
const REFUSED_ANSWER_HEADERS = new Set([
  "set-cookie",
  "content-security-policy",
  "content-security-policy-report-only",
  "reporting-endpoints",
  "report-to",
  "nel",
  "refresh",
  "link",
  "x-frame-options",
  "clear-site-data",
]);

/** May the browser see this header of a program's answer? */
export const mayPass = (name: string): boolean => !REFUSED_ANSWER_HEADERS.has(name);

/**
 * Answer headers as the browser sees them. The page may talk to its own origin only: a prototype has no network, and
 * what is typed into it stays here.
 */
export function answeredHeaders(
  headers: IncomingHttpHeaders,
  { workspace, ownHost }: { workspace: string; ownHost: string },
): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && mayPass(name));
  return {
    ...Object.fromEntries(kept),
    "content-security-policy": [
      "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
      `connect-src 'self' ws://${ownHost} wss://${ownHost} data: blob:`,
      "form-action 'self'",
      "base-uri 'self'",
      `frame-ancestors ${workspace}`,
    ].join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  };
}

/** Paths of ours on a preview's origin; random a start, so that no program can have them by accident. */
export const CONSOLE_PATH = `/__guildhall-${randomBytes(6).toString("hex")}/console`;

/** Sends what the page writes to its console, and its errors, to the workbench. */
export const CONSOLE_SCRIPT = `(() => {
  const queue = [];
  let timer = 0;
  const flush = () => {
    timer = 0;
    const body = JSON.stringify(queue.splice(0, 50));
    fetch(${JSON.stringify(CONSOLE_PATH)}, { method: "POST", body, keepalive: true }).catch(() => {});
    // So many lines a second are taken; the rest waits for the next one.
    if (queue.length > 0) timer = setTimeout(flush, 1000);
  };
  const show = (value) => {
    if (value instanceof Error) return value.stack || value.message;
    if (typeof value === "string") return value;
    try { return JSON.stringify(value); } catch { return String(value); }
  };
  const tell = (level, values) => {
    if (queue.length < 200) queue.push({ level, text: values.map(show).join(" ").slice(0, 2000) });
    timer ||= setTimeout(flush, 50);
  };
  for (const [name, level] of [["log", "log"], ["info", "log"], ["debug", "log"], ["warn", "warn"], ["error", "error"]]) {
    const original = console[name].bind(console);
    console[name] = (...values) => { original(...values); tell(level, values); };
  }
  addEventListener("error", (event) => tell("error", [event.error || event.message]));
  addEventListener("unhandledrejection", (event) => tell("error", [event.reason]));
})();`;

const HEAD = /<head(\s[^>]*)?>/i;
/** The page with the script in front of its own; unchanged when it has no head. */
export function withConsoleScript(html: string): string {
  return html.replace(HEAD, (head) => `${head}<script src="${CONSOLE_PATH}.js"></script>`);
}

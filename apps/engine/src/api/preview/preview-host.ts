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

/** Bytes of one line of a console, its mark of having been cut among them. */
const LINE_BYTES = 4096;
/** Bytes that a mark may take. */
const MARK_BYTES = 64;
/** Browsers send no more than 64 KiB at once of what is to outlive its page, and drop all of a longer message. */
const BATCH_BYTES = 48 * 1024;

const MARK = { before: " … (cut: ", after: " characters in all)" };

/** A console line as it is shown: what is longer is cut at a whole character, and says so. */
export function cutLine(text: string): string {
  if (Buffer.byteLength(text) <= LINE_BYTES) return text;
  const kept = Buffer.from(text.slice(0, LINE_BYTES)).subarray(0, LINE_BYTES - MARK_BYTES);
  return `${new TextDecoder().decode(kept, { stream: true })}${MARK.before}${text.length}${MARK.after}`;
}

/** Sends what the page writes to its console, and its errors, to the workbench; what it leaves out it tells. */
export const CONSOLE_SCRIPT = `(() => {
  const queue = [];
  const encoder = new TextEncoder();
  let timer = 0;
  let lost = 0;
  const bytes = (text) => encoder.encode(text);
  const cut = (text) => {
    const head = bytes(text.slice(0, ${LINE_BYTES}));
    if (text.length <= ${LINE_BYTES} && head.length <= ${LINE_BYTES}) return text;
    return new TextDecoder().decode(head.subarray(0, ${LINE_BYTES - MARK_BYTES}), { stream: true }) + ${JSON.stringify(MARK.before)} + text.length + ${JSON.stringify(MARK.after)};
  };
  const send = (body, more) => fetch(${JSON.stringify(CONSOLE_PATH)}, { method: "POST", body, ...more });
  const flush = () => {
    timer = 0;
    const lines = [];
    for (let size = 0; queue.length > 0 && lines.length < 50 && size + queue[0].length <= ${BATCH_BYTES}; ) {
      size += queue[0].length + 1;
      lines.push(queue.shift());
    }
    const body = "[" + lines.map((line) => line.json).join(",") + "]";
    // What outlives the page has a limit that all its messages share.
    send(body, { keepalive: true }).catch(() => send(body, {})).catch(() => {});
    if (queue.length === 0 && lost > 0) {
      add("warn", lost + " more lines of the console were left out.");
      lost = 0;
    }
    // So many lines a second are taken; the rest waits for the next one.
    if (queue.length > 0) timer = setTimeout(flush, 1000);
  };
  const add = (level, text) => {
    const json = JSON.stringify({ level, text });
    queue.push({ json, length: bytes(json).length });
  };
  const show = (value) => {
    if (value instanceof Error) return value.stack || value.message;
    if (typeof value === "string") return value;
    try { return JSON.stringify(value); } catch { return String(value); }
  };
  const tell = (level, values) => {
    if (queue.length < 200) add(level, cut(values.map(show).join(" ")));
    else lost += 1;
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

/** A secret in a line; `value` is what to mask. */
export interface Secret {
  rule: string;
  value: string;
  /** Its form is one that a maker documents: it is no other word by chance. */
  documented: boolean;
}

/** Forms of keys that their makers document. */
const FORMS: { rule: string; pattern: RegExp }[] = [
  { rule: "aws-key", pattern: /\bAKIA[0-9A-Z]{16}\b/ },
  { rule: "github-token", pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/ },
  { rule: "slack-token", pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { rule: "stripe-key", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}\b/ },
  { rule: "google-key", pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { rule: "web-token", pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
  { rule: "password-in-address", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'<>{}$]+:([^\s/:@"'<>{}$]{3,})@/ },
];
const PRIVATE_KEY = /-----BEGIN (?:RSA |EC |OPENSSH |DSA |PGP )?PRIVATE KEY(?: BLOCK)?-----(.*)$/;
/** A program that reads keys names their first line; a key has one after it. */
const KEY_MATERIAL = /[A-Za-z0-9+/=]{24,}/;

const PASSWORD = "password|passwd|passphrase|pwd";
const KEY = "secret|secret[_-]?key|api[_-]?key|access[_-]?key|auth[_-]?key|private[_-]?key|token";
const QUOTED = new RegExp(
  `(?:^|[^A-Za-z])([\\w.-]*(?:${PASSWORD}|${KEY}))["']?\\]?\\s*(?:=|:(?!:))\\s*(["'\`])([^"'\`\\n]{4,})\\2`,
  "i",
);
const BARE = new RegExp(
  `^\\s*(?:-\\s+|export\\s+)?["']?([\\w.-]*(?:${PASSWORD}|${KEY}))["']?\\s*[=:]\\s*([^\\s"'\`#,;]{4,})\\s*(?:#.*)?$`,
  "i",
);

/** Values that are there to be replaced, and those that every example has. */
const PLACEHOLDER =
  /^(?:x{3,}.*|\*+|your[-_ ]?.*|my[-_].*|change[-_ ]?(?:me|this|it).*|replace.*|insert.*|todo.*|fixme.*|example.*|sample.*|test.*|dummy.*|fake.*|mock.*|placeholder.*|pass(?:word|wd|phrase)?\d{0,4}|p[a4]ssw[o0]rd\d{0,4}|pw|pwd|secret\d{0,4}|none|null|nil|undefined|true|false|yes|no|required|optional|string|prompt|inherit|read|write|default|user(?:name)?|postgres|mysql|mariadb|root|admin|guest|redis|process\.env.*|os\.environ.*|env\..*|secrets?\..*|abc123.*|1234.*|foo.*|bar.*|hunter2)$/i;
/** Something is put in here when it runs, or was left out. */
const FILLED_IN = /[$#]?\{[^}]*\}|\$\(|^\$|<[^>]*>|%[s(]|\.{3}|…|\*{3}|\\[nr]/;
/** Addresses, paths, sums, lists of words and what is encrypted already. */
const SOMETHING_ELSE =
  /^(?:[a-z]+(?:\|[a-z]+)+$|https?:\/\/|\.{0,2}\/|~\/|sha\d{3}[-:]|ENC\[|!|[\w./-]+\.(?:pem|key|json|txt|ya?ml)$)/;
const MIN_PASSWORD = 6;
const MIN_KEY = 8;
/** Bits a character. */
const MIN_ENTROPY = 2.5;

const SETTINGS =
  /\.(?:ini|cfg|conf|toml|ya?ml|properties|tfvars)$|(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)Dockerfile[\w.-]*$/i;

/** Whether values stand without quotes in a file. Pure. */
export const isSettings = (path: string): boolean => SETTINGS.test(path);

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return -[...counts.values()].reduce((sum, count) => sum + (count / text.length) * Math.log2(count / text.length), 0);
}

/** Letters only, for comparing a value with its own name. */
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "");

const isStandIn = (value: string): boolean =>
  PLACEHOLDER.test(value) || FILLED_IN.test(value) || SOMETHING_ELSE.test(value) || /\s/.test(value);

/** Whether a value that a name like `password` is given is one that opens something. */
function isReal(name: string, value: string, bare: boolean): boolean {
  if (isStandIn(value) || entropy(value) < MIN_ENTROPY) return false;
  if (lettersOf(value) === lettersOf(name.split(".").at(-1) ?? "")) return false;
  const digit = /\d/.test(value);
  if (new RegExp(`(?:${PASSWORD})$`, "i").test(name))
    // In code a word beside `password` is a label; in settings it is the password.
    return value.length >= MIN_PASSWORD && (bare || digit || /[^\w.:/-]/.test(value));
  return value.length >= MIN_KEY && digit && /[a-z]/i.test(value);
}

/**
 * A secret in a line, or null. `bare`: values stand without quotes too. `next`: the line after it, where a key would go
 * on. Pure.
 */
export function secretIn(
  line: string,
  { bare = false, next = "" }: { bare?: boolean; next?: string } = {},
): Secret | null {
  for (const { rule, pattern } of FORMS) {
    const found = pattern.exec(line);
    const value = found?.[1] ?? found?.[0];
    if (value !== undefined && !/EXAMPLE/.test(value) && !isStandIn(value)) return { rule, value, documented: true };
  }
  const key = PRIVATE_KEY.exec(line);
  if (key && KEY_MATERIAL.test(`${key[1]}\n${next}`)) return { rule: "private-key", value: key[0], documented: true };
  const quoted = QUOTED.exec(line);
  const plain = bare ? BARE.exec(line) : null;
  const [name = "", value = ""] = quoted ? [quoted[1], quoted[3]] : [plain?.[1], plain?.[2]];
  return isReal(name, value, bare) ? { rule: "hard-coded-secret", value, documented: false } : null;
}

/** A line with its secret cut to its first four characters. Pure. */
export const masked = (line: string, value: string): string => line.replace(value, () => `${value.slice(0, 4)}…`);

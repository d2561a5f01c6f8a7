/** Forms of keys that their makers document, and names that are given secrets. */
const SECRET_FORMS: { rule: string; pattern: RegExp }[] = [
  { rule: "aws-key", pattern: /\bAKIA[0-9A-Z]{16}\b/ },
  { rule: "github-token", pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/ },
  { rule: "slack-token", pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { rule: "stripe-key", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}\b/ },
  { rule: "google-key", pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { rule: "private-key", pattern: /-----BEGIN (?:RSA |EC |OPENSSH |DSA |PGP )?PRIVATE KEY/ },
  { rule: "web-token", pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
  { rule: "password-in-address", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'<>{}$]+:([^\s/:@"'<>{}$]{3,})@/ },
];

const NAMED =
  /(?:^|[^A-Za-z])[\w.-]*(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?key|auth[_-]?token|private[_-]?key|token)["']?\s*(?:=|:(?!:))\s*(["'`])([^"'`\n]{6,})\1/i;
/** Values that are there to be replaced. */
const PLACEHOLDER =
  /^(?:x{3,}|\*+|<.*>|\$\{.*|\{\{.*|%.*%|your[-_ ].*|change[-_ ]?me.*|example.*|test.*|dummy.*|placeholder.*|password|secret|none|null|undefined|process\.env.*|os\.environ.*)$/i;
const MIN_ENTROPY = 2.5;

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return -[...counts.values()].reduce((sum, count) => sum + (count / text.length) * Math.log2(count / text.length), 0);
}

/** A secret in a line, or null; `value` is what to mask. Pure. */
export function secretIn(line: string): { rule: string; value: string } | null {
  for (const { rule, pattern } of SECRET_FORMS) {
    const found = pattern.exec(line);
    if (found) return { rule, value: found[1] ?? found[0] };
  }
  const value = NAMED.exec(line)?.[2];
  if (value === undefined || PLACEHOLDER.test(value.trim()) || entropy(value) < MIN_ENTROPY) return null;
  if (/\s/.test(value) || /^(?:https?:\/\/|\.{0,2}\/)/.test(value)) return null;
  return { rule: "hard-coded-secret", value };
}

/** A line with its secret cut to its first four characters. Pure. */
export const masked = (line: string, value: string): string => line.replace(value, `${value.slice(0, 4)}…`);

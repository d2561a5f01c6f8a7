import { ENVIRONMENT_LIMITS, type EnvironmentRow, environmentNameProblem } from "@guildhall/contracts";

/** Hiding `1` or `true` would only garble what a program says. */
const LEAST = ENVIRONMENT_LIMITS.hiddenFrom;
/** `production` is a setting and no secret: hiding it would garble what people and programs say of it. */
const PLAIN_WORD = /^[a-z]{1,12}$/;
/** So many characters of a longer value count as the value: runners cut what they print. */
const WINDOW = 24;

/** What a project's own programs find in their environment, and how to take it out again of what they say. */
export interface ProjectEnvironment {
  readonly values: Readonly<Record<string, string>>;
  /** `[NAME]` in place of every value, or long part of one, before a text is kept or shown to a model. */
  mask(text: string): string;
}

/** The environment of a project as it is now. Throws AppError NOT_FOUND. */
export type EnvironmentOf = (projectId: string) => Promise<ProjectEnvironment>;

/** For programs that are nobody's project. */
export const NO_ENVIRONMENT: ProjectEnvironment = { values: {}, mask: (text) => text };

/**
 * The environment from its stored rows. A name that has become reserved since it was stored is left out: what the
 * sandbox sets is never a project's to change.
 */
export function projectEnvironment(rows: readonly EnvironmentRow[]): ProjectEnvironment {
  const usable = rows.filter(({ name }) => environmentNameProblem(name) === null);
  if (usable.length === 0) return NO_ENVIRONMENT;
  let mask: ProjectEnvironment["mask"] | null = null;
  return {
    values: Object.fromEntries(usable.map(({ name, value }) => [name, value])),
    mask: (text) => {
      mask ??= createMask(usable);
      return mask(text);
    },
  };
}

/** Whether programs find the same values in both. Pure. */
export function sameValues(one: ProjectEnvironment, other: ProjectEnvironment): boolean {
  const rows = ({ values }: ProjectEnvironment) => JSON.stringify(Object.entries(values).sort());
  return rows(one) === rows(other);
}

interface Secret {
  text: string;
  name: string;
}

/**
 * A value as it is, as JSON and as Python write it (`json.dumps` in ASCII alone), line by line: a key of many lines is
 * printed in any of these.
 */
function secretsOf({ name, value }: EnvironmentRow): Secret[] {
  const escaped = value
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  const json = JSON.stringify(value).slice(1, -1);
  const ascii = json.replaceAll(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const written = [value, json, ascii, escaped, escaped.replaceAll("'", "\\'")];
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [...new Set([...written, ...lines])].filter((text) => text.length >= LEAST).map((text) => ({ text, name }));
}

const STARTS = 2 ** 16;

/** The first three characters as a number: most places of a long output are passed by that alone. */
const startAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) % STARTS;

function createMask(rows: readonly EnvironmentRow[]): (text: string) => string {
  const secrets = rows.filter(({ value }) => !PLAIN_WORD.test(value)).flatMap(secretsOf);
  const short = secrets.filter(({ text }) => text.length < WINDOW);
  const windows = new Map<string, string>();
  const starts = new Uint8Array(STARTS);
  for (const { text, name } of secrets)
    for (let at = 0; at + WINDOW <= text.length; at++) {
      windows.set(text.slice(at, at + WINDOW), name);
      starts[startAt(text, at)] = 1;
    }
  return (text) => {
    const found: Place[] = [];
    for (const { text: secret, name } of short)
      for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
        found.push({ from: at, to: at + secret.length, name });
    for (let at = 0; windows.size > 0 && at + WINDOW <= text.length; at++) {
      if (starts[startAt(text, at)] === 0) continue;
      const name = windows.get(text.slice(at, at + WINDOW));
      if (name !== undefined) found.push({ from: at, to: at + WINDOW, name });
    }
    return replaced(text, [...found, ...cutAtTheEnds(text, secrets)]);
  };
}

interface Place {
  from: number;
  to: number;
  name: string;
}

/** A text that was cut may begin or end inside a value; what is left of it is then shorter than a window. */
function cutAtTheEnds(text: string, secrets: Secret[]): Place[] {
  return secrets.flatMap(({ text: secret, name }) => {
    const longest = Math.min(WINDOW, secret.length, text.length);
    const places: Place[] = [];
    for (let size = longest; size >= LEAST; size--) {
      if (text.endsWith(secret.slice(0, size))) places.push({ from: text.length - size, to: text.length, name });
      if (text.startsWith(secret.slice(-size))) places.push({ from: 0, to: size, name });
    }
    return places;
  });
}

function replaced(text: string, places: Place[]): string {
  places.sort((a, b) => a.from - b.from || b.to - a.to);
  let made = "";
  let done = 0;
  for (const { from, to, name } of places) {
    if (to <= done) continue;
    // A place that overlaps the one before it is the same value going on.
    if (from >= done) made += `${text.slice(done, from)}[${name}]`;
    done = to;
  }
  return made + text.slice(done);
}

/** Python modules that a package of the same name would hide, and names the emitted project uses itself. */
const TAKEN = new Set(
  `abc argparse array ast asyncio base64 bisect builtins bz2 calendar cmath cmd code codecs collections colorsys
  compileall concurrent configparser contextlib copy csv ctypes curses dataclasses datetime dbm decimal difflib dis
  email encodings enum errno faulthandler fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob
  graphlib gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache
  locale logging lzma mailbox math mimetypes mmap multiprocessing netrc numbers operator os pathlib pdb pickle
  pkgutil platform plistlib posix pprint profile pstats pty pwd queue quopri random re readline reprlib resource
  runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat
  statistics string stringprep struct subprocess symtable sys syslog tarfile tempfile termios test tests textwrap
  threading time timeit tkinter token tokenize trace traceback tracemalloc tty turtle types typing unicodedata
  unittest urllib uuid venv warnings wave weakref webbrowser xml zipapp zipfile zipimport zlib pytest hypothesis`
    .split(/\s+/)
    .filter(Boolean),
);
const KEYWORDS = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield match case type var let const new this
  function delete void typeof instanceof switch default do export extends super null undefined enum implements
  interface package private protected public static any number string boolean symbol object never unknown arguments
  eval true false throw catch list dict set int float str bool id input print len sum min max map filter sorted range
  format hash next iter date datetime Decimal`
    .split(/\s+/)
    .filter(Boolean),
);

const pieces = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** `Word Frequency` -> `word-frequency`; at most 40 characters. */
export function kebab(text: string, fallback: string): string {
  const name = pieces(text).join("-").slice(0, 40).replace(/-+$/, "");
  return /^[a-z]/.test(name) ? name : fallback;
}

/** A word Python or TypeScript reserves or predefines. */
export const isKeyword = (name: string): boolean => KEYWORDS.has(name);

/** `Net pay` -> `net_pay`, reserved or not; empty where nothing of it can be a name. */
export function bareSnake(text: string): string {
  const name = pieces(text).join("_").slice(0, 40).replace(/_+$/, "");
  return /^[a-z]/.test(name) ? name : "";
}

/** An identifier in snake_case that neither Python nor TypeScript reserves. */
export function snake(text: string, fallback: string): string {
  const valid = bareSnake(text) || fallback;
  return KEYWORDS.has(valid) ? `${valid}_value` : valid;
}

/** A name for a field or argument: words Python only predefines (`id`, `date`, `type`) stay as the person wrote them. */
export function fieldName(text: string, fallback: string): string {
  const name = pieces(text).join("_").slice(0, 40).replace(/_+$/, "");
  const valid = /^[a-z]/.test(name) ? name : fallback;
  return HARD.has(valid) ? `${valid}_` : valid;
}
const HARD = new Set(
  `and as assert async await break class continue def del elif else except finally for from global if import in is
  lambda nonlocal not or pass raise return try while with yield var let const new this function delete void typeof
  instanceof switch default do export extends super null undefined enum implements interface package private
  protected public static arguments eval true false throw catch`.split(/\s+/),
);

/** A record name: `reading list` -> `ReadingList`. */
export function pascal(text: string, fallback: string): string {
  const name = pieces(text)
    .map((word) => `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`)
    .join("")
    .slice(0, 40);
  return /^[A-Z]/.test(name) ? name : fallback;
}

/** `due_date` -> `dueDate`. */
export const camel = (name: string): string =>
  name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** `due_date` -> `due-date`, as an option is written. */
export const dashed = (name: string): string => name.replace(/_+$/, "").replaceAll("_", "-");

/** An option as it is typed: `--due-date`, `-n`. */
export const optionFlag = (name: string): string => `${dashed(name).length === 1 ? "-" : "--"}${dashed(name)}`;

/** `due_date` -> `due date`, as people read it. */
export const spaced = (name: string): string => name.replace(/_+$/, "").replaceAll("_", " ");

/** The importable package of a program: `word-count` -> `word_count`; never hides a module of Python. */
export function packageName(program: string): string {
  const name = program.replaceAll("-", "_");
  return TAKEN.has(name) || KEYWORDS.has(name) ? `${name}_tool` : name;
}

/** `categories` -> `category`, `tasks` -> `task`. */
export function singular(word: string): string {
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/(movies|cookies|series|ties|pies|zombies|selfies|smoothies|calories)$/.test(word))
    return word === "series" ? word : word.slice(0, -1);
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return /s$/.test(word) ? word.slice(0, -1) : word;
}

/** `category` -> `categories`. */
export function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** First letter upper case. */
export const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The first half of a character that takes two. */
const HALF = /[\ud800-\udbff]$/;

/** Cuts at a word, never inside a character, with no mark: for names and prompts. */
export function cut(text: string, length: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= length) return flat;
  const head = flat.slice(0, length);
  const at = Math.max(head.lastIndexOf(" "), length - 20);
  return head.slice(0, at).replace(HALF, "").trim();
}

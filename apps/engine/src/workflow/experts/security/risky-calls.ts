import type { Severity } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";
import type { CodeView } from "../evidence/code-view.ts";

export interface RiskyCall {
  rule: string;
  /** CWE number of the weakness. */
  cwe: number;
  languages: RegExp;
  pattern: RegExp;
  severity: Severity;
  message: string;
  cure: string;
  /** The file must speak of it, or the call is another one. */
  needs?: RegExp;
  /** Forms of the line that do no harm. */
  harmless?: RegExp;
  /** What it looks for stands in a text: the name of a header. */
  inText?: true;
  /** Only bad next to these words; else it is told as low. */
  badNear?: RegExp;
}

const PY = /\.py$/i;
const JS = /\.(?:[cm]?[jt]sx?|html|vue|svelte)$/i;
const ANY = /./;
/** Comes with a request of somebody outside. */
const FROM_OUTSIDE =
  "\\breq(?:uest)?\\.(?:args|form|files|values|json|data|headers|cookies|params|query|body|GET|POST|FILES|COOKIES|META|path_params|query_params|match_info)\\b";

const NOBODY_CHECKED = {
  message: "The other side is not checked: anybody on the way can read and change what is sent.",
  cure: "Leave the check on; add the company's own certificate to those that are trusted.",
};

/** Calls that hand input to something that runs, reads or believes it. */
const RISKY_CALLS: RiskyCall[] = [
  {
    ...{
      rule: "eval",
      cwe: 95,
      languages: PY,
      pattern: /(?<![\w.])(?:eval|exec)\s*\((?!\s*["'][^"'{]*["']\s*\))/,
      harmless: /\bdef\s+(?:eval|exec)\b/,
      severity: "high",
    },
    message: "Text is run as a program.",
    cure: "Read the value with a parser: `ast.literal_eval`, `json.loads`, or a table of allowed names.",
  },
  {
    ...{ rule: "eval", cwe: 95, languages: JS, pattern: /(?<![\w.$])eval\s*\(|new Function\s*\(/, severity: "high" },
    message: "Text is run as a program.",
    cure: "Parse it with `JSON.parse`, or choose from a table of functions.",
  },
  {
    ...{
      rule: "pickle",
      cwe: 502,
      languages: PY,
      pattern: /\b(?:pickle|cPickle|dill|marshal|shelve)\.(?:loads?|open|Unpickler)\s*\(/,
      // What was pickled on the same line is a copy.
      harmless: /\bloads\s*\(\s*\w+\.dumps\s*\(/,
      severity: "high",
    },
    message: "Unpickling runs code that the data names.",
    cure: "Keep data as JSON, or sign it and check the signature first.",
  },
  {
    ...{
      rule: "yaml-load",
      cwe: 502,
      languages: PY,
      pattern: /\byaml\.(?:load|load_all)\s*\((?![^)]*Safe)/,
      needs: /^\s*(?:import yaml\b|from yaml import)/m,
      severity: "high",
    },
    message: "`yaml.load` can build any object the file names.",
    cure: "Use `yaml.safe_load`.",
  },
  {
    ...{
      rule: "shell",
      cwe: 78,
      languages: PY,
      pattern: /\bshell\s*=\s*True|\bos\.(?:system|popen)\s*\(/,
      // A command without a value in it.
      harmless: /\bos\.(?:system|popen)\s*\(\s*(?:"[^"{%]*"|'[^'{%]*')\s*[,)]/,
      severity: "high",
    },
    message: "A shell reads the command: signs in a value become commands.",
    cure: "Pass a list of arguments to `subprocess.run` and no shell.",
  },
  {
    ...{
      rule: "shell",
      cwe: 78,
      languages: JS,
      // `pattern.exec(text)` is another one.
      pattern:
        /(?:(?<![\w$.])|\b(?:child_process|childProcess|cp)\.)exec(?:Sync)?\s*\(\s*(?:`[^`]*\$\{|["'][^"']*["']\s*\+|[a-zA-Z_$][\w$.]*\s*[+,)])|\bshell\s*:\s*true/,
      needs: /child_process|execa|shelljs/,
      // Its declaration.
      harmless: /\bfunction\s+exec|^\s*(?:async\s+)?exec(?:Sync)?\s*\([^)]*\)\s*\{/,
      severity: "high",
    },
    message: "A shell reads the command: signs in a value become commands.",
    cure: "Use `execFile` or `spawn` with a list of arguments.",
  },
  {
    ...{
      rule: "sql",
      cwe: 89,
      languages: PY,
      pattern:
        /\.execute(?:many|script)?\s*\(\s*(?:f"[^"\n]*\{|f'[^'\n]*\{|(?:"[^"\n]*"|'[^'\n]*')\s*(?:%|\+|\.format)|["']{3}[^"']*["']{3}\s*%)/,
      // Names of tables cannot be parameters: quoted ones and constants are as good as it gets.
      harmless: /\bf["'](?:[^{]*\{(?:\w*(?:quote|escape|ident)\w*\([^{}]*\)|int\([^{}]*\)|[A-Z][A-Z\d_]*)\})+[^{]*$/,
      severity: "critical",
    },
    message: "The query is put together from text: a value can end it and begin its own.",
    cure: "Pass the values beside the query, as parameters.",
  },
  {
    ...{
      rule: "sql",
      cwe: 89,
      languages: JS,
      pattern:
        /\.(?:query|execute|exec|run|all|get|prepare)\s*\(\s*(?:`\s*(?:select|insert|update|delete)\b[^`]*\$\{|(?:"\s*(?:select|insert|update|delete)\b[^"]*"|'\s*(?:select|insert|update|delete)\b[^']*')\s*\+)/i,
      severity: "critical",
    },
    message: "The query is put together from text: a value can end it and begin its own.",
    cure: "Pass the values beside the query, as parameters.",
  },
  {
    ...{
      rule: "html",
      cwe: 79,
      languages: JS,
      pattern:
        /\.(?:innerHTML|outerHTML)\s*\+?=(?!=)(?!\s*["'`][^"'`$]*["'`]\s*;?$)|\bdangerouslySetInnerHTML\b|\bdocument\.write\s*\(|\binsertAdjacentHTML\s*\(/,
      severity: "high",
    },
    message: "Text is put into the page as markup: a value can bring a script.",
    cure: "Set `textContent`, or clean the markup with a sanitiser.",
  },
  {
    ...{
      rule: "html",
      cwe: 79,
      languages: PY,
      pattern: /\bMarkup\s*\(|\brender_template_string\s*\(|\bautoescape\s*=\s*False/,
      harmless: /\b(?:Markup|render_template_string)\s*\(\s*(?:"[^"{%]*"|'[^'{%]*')\s*\)|\b(?:class|def)\s/,
      severity: "high",
    },
    message: "A template takes text as markup.",
    cure: "Leave escaping on, and pass values to a template file.",
  },
  {
    ...{
      rule: "path",
      cwe: 22,
      languages: ANY,
      pattern: new RegExp(
        `(?:os\\.path\\.join|path\\.(?:join|resolve)|send_file|sendFile|open|readFile(?:Sync)?)\\s*\\([^)]*${FROM_OUTSIDE}`,
      ),
      severity: "high",
    },
    message: "A path comes from outside: `../` leads out of the folder.",
    cure: "Resolve it and refuse what does not lie below the folder.",
  },
  {
    ...{
      rule: "unpack",
      cwe: 22,
      languages: PY,
      // `zipfile` cleans the names itself.
      pattern: /(?<!\bz\w*)\.extractall\s*\((?![^)]*filter\s*=)/i,
      needs: /\btarfile\b/,
      severity: "medium",
    },
    message: "An archive may hold names that lead out of the folder.",
    cure: 'Pass `filter="data"`, or check each name.',
  },
  {
    ...{
      rule: "weak-hash",
      cwe: 327,
      languages: ANY,
      pattern: /\b(?:hashlib\.(?:md5|sha1)\b|createHash\s*\(\s*["'](?:md5|sha1)["'])/,
      harmless: /usedforsecurity\s*=\s*False/,
      badNear:
        /passw|token|secret|sign(?:er|ature|ing)?\b|auth(?:ent|ori[sz]|_|\b)|hmac|session|cookie|credential|\bsalt/i,
      severity: "medium",
    },
    message: "MD5 and SHA-1 can be forged. They do for sums that nobody attacks, and not for passwords or signatures.",
    cure: "SHA-256 for sums; scrypt, bcrypt or argon2 for passwords.",
  },
  {
    ...{
      rule: "weak-random",
      cwe: 338,
      languages: ANY,
      pattern:
        /(?:token|secret|password|passwd|session|nonce|\bsalt|\botp)(?:_?(?:id|key|code|value))?\s*[:=][^=\n]*(?:\brandom\.(?:random|randint|choices?|randrange)|Math\.random)\s*\(/i,
      severity: "high",
    },
    message: "These numbers can be guessed from earlier ones.",
    cure: "Use `secrets` in Python, `crypto.randomBytes` in Node.",
  },
  {
    ...{
      rule: "no-tls-check",
      cwe: 295,
      languages: ANY,
      pattern: /\bverify\s*=\s*False|rejectUnauthorized\s*:\s*false|_create_unverified_context\s*\(/,
      needs: /\b(?:requests|httpx|aiohttp|urllib3|ssl|https?|tls|fetch|undici|axios)\b/,
      harmless: /\bdef\s|\bjwt\./,
      severity: "high",
    },
    ...NOBODY_CHECKED,
  },
  {
    ...{
      rule: "no-tls-check",
      cwe: 295,
      languages: ANY,
      pattern: /\bNODE_TLS_REJECT_UNAUTHORIZED["']?\]?\s*[:=]\s*["']?0/,
      inText: true,
      severity: "high",
    },
    ...NOBODY_CHECKED,
  },
  {
    ...{
      rule: "debug",
      cwe: 489,
      languages: PY,
      pattern: /\bapp\.run\s*\([^)]*debug\s*=\s*True|^DEBUG\s*=\s*True/,
      needs: /\bflask\b|\bquart\b|\bbottle\b|\bINSTALLED_APPS\b|\bMIDDLEWARE\b|app\.config/i,
      severity: "high",
    },
    message: "Debug mode shows code and lets a visitor run it.",
    cure: "Switch it on by a setting that is off by default.",
  },
  {
    ...{
      rule: "open-cors",
      cwe: 942,
      languages: ANY,
      pattern: /Access-Control-Allow-Origin["']?\s*[,:]\s*["']\*|allow_origins\s*=\s*\[\s*["']\*/,
      inText: true,
      severity: "medium",
    },
    message: "Every site may call this from a visitor's browser.",
    cure: "Name the origins that may.",
  },
  {
    ...{
      rule: "unsigned-token",
      cwe: 347,
      languages: ANY,
      pattern:
        /verify_signature["']?\s*:\s*False|algorithms?["']?\s*[:=]\s*\[?\s*["']none["']|\bjwt\.decode\s*\([^)]*verify\s*=\s*False/i,
      needs: /jwt|jose|jws/i,
      inText: true,
      severity: "critical",
    },
    message: "A token is believed without its signature: anybody can write one.",
    cure: "Check the signature with one fixed algorithm.",
  },
  {
    ...{ rule: "temp-name", cwe: 377, languages: PY, pattern: /\btempfile\.mktemp\s*\(/, severity: "medium" },
    message: "Somebody else can make the file between the name and its use.",
    cure: "Use `NamedTemporaryFile` or `mkstemp`.",
  },
];

const NEAR = 5;

/** A file with its lines, and what stands where in them. */
export interface ScannedFile extends SourceFile {
  lines: readonly string[];
  view: CodeView;
}

/** Risky calls of one line, counted from 1: in its code, not in comments, documentation and texts. Pure. */
export function riskyCallsIn({ path, text, lines, view }: ScannedFile, at: number): RiskyCall[] {
  const line = lines[at - 1] ?? "";
  return RISKY_CALLS.flatMap((call) => {
    if (!call.languages.test(path) || call.harmless?.test(line)) return [];
    const found = call.pattern.exec(line);
    if (!found || (call.needs && !call.needs.test(text))) return [];
    const place = view(at, found.index);
    if (place === "comment" || (place === "text" && !call.inText)) return [];
    if (!call.badNear) return [call];
    const around = [path, ...lines.slice(Math.max(0, at - NEAR), at + NEAR)].join("\n");
    return [call.badNear.test(around) ? call : { ...call, severity: "low" as const }];
  });
}

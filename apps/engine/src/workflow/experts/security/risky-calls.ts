import type { Severity } from "@guildhall/contracts";

export interface RiskyCall {
  rule: string;
  /** CWE number of the weakness. */
  cwe: number;
  languages: RegExp;
  pattern: RegExp;
  severity: Severity;
  message: string;
  cure: string;
}

const PY = /\.py$/i;
const JS = /\.(?:[cm]?[jt]sx?|html)$/i;
const ANY = /./;

/** Calls that hand input to something that runs, reads or believes it. */
const RISKY_CALLS: RiskyCall[] = [
  {
    ...{
      rule: "eval",
      cwe: 95,
      languages: PY,
      pattern: /(?<![\w.])(?:eval|exec)\s*\((?!\s*["'][^"'{]*["']\s*\))/,
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
      pattern: /\b(?:exec|execSync)\s*\(\s*(?:`[^`]*\$\{|["'][^"']*["']\s*\+|[a-zA-Z_$]+\s*[+,)])|\bshell\s*:\s*true/,
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
        /\.execute(?:many|script)?\s*\(\s*(?:f["']|(?:"[^"\n]*"|'[^'\n]*')\s*(?:%|\+|\.format)|["']{3}[^"']*["']{3}\s*%)/,
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
      pattern: /\bMarkup\s*\(|\|\s*safe\b|\brender_template_string\s*\(|\bautoescape\s*=\s*False/,
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
      pattern:
        /(?:os\.path\.join|path\.(?:join|resolve)|send_file|sendFile|open|readFile(?:Sync)?)\s*\([^)]*(?:request\.|req\.(?:params|query|body)|args\[|\bargv\[)/,
      severity: "high",
    },
    message: "A path comes from outside: `../` leads out of the folder.",
    cure: "Resolve it and refuse what does not lie below the folder.",
  },
  {
    ...{ rule: "unpack", cwe: 22, languages: PY, pattern: /\.extractall\s*\((?![^)]*filter\s*=)/, severity: "medium" },
    message: "An archive may hold names that lead out of the folder.",
    cure: 'Pass `filter="data"`, or check each name.',
  },
  {
    ...{
      rule: "weak-hash",
      cwe: 327,
      languages: ANY,
      pattern: /\b(?:hashlib\.(?:md5|sha1)|createHash\s*\(\s*["'](?:md5|sha1)["'])/,
      severity: "medium",
    },
    message: "MD5 and SHA-1 can be forged, and are far too fast for passwords.",
    cure: "SHA-256 for sums; scrypt, bcrypt or argon2 for passwords.",
  },
  {
    ...{
      rule: "weak-random",
      cwe: 338,
      languages: ANY,
      pattern:
        /(?:token|secret|password|passwd|session|nonce|salt|otp|reset)\w*\s*[:=][^=\n]*(?:\brandom\.(?:random|randint|choices?|randrange)|Math\.random)\s*\(/i,
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
      pattern:
        /\bverify\s*=\s*False|rejectUnauthorized\s*:\s*false|_create_unverified_context|NODE_TLS_REJECT_UNAUTHORIZED/,
      severity: "high",
    },
    message: "The other side is not checked: anybody on the way can read and change what is sent.",
    cure: "Leave the check on; add the company's own certificate to those that are trusted.",
  },
  {
    ...{
      rule: "debug",
      cwe: 489,
      languages: PY,
      pattern: /\bapp\.run\s*\([^)]*debug\s*=\s*True|^\s*DEBUG\s*=\s*True/,
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
        /verify_signature["']?\s*:\s*False|algorithms?\s*[:=]\s*\[?\s*["']none["']|\bjwt\.decode\s*\([^)]*verify\s*=\s*False/i,
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

const COMMENT = /^\s*(?:#|\/\/|\*|\/\*)/;

/** Risky calls of one line; comments hold none. Pure. */
export const riskyCallsIn = (path: string, line: string): RiskyCall[] =>
  COMMENT.test(line) ? [] : RISKY_CALLS.filter(({ languages, pattern }) => languages.test(path) && pattern.test(line));

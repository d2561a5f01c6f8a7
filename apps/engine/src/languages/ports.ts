import type {
  CaseResult,
  Check,
  Example,
  Field,
  JsonValue,
  Language,
  Leaf,
  Property,
  RecordType,
  TypeRef,
} from "@guildhall/contracts";
import type { ProjectEnvironment, SandboxResult } from "../sandbox/index.ts";

/** What a judge is asked about one candidate. Values are JSON forms of the declared types. */
export type LeafTest =
  | { id: string; kind: "example"; example: Example }
  | { id: string; kind: "property"; property: Property; param?: number; with?: string }
  /** An input code broke on before: any value will do, and a refusal where the leaf may refuse. */
  | { id: string; kind: "unbroken"; args: JsonValue[]; mayRefuse: boolean }
  /** Source that asserts, for benches: Python `assert` blocks, TypeScript `throw` on failure. */
  | { id: string; kind: "script"; source: string };

export interface JudgeRequest {
  id: string;
  language: Language;
  /** The whole module: imports, record types, helpers and the function. */
  code: string;
  entry: string;
  params: Field[];
  returns: TypeRef;
  records: RecordType[];
  tests: LeafTest[];
  /** Inputs whose outcomes are wanted as fingerprints; one array of arguments each. */
  probes: JsonValue[][];
  /** Limit of each call, default 2000. */
  callMs?: number;
}

/** The outcome of one call: a value in JSON form, or the kind of error. */
export type Outcome =
  | { kind: "returned"; value: JsonValue }
  /** `refusal`: the way a leaf may refuse input (Python ValueError, TypeScript Error), not a bug. */
  | { kind: "raised"; error: string; message: string; refusal?: true }
  | { kind: "timeout" };

export interface JudgeVerdict {
  id: string;
  /** Why it never ran: does not parse, type error that stops it, import fails, entry missing. Null when it ran. */
  rejected: { gate: "parse" | "import" | "entry" | "time" | "crash"; message: string } | null;
  results: { id: string; passed: boolean; got: string; message: string }[];
  /** One outcome a probe. */
  outcomes: Outcome[];
  durationMs: number;
}

/** A warm interpreter inside one sandbox that judges many candidates; each in a process of its own, so that a
 *  candidate that hangs, exits or fills memory ends only itself. */
export interface LeafJudge {
  judge(requests: JudgeRequest[], signal?: AbortSignal): Promise<JudgeVerdict[]>;
  dispose(): Promise<void>;
}

export type SourceLanguage = "python" | "typescript" | "javascript" | "java";

/** How a text is read. TypeScript with markup has a grammar of its own; that of JavaScript knows markup. */
export type Grammar = SourceLanguage | "tsx";

/** What a source judge is asked about one whole program text. */
export interface SourceRequest {
  id: string;
  language: SourceLanguage;
  /** The complete candidate. */
  source: string;
  /** Text before it: imports, given helpers. Expected values are evaluated beside it alone. */
  setup?: string;
  /** The function the calls are about, or the class; in Java its class, or class and static method, `Words.count`. */
  entry: string;
  /** `call` and `expected` are expressions of the language, or calls with plain literals written as in Python or JSON
   *  (`count([1, 2], True)`), which TypeScript and Java get in their own types. Each call is evaluated anew. */
  calls: SourceCall[];
  /** Limit of each call, default 2000. */
  callMs?: number;
}

export interface SourceCall {
  id: string;
  call: string;
  /** Null where nobody knows what it should give. */
  expected: string | null;
}

export interface SourceOutcome {
  id: string;
  kind: "value" | "raised" | "timeout";
  /** Value: canonical text, equal for equal values, bounded, floats to 12 significant digits. Raised: the type of the
   *  error. */
  text: string;
  /** What an error said; empty for values. */
  message: string;
  /** Null where no expected value is known, or it cannot be evaluated without the candidate. */
  matches: boolean | null;
}

export interface SourceVerdict {
  id: string;
  /** Why no call was made; null when they were. */
  rejected: { gate: "parse" | "compile" | "import" | "entry" | "time" | "crash"; message: string } | null;
  /** Type errors that did not stop it (TypeScript). */
  notes: string[];
  /** One a call, in order; none when rejected. */
  outcomes: SourceOutcome[];
  durationMs: number;
}

/** The second warm judge: whole program texts, judged by calls written in their own language. */
export interface SourceJudge {
  /** Verdicts in the order of the requests. Throws AppError SANDBOX_UNAVAILABLE (also where a language is not installed,
   *  with how to install it), CANCELLED. */
  judge(requests: SourceRequest[], signal?: AbortSignal): Promise<SourceVerdict[]>;
  dispose(): Promise<void>;
}

export interface Problem {
  path: string;
  line: number;
  message: string;
  source: string;
}

export interface TestRunRequest {
  workspaceDir: string;
  checks: Check[];
  leaves: Leaf[];
  versionId: string;
  /** How the prototype is started, for cli and page checks. */
  argv: string[];
  /** For page checks: what serves the pages inside the sandbox, told its port as PORT, built first where `build` is
   *  given. Without it `argv` serves them, on its last number or 4173. */
  server?: { argv: string[]; port: number; build: string[] | null };
  artifactsDir: string;
  /** What the project's programs find in their environment; its values are taken out of every output. Default nothing. */
  environment?: ProjectEnvironment;
  signal?: AbortSignal;
  onResult: (result: CaseResult) => void;
}

/** Runs checks of a project and reports a record for each; "passed" comes from nowhere else. */
export interface TestRunner {
  run(request: TestRunRequest): Promise<CaseResult[]>;
}

/** A program with tests that were written elsewhere: no check of ours is named in them, so all of them are run. */
export interface SuiteRequest {
  language: SourceLanguage;
  /** Program and tests by their path, relative and with `/`. */
  files: Record<string, string>;
  /** All tests together, start of the runner included; default 60 s. */
  wallMs?: number;
  /** What the program finds in its environment; its values are taken out of names and outputs. Default nothing. */
  environment?: ProjectEnvironment;
  signal?: AbortSignal;
}

export interface SuiteCase {
  /** As the runner names it, with its class or groups before it. */
  name: string;
  file: string;
  status: "passed" | "failed" | "skipped";
  /** What failed and what it printed; at most 12 kB. */
  output: string;
  durationMs: number;
}

export interface SuiteResult {
  /** There was a test, all that were not skipped passed, every file could be loaded, and the run came to its own end. */
  passed: boolean;
  cases: SuiteCase[];
  /** Files whose tests could not even be found, with why: does not parse, compile or import. */
  broken: { file: string; output: string }[];
  /** The limit that ended it before its time, if one did. */
  limit: SandboxResult["limit"];
  /** The end of what was printed beside the records; at most 16 KiB. */
  output: string;
}

/** Runs every test of a program: pytest, vitest (files written for jest too), JUnit 5. */
export interface SuiteRunner {
  /** Throws AppError SANDBOX_UNAVAILABLE (also where the language's runner is not installed, with how to install it),
   *  CANCELLED, INVALID_INPUT for a path that leaves the folder. */
  run(request: SuiteRequest): Promise<SuiteResult>;
}

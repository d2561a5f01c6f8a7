import type { SourceFile } from "../../change/relevant-files.ts";

export interface Frame {
  path: string;
  line: number;
  /** The function it was in; empty where the trace does not say. */
  name: string;
}

export interface ReadTrace {
  /** `ZeroDivisionError`, `TypeError`, `TS2345`; empty where none is named. */
  error: string;
  message: string;
  /** Frames in files of the project, innermost first. */
  frames: Frame[];
}

const PYTHON = /File "([^"]+)", line (\d+)(?:, in (\S+))?/;
const SCRIPT = /(?:\bat (?:async )?(?:(?:new )?([\w$.<>]+) )?\(?|@)(?:file:\/\/)?([^\s()]+?):(\d+):\d+\)?/;
const JAVA = /\bat [\w$.]+\.([\w$<>]+)\(([\w$]+\.java):(\d+)\)/;
const PLAIN = /(?:^|[\s('"`])((?:[\w@.-]+\/)*[\w@.-]+\.(?:py|[cm]?[jt]sx?|java))(?::|\(|, line )(\d+)/;
const ERROR = /\b([A-Z]\w*(?:Error|Exception|Interrupt|Warning))\b(?::\s*([^\n]*))?/;
const COMPILER = /\berror (TS\d+): ([^\n]*)/;

/** What a pasted error says, laid against the files of the project. Pure. */
export function readTrace(text: string, sources: readonly SourceFile[]): ReadTrace {
  const lines = text.split("\n");
  const found = lines.flatMap((line): Frame[] => {
    const python = PYTHON.exec(line);
    if (python) return [{ path: python[1] ?? "", line: Number(python[2]), name: python[3] ?? "" }];
    const java = JAVA.exec(line);
    if (java) return [{ path: java[2] ?? "", line: Number(java[3]), name: java[1] ?? "" }];
    const script = SCRIPT.exec(line);
    if (script) return [{ path: script[2] ?? "", line: Number(script[3]), name: script[1]?.split(".").at(-1) ?? "" }];
    const plain = PLAIN.exec(line);
    return plain ? [{ path: plain[1] ?? "", line: Number(plain[2]), name: "" }] : [];
  });
  const own = found.flatMap((frame) => {
    const path = ownPath(frame.path, sources);
    return path === null ? [] : [{ ...frame, path }];
  });
  // Python tells the innermost call last, every other runtime first.
  if (lines.some((line) => line.includes("Traceback (most recent call last)"))) own.reverse();
  const compiler = COMPILER.exec(text);
  const all = [...text.matchAll(new RegExp(ERROR, "g"))];
  const said = lines.some((line) => line.includes("Traceback")) ? all.at(-1) : all[0];
  return {
    error: compiler?.[1] ?? said?.[1] ?? "",
    message: (compiler?.[2] ?? said?.[2] ?? "").trim().slice(0, 300),
    frames: own,
  };
}

/** The project file a path of a trace means: the one it ends with, if there is exactly one. */
function ownPath(path: string, sources: readonly SourceFile[]): string | null {
  if (/node_modules|site-packages|\/usr\/lib\//.test(path)) return null;
  const clean = path.replaceAll("\\", "/");
  const same = sources.filter((source) => clean === source.path || clean.endsWith(`/${source.path}`));
  if (same.length > 0) return same.toSorted((a, b) => b.path.length - a.path.length)[0]?.path ?? null;
  const named = sources.filter((source) => source.path.endsWith(`/${clean}`));
  return named.length === 1 ? (named[0]?.path ?? null) : null;
}

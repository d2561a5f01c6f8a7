import type { Leaf } from "@guildhall/contracts";

const MAX_HEADLINE = 200;
const MAX_QUOTED_LINES = 6;
/** `File "…/rules/zigzag.py", line 3, in zigzag` */
const PYTHON_FRAME = /^\s*File "([^"]+)", line \d+, in (\S+)/;
/** `at zigzag (http://…/index.js:12:34)`, `at Object.zigzag (…)` or, in Firefox, `zigzag@http://…:12:34` */
const SCRIPT_FRAME = /^\s*at (?:async )?(?:[\w$]+\.)*([\w$]+) \(|^([\w$]+)@\S+:\d+:\d+$/;

/** The sentence of an error: the last line of a Python traceback, the first line of any other. Pure. */
export function errorHeadline(trace: string): string {
  const lines = trace.split("\n").filter((line) => line.trim() !== "");
  const python = lines.some((line) => line.startsWith("Traceback (most recent call last)"));
  return (python ? lines.at(-1) : lines[0])?.trim().slice(0, MAX_HEADLINE) ?? "";
}

/** The leaf nearest to where an error was thrown: by the name of a frame and, where frames have one, its file. Pure. */
export function leafOfTrace(trace: string, leaves: Leaf[]): Leaf | null {
  const frames = trace.split("\n").flatMap((line) => {
    const python = PYTHON_FRAME.exec(line);
    if (python) return [{ name: python[2] ?? "", file: python[1] ?? "" }];
    const script = SCRIPT_FRAME.exec(line);
    return script ? [{ name: script[1] ?? script[2] ?? "", file: "" }] : [];
  });
  // Python tells the innermost call last, every other runtime first.
  if (frames.some((frame) => frame.file !== "")) frames.reverse();
  for (const { name, file } of frames) {
    const leaf = leaves.find((entry) => (file === "" ? entry.name === name : file.endsWith(`/${entry.file}`)));
    if (leaf) return leaf;
  }
  return null;
}

/** A change request in words for an error nobody could place. Pure. */
export function repairRequest(trace: string): string {
  const lines = trace.split("\n").filter((line) => line.trim() !== "");
  const quoted = lines.length > MAX_QUOTED_LINES ? [...lines.slice(0, 2), "…", ...lines.slice(-3)] : lines;
  return `Fix this error: ${errorHeadline(trace)}\n\n${quoted.map((line) => line.slice(0, MAX_HEADLINE)).join("\n")}`;
}

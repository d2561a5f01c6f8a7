import { wordTable } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";

const FENCE = /```([\w+-]*)[^\n]*\n([\s\S]*?)```/g;
const ENDINGS = wordTable<string>({
  py: "py",
  python: "py",
  js: "js",
  javascript: "js",
  jsx: "js",
  ts: "ts",
  typescript: "ts",
  tsx: "tsx",
  java: "java",
});

/** Code that stands in a request in fences, as files that are no part of the project. Pure. */
export function pastedCode(request: string): SourceFile[] {
  return [...request.matchAll(FENCE)].flatMap(([, language = "", text = ""], index) => {
    const known = ENDINGS[language.toLowerCase()] ?? (/^\s*(?:def|import|from|class)\b/m.test(text) ? "py" : "js");
    return text.trim() === "" ? [] : [{ path: `request/${index + 1}.${known}`, text: text.trimEnd() }];
  });
}

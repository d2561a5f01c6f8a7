import type { SourceLanguage } from "../languages/index.ts";
import { type CodeBlock, topLevelBlocks } from "./top-level-blocks.ts";

/** What stands where the work is to be done. */
const MISSING =
  /^\s*(?:pass|\.\.\.)\s*$|NotImplementedError|not implemented|Remove this|UnsupportedOperationException|\b(?:TODO|throw new Error)\b/im;

/**
 * Puts back what a model left out of a file although it was given complete: constants, small types, the word `export`.
 * Nothing that was to be written is filled in. Pure.
 */
export function completedByStub(language: SourceLanguage, stub: string, code: string): string {
  if (language === "java") return code;
  const kind = language === "python" ? "python" : "typescript";
  const given = topLevelBlocks(stub, kind);
  const missing = given.filter((block) => {
    const names = namesOf(block);
    return names.length > 0 && !MISSING.test(block.text) && !names.some((name) => defines(code, name));
  });
  const whole =
    missing.length > 0
      ? withBlocks(
          code,
          missing.map((block) => block.text.trim()),
        )
      : code;
  return kind === "python" ? whole : given.reduce(exportedLike, whole);
}

function namesOf(block: CodeBlock): string[] {
  if (block.name !== "") return [block.name];
  const several = /^\s*([A-Z_]\w*(?:\s*,\s*[A-Z_]\w*)+)\s*=/.exec(block.text);
  return several?.[1]?.split(/\s*,\s*/) ?? [];
}

const defines = (code: string, name: string): boolean =>
  new RegExp(`^(?:export\\s+)?(?:default\\s+)?(?:[a-z]+\\s+)*${name}\\b|^[\\w ,]*\\b${name}\\b[\\w ,]*=`, "m").test(
    code,
  );

/** After the imports, which come first in both languages. */
function withBlocks(code: string, blocks: string[]): string {
  const lines = code.split("\n");
  const last = lines.findLastIndex((line) => /^(?:import|from)\s/.test(line));
  const parts = [lines.slice(0, last + 1).join("\n"), ...blocks, lines.slice(last + 1).join("\n")];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A name that the stub exports is exported. */
function exportedLike(code: string, { name, text }: CodeBlock): string {
  if (name === "" || !/^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\s*)*export\b/.test(text)) return code;
  const bare = new RegExp(
    `^(?=(?:async\\s+)?(?:abstract\\s+)?(?:function\\*?|class|const|let|var|type|interface|enum)\\s+${name}\\b)`,
    "m",
  );
  const listed = new RegExp(`^export\\s*\\{[^}]*\\b${name}\\b`, "m").test(code);
  return listed ? code : code.replace(bare, "export ");
}

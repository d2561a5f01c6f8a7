import { fileURLToPath } from "node:url";
import { literalCall, literalValue } from "../call-literals.ts";
import type { SourceCommand } from "../judge-command.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Short programs: a small collector and the quick compiler start sooner and need fewer threads. */
const FLAGS = "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dfile.encoding=UTF-8";
const CLASSES = "/tmp/judge";
const START = [
  `mkdir -p ${CLASSES}`,
  `/opt/java/bin/javac -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1 -nowarn -d ${CLASSES} /opt/guildhall/java/*.java`,
  `exec /opt/java/bin/java ${FLAGS} -cp ${CLASSES} JudgeProgram`,
].join(" && ");

const IMPORT = /^[ \t]*import\s+(?:static\s+)?[\w.]+(?:\.\*)?\s*;/gm;
const PACKAGE = /^[ \t]*package\s+[\w.]+\s*;/m;

/** Imports may stand before classes only, and setup comes before the candidate: they move to the head of each text. The
 *  lines of both stay where they are. Pure. */
export function hoistImports(text: string): { imports: string; rest: string } {
  const imports = [...new Set([...text.matchAll(IMPORT)].map(([line]) => line.trim()))].join(" ");
  return { imports, rest: text.replace(IMPORT, "").replace(PACKAGE, "") };
}

/** Calls with plain literals get the types the entry declares. */
export const JAVA_SOURCE: SourceCommand = {
  spec: {
    argv: ["/bin/sh", "-c", START],
    toolchains: ["java"],
    readOnly: [{ from: HERE, to: "/opt/guildhall/java" }],
    limits: { cpus: 2, tasks: 256, memoryBytes: 2 * 1024 ** 3 },
  },
  prepare({ setup, source }) {
    const [before, candidate] = [hoistImports(setup), hoistImports(source)];
    return {
      program: { setup: before.rest, code: candidate.rest, imports: `${before.imports} ${candidate.imports}` },
      expression: (text) => {
        const value = literalValue(text);
        return literalCall(text) ?? (value ? { fn: null, args: [value] } : text);
      },
    };
  },
};

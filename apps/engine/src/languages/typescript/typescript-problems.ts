import type { ProblemCommand } from "../problem-command.ts";

const LINE = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/;
/** For a project without a tsconfig.json: the way Node itself reads TypeScript. */
const OPTIONS =
  "--noEmit --skipLibCheck --strict --target es2024 --module nodenext --allowImportingTsExtensions --jsx react-jsx".split(
    " ",
  );
const TSC = ["/opt/node/bin/node", "/node_modules/typescript/bin/tsc", "--pretty", "false"];

/** What tsc says, with the project's own settings where it has some. */
export const TYPESCRIPT_PROBLEMS: ProblemCommand = {
  owns: (path) => /\.[cm]?tsx?$/.test(path) && !path.endsWith(".d.ts"),
  command: (paths, all) => ({
    argv: [...TSC, ...(all.includes("tsconfig.json") ? ["--noEmit", "-p", "."] : [...OPTIONS, ...paths])],
    toolchains: ["node"],
    limits: { cpus: 2, memoryBytes: 2 * 1024 ** 3, tasks: 256 },
    stdin: "",
  }),
  read: (stdout) =>
    stdout.split("\n").flatMap((line) => {
      const [, path, at, code, message] = LINE.exec(line.trim()) ?? [];
      return path && at && message
        ? [{ path, line: Number(at), message: `${message} (${code})`, source: "typescript" }]
        : [];
    }),
};

import { z } from "zod";

/**
 * How much a project's own environment may hold. Values from `hiddenFrom` characters on are taken out of what programs
 * print, except plain words; shorter ones stand in any text by chance.
 */
export const ENVIRONMENT_LIMITS = { rows: 50, valueBytes: 4096, nameCharacters: 128, hiddenFrom: 6 };

export const environmentRowSchema = z.object({ name: z.string(), value: z.string() });
export type EnvironmentRow = z.infer<typeof environmentRowSchema>;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Names and families of names that are not a project's own to set, with whose they are. */
const RESERVED: { names: RegExp; why: string }[] = [
  {
    names: /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|TMPDIR|TERM|PWD|OLDPWD|SHLVL|_|PS1|HISTFILE)$/,
    why: "the sandbox sets it itself",
  },
  { names: /^(PORT|CI|VITE_CACHE_DIR|GUILDHALL_.*)$/, why: "Guildhall sets it when it starts a program" },
  { names: /^(LD_.*|GLIBC_.*|MALLOC_.*|GCONV_PATH|LOCPATH)$/, why: "it changes how every program is loaded" },
  {
    names: /^(BASH.*|IFS|SHELLOPTS|PROMPT_COMMAND|PS4|TAR_OPTIONS)$/,
    why: "it changes how the shell that starts a program works",
  },
  {
    names: /^(PYTHON.*|NODE_(?!ENV$).*|CLASSPATH|_?JAVA_.*|JDK_JAVA.*)$/,
    why: "it changes how the language itself starts",
  },
  {
    names: /^(PYTEST.*|VITEST.*|HYPOTHESIS_.*|PLAYWRIGHT_.*|PWDEBUG|PWTEST_.*|VITE_USER_NODE_ENV)$/,
    why: "it changes how tests are run, so their results would not be those of the project",
  },
];

/** Why a name cannot be set for a project; null when it can. */
export function environmentNameProblem(name: string): string | null {
  if (name === "") return "A name is missing.";
  if (name.length > ENVIRONMENT_LIMITS.nameCharacters)
    return `A name has at most ${ENVIRONMENT_LIMITS.nameCharacters} characters.`;
  if (!NAME.test(name)) return "A name is made of letters, digits and _, and does not begin with a digit.";
  const reserved = RESERVED.find(({ names }) => names.test(name));
  return reserved ? `${name} cannot be set here: ${reserved.why}. Choose another name or remove the row.` : null;
}

/** Why a value cannot be set; null when it can. The value itself is never in the sentence. */
function environmentValueProblem(value: string): string | null {
  if (value.includes("\0")) return "A value may not contain a NUL character.";
  const bytes = new TextEncoder().encode(value).length;
  if (bytes <= ENVIRONMENT_LIMITS.valueBytes) return null;
  return `The value has ${bytes} bytes; at most ${ENVIRONMENT_LIMITS.valueBytes} fit. Put it into a file of the project.`;
}

export interface EnvironmentProblem {
  /** Index of the row; null when it is about all of them. */
  row: number | null;
  field: "name" | "value";
  message: string;
}

/** Everything that stands against storing these rows, in their order. */
export function environmentProblems(rows: readonly EnvironmentRow[]): EnvironmentProblem[] {
  const first = new Map<string, number>();
  const found: EnvironmentProblem[] = [];
  if (rows.length > ENVIRONMENT_LIMITS.rows) {
    const message = `There are ${rows.length} rows; a project has at most ${ENVIRONMENT_LIMITS.rows}. Remove some.`;
    found.push({ row: null, field: "name", message });
  }
  for (const [row, { name, value }] of rows.entries()) {
    const before = first.get(name);
    const twice =
      before === undefined ? null : `${name} stands in row ${before + 1} already. Remove one of the two rows.`;
    if (before === undefined) first.set(name, row);
    const ofName = environmentNameProblem(name) ?? twice;
    if (ofName !== null) found.push({ row, field: "name", message: ofName });
    const ofValue = environmentValueProblem(value);
    if (ofValue !== null) found.push({ row, field: "value", message: ofValue });
  }
  return found;
}

/** Rows as they may be stored. */
export const environmentSchema = z.array(environmentRowSchema).superRefine((rows, context) => {
  for (const { row, field, message } of environmentProblems(rows))
    context.addIssue({ code: "custom", message, path: row === null ? [] : [row, field] });
});

export const limitInForceSchema = z.object({
  label: z.string(),
  value: z.string(),
  /** False: the kernel of this machine does not keep it; a watcher ends the program a little later. */
  enforced: z.boolean(),
});

/** What the programs of a project run under, and what they can import. */
export const programLimitsSchema = z.object({
  programs: z.array(z.object({ title: z.string(), limits: z.array(limitInForceSchema) })),
  /** Installed for all projects; nothing is installed for one, because a sandbox has no network. */
  packages: z.object({
    python: z.array(z.object({ name: z.string(), version: z.string() })),
    node: z.array(z.object({ name: z.string(), version: z.string() })),
  }),
});
export type ProgramLimits = z.infer<typeof programLimitsSchema>;

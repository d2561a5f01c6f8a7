import type { Check, Leaf, Requirement } from "@guildhall/contracts";
import { commandCriteria } from "./command-criteria.ts";
import { commandUsage } from "./extras.ts";
import type { CliForm } from "./form.ts";
import { leafCriteria } from "./leaf-criteria.ts";
import { aloneLeaves } from "./leaves.ts";
import { cut, spaced } from "./words.ts";

/** A criterion with the checks that prove it, before ids are given. */
export interface Promised {
  given?: string;
  when: string;
  shall: string;
  priority: "must" | "should" | "later";
  checks: DraftCheck[];
}
type Draft<C> = C extends Check ? Omit<C, "id" | "criteria"> & { key: string } : never;
/** A check whose id is its criterion's id and `key`. */
export type DraftCheck = Draft<Check>;

interface Story {
  story: string;
  criteria: Promised[];
}

/** Stories with their criteria and checks, in the order of their ids: commands, library functions, the program. */
function stories(form: CliForm, leaves: Leaf[]): Story[] {
  const leafOf = (name: string): Leaf | null => leaves.find((_, at) => form.leaves[at]?.name === name) ?? null;
  const list: Story[] = form.commands.map((command) => ({
    story: cut(
      `As a person at the command line I want to run ${commandUsage(form, command)} so that it can ${lowerFirst(command.help || form.summary)}`,
      400,
    ),
    criteria: commandCriteria(form, command, command.action.kind === "compute" ? leafOf(command.action.leaf) : null),
  }));
  for (const name of aloneLeaves(form)) {
    const leaf = leafOf(name);
    if (leaf)
      list.push({
        story: cut(`As a developer I want to call ${spaced(leaf.name)} so that ${lowerFirst(leaf.purpose)}`, 400),
        criteria: leafCriteria(leaf, `${leaf.name} is called`),
      });
  }
  if (form.commands.length > 0) list.push(programStory(form));
  return list;
}

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

function programStory(form: CliForm): Story {
  const named = form.commands.filter((command) => command.name !== "");
  const call = {
    kind: "cli" as const,
    oracle: "house" as const,
    files: {},
    before: [],
    stdoutContains: [],
    stderrContains: [],
  };
  const criteria: Promised[] = [
    {
      when: "the program is called with --help",
      shall:
        named.length > 0
          ? "print how it is used with every command and exit with 0"
          : "print how it is used and exit with 0",
      priority: "should",
      checks: [
        {
          ...call,
          key: "help",
          title: "help names every command",
          args: ["--help"],
          exitCode: 0,
          stdoutContains: [form.name, ...named.map((one) => one.name)],
        },
      ],
    },
  ];
  if (named.length > 0)
    criteria.push({
      when: "an unknown command is given",
      shall: "say so on standard error and exit with 2",
      priority: "should",
      checks: [
        {
          ...call,
          key: "unknown",
          title: "an unknown command exits with 2",
          args: ["no-such-command"],
          exitCode: 2,
          stderrContains: ["no-such-command"],
        },
      ],
    });
  // What the brief demands and nothing covers is said, and stays without a check.
  for (const rule of form.open ?? [])
    criteria.push({
      when: "the program is used",
      shall: `keep to what the brief says: ${rule}`,
      priority: "must",
      checks: [],
    });
  return { story: `As a person new to ${form.name} I want it to explain itself`, criteria };
}

/** The requirements of a form; `leaves` are the same form's leaves in the language of the project. */
export function cliRequirements(form: CliForm, leaves: Leaf[]): Requirement[] {
  return stories(form, leaves).map((story, at) => ({
    id: `R${at + 1}`,
    story: story.story,
    criteria: story.criteria.map((one, index) => ({
      id: `R${at + 1}.${index + 1}`,
      ...(one.given ? { given: cut(one.given, 300) } : {}),
      when: cut(one.when, 300),
      shall: cut(one.shall, 400),
      priority: one.priority,
    })),
  }));
}

/** Every check of a form; ids are stable as long as the order of commands is. */
export function cliChecks(form: CliForm, leaves: Leaf[]): Check[] {
  const seen = new Set<string>();
  return stories(form, leaves).flatMap((story, at) =>
    story.criteria.flatMap((criterion, index) =>
      criterion.checks.flatMap((draft): Check[] => {
        const { key, ...check } = draft;
        const criterionId = `R${at + 1}.${index + 1}`;
        const id = `${criterionId}-${key}`;
        if (seen.has(id)) return [];
        seen.add(id);
        return [{ ...check, id, title: cut(check.title, 200), criteria: [criterionId] } as Check];
      }),
    ),
  );
}

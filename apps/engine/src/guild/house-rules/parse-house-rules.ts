import { type HouseRules, houseRulesSchema, type RuleProblem } from "@guildhall/contracts";
import { readLocated } from "../located-yaml/read-located.ts";

/** Far more than any team writes, and parsed in a few milliseconds. */
export const MAX_RULES_CHARACTERS = 256_000;

/** The settings a team gets that wrote none. */
export const DEFAULT_RULES: HouseRules = houseRulesSchema.parse({});

interface Reading {
  /** Null where the text cannot be used. */
  rules: HouseRules | null;
  problems: RuleProblem[];
}

const pathOfName = (index: number) => ["moe", "experts", index, "name"];

/**
 * Reads the text of `guildhall.yaml`. An empty text is the defaults. `knows` tells whether an expert of that name
 * exists; one that does not is a warning, since a team's own experts may come later.
 */
export function parseHouseRules(text: string, knows: (expert: string) => boolean): Reading {
  const { value, problems, problemAt } = readLocated(text, houseRulesSchema, {
    maxCharacters: MAX_RULES_CHARACTERS,
    unknownKey: "There is no such setting.",
  });
  if (value === null) return { rules: null, problems };
  const names = value.moe.experts.map(({ name }) => name);
  const doubled = names.flatMap((name, index) =>
    names.indexOf(name) < index ? [problemAt("error", pathOfName(index), `The expert ${name} is here twice.`)] : [],
  );
  if (doubled.length > 0) return { rules: null, problems: doubled };
  const unknown = names.flatMap((name, index) =>
    knows(name) ? [] : [problemAt("warning", pathOfName(index), `There is no expert ${name} yet.`)],
  );
  return { rules: value, problems: unknown };
}

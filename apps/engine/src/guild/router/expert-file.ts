import {
  AppError,
  type ExpertFile,
  MAX_EXPERT_FILE_CHARACTERS,
  type TeamExpert,
  teamExpertSchema,
} from "@guildhall/contracts";
import { readLocated } from "../located-yaml/read-located.ts";

/** Which part of a definition a refusal is about, so that its line can be told. */
function partOf({ requests }: TeamExpert, message: string): PropertyKey[] {
  const at = requests.findIndex((request) => message.includes(`"${request}"`));
  if (at >= 0) return ["requests", at];
  const part = ["requests", "basedOn", "intents"].find((key) => message.includes(`${key}:`));
  if (message.includes("base ")) return ["basedOn"];
  return [part ?? "id"];
}

/**
 * Reads the definition of a team's expert from the text of a YAML or JSON file.
 * @param check throws the AppError with which adding it would be refused
 */
export function readExpertFile(text: string, check: (expert: TeamExpert) => void): ExpertFile {
  const { value, problems, problemAt } = readLocated(text, teamExpertSchema, {
    maxCharacters: MAX_EXPERT_FILE_CHARACTERS,
    unknownKey: "An expert has no such field.",
  });
  if (value === null) return { expert: null, problems };
  try {
    check(value);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The line already says which expert and which part of it.
    const told = error.message.replace(/^expert [a-z0-9-]+: (\w+: )?/, "");
    const message = error.code === "CONFLICT" ? `${told} ${error.remedy}` : told;
    const problem = problemAt("error", partOf(value, error.message), message);
    return { expert: null, problems: [problem] };
  }
  return { expert: value, problems: [] };
}

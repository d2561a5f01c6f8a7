import type { JsonValue } from "@guildhall/contracts";
import type { CliArg, CliCommand, CliLeaf } from "../form.ts";

/** What the function gives for these values; `null` where it refuses them. Worked out apart from any code it may get. */
export interface Fact {
  args: JsonValue[];
  gives: JsonValue;
}

/** Work of which the house knows the whole meaning, so that it can say results nobody wrote down. */
export interface KnownWork {
  leaf: Pick<CliLeaf, "name" | "purpose" | "params" | "returns" | "raises" | "properties">;
  /** Arguments beside the file it reads. */
  args: CliArg[];
  input: NonNullable<CliCommand["input"]>["as"] | null;
  output?: CliCommand["output"];
  facts: Fact[];
  /** What it gives for any values, where the house can tell: results the brief shows have to agree with it. */
  result?: (args: JsonValue[]) => JsonValue;
  /** Values that are refused, for a brief that says so of what `said` matches. */
  refuses?: { said: RegExp; args: JsonValue[] }[];
}

/** What a reader of known works sees of a brief: what it asks for, without refusals, calls and the program's name. */
export interface Told {
  /** Sentences, without what stands in code. */
  text: string;
  /** Texts of calls the brief shows, as typed. */
  calls: string[];
  /** What these calls print. */
  outputs: string[];
}

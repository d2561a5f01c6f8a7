import type { TypeRef } from "@guildhall/contracts";
import { arg, type CliArg } from "../form.ts";
import type { Fact, KnownWork } from "./known-work.ts";
import { wordsLeft } from "./words-left.ts";

/** A computation with one usual meaning: how people ask for it, and results anybody can look up. */
export interface KnownComputation extends KnownWork {
  /** What the text has to say, all of it: words alone do not tell "to binary" from "from binary". */
  said: RegExp[];
  /** What makes it another job, in the same words. */
  unless: RegExp[];
  /** Every word a brief may use and still mean only this. */
  words: string;
}

/** Results as rows: the values that go in, and last what comes out. */
export const facts = (...rows: [...unknown[], unknown][]): Fact[] =>
  rows.map((row) => ({ args: row.slice(0, -1) as Fact["args"], gives: row.at(-1) as Fact["gives"] }));

export interface Sketch {
  said: RegExp | RegExp[];
  unless?: RegExp | RegExp[];
  words: string;
  name: string;
  purpose: string;
  params: [name: string, type: TypeRef][];
  returns: TypeRef;
  raises?: boolean;
  /** The last value takes all words that are left. */
  many?: boolean;
  facts: Fact[];
  refuses?: KnownWork["refuses"];
}

const argOf = (name: string, type: TypeRef, many: boolean): CliArg =>
  typeof type === "object" && "list" in type
    ? arg(name, "positional", type.list === "text" ? "text" : "number", { many: true })
    : arg(name, "positional", type === "integer" || type === "number" || type === "date" ? type : "text", { many });

/** A computation whose values stand behind the program's name; it reads no file and no standard input. */
export const computation = (sketch: Sketch): KnownComputation => ({
  said: [sketch.said].flat(),
  unless: [sketch.unless ?? []].flat(),
  words: sketch.words,
  leaf: {
    name: sketch.name,
    purpose: sketch.purpose,
    params: sketch.params.map(([name, type]) => ({ name, type })),
    returns: sketch.returns,
    raises: sketch.raises ?? false,
    properties: [],
  },
  // The day of today comes from the clock.
  args: sketch.params
    .filter(([name]) => name !== "today")
    .map(([name, type], at) => argOf(name, type, sketch.many === true && at === sketch.params.length - 1)),
  input: null,
  facts: sketch.facts,
  refuses: sketch.refuses,
});

/** Does the text ask for this computation and for nothing else? "Whether or not" asks what "whether" asks. */
export function asksFor(one: KnownComputation, told: string): boolean {
  const text = told.replace(/\b(if|whether)\b([^.;]*?),? or not\b/gi, "$1$2");
  return (
    one.said.every((pattern) => pattern.test(text)) &&
    !one.unless.some((pattern) => pattern.test(text)) &&
    wordsLeft(text, one.words).length === 0
  );
}

import type { TypeRef } from "@guildhall/contracts";
import { type Condition, readCondition } from "../../idioms/clauses.ts";
import { arg } from "../form.ts";
import type { Fact, KnownWork, Told } from "./known-work.ts";
import { Reader } from "./reader.ts";

const THING = "(password|passphrase|username|user name|pin|code|nickname)";

type Atom = Condition["atoms"][number];

/** A character of a kind that the text of the letters "a" has none of. */
const SIGNS = { digit: "7", upper: "Q", symbol: "#" };
const NEEDED = ["digit", "upper", "symbol"] as const;

/** A text that meets all rules, of the wanted length; rules of other kinds are not known. */
function textWith(atoms: Atom[], length: number, without: string | null): string | null {
  const signs = NEEDED.filter(
    (kind) => kind !== without && atoms.some((one) => one.test === "has" && one.kind === kind),
  );
  return length < signs.length + 1
    ? null
    : `${"a".repeat(length - signs.length)}${signs.map((kind) => SIGNS[kind]).join("")}`;
}

/** Texts that meet all rules but one, and one that meets them all: each rule decides once. */
function factsFor({ all, atoms }: Condition): { value: string; holds: boolean }[] | null {
  const isKnown = (one: Atom): boolean =>
    !one.not &&
    ((one.test === "has" && ["digit", "upper", "lower", "letter", "symbol"].includes(one.kind)) ||
      (one.test === "compare" && one.of === "length" && [">=", "<=", ">", "<"].includes(one.op)));
  if (!all || !atoms.every(isKnown)) return null;
  const sizes = atoms.filter((one) => one.test === "compare");
  const least = Math.max(1, ...sizes.map((one) => (one.op === ">=" ? one.bound : one.op === ">" ? one.bound + 1 : 1)));
  const most = Math.min(80, ...sizes.map((one) => (one.op === "<=" ? one.bound : one.op === "<" ? one.bound - 1 : 80)));
  const kinds = atoms.flatMap((one) => (one.test === "has" ? [one.kind] : []));
  const size = Math.min(Math.max(least, kinds.length + 2), most);
  const good = textWith(atoms, size, null);
  if (good === null || size < least) return null;
  const found = [{ value: good, holds: true }];
  const add = (value: string | null): void => {
    if (value !== null) found.push({ value, holds: false });
  };
  for (const kind of NEEDED) if (kinds.includes(kind)) add(textWith(atoms, size, kind));
  if (kinds.includes("lower")) add(good.toUpperCase());
  if (least > kinds.length + 1) add(textWith(atoms, least - 1, null));
  if (most < 80) add(textWith(atoms, most + 1, null));
  return found.length > atoms.length ? found : null;
}

/** "tells whether a password is strong: at least 10 characters with a digit and a symbol; it prints strong or weak". */
export function knownRuleWork({ text, outputs }: Told): KnownWork | null {
  if (outputs.length > 0) return null;
  const reader = new Reader(text);
  const asked = reader.take(
    new RegExp(
      `\\b(?:checks?|tells?|tests?|validates?|decides?)(?: (?:whether|if))? (?:an? |the )?(?:given )?${THING}(?: (?:is|counts as) (?:an? )?(?:[a-z]+ )?(?:valid|strong|good enough|safe|ok|okay|allowed|secure))?[:,.;]? `,
    ),
  );
  const thing = asked?.[1]?.replace(" ", "_");
  const rules =
    thing &&
    reader.take(
      new RegExp(
        `(?:(?:it|the ${asked?.[1]}|that is|this means|a (?:strong|valid|good) (?:one|${asked?.[1]})) (?:must|has to|needs to|should|needs)? ?)?(?:have |has |contain |contains |be |is )?((?:at least|at most|between|a minimum of|no more than|longer than|shorter than) [^.;]+)`,
      ),
    )?.[1];
  if (!thing || !rules) return null;
  const condition = readCondition(
    rules
      .replace(/,? (?:with|including|containing) (?=an? |at least one |one )/g, " and ")
      .replace(/\b(?:at least )?one (?=digit|number|upper|lower|capital|symbol|letter|special)/g, "a ")
      .replace(/,? and (?=.* and )/g, ", "),
    "text",
  );
  const words = reader.take(
    /\b(?:and )?(?:it )?(?:prints?|says?|answers?|shows?) ["']?([a-z]+)["']? or ["']?([a-z]+)["']?/,
  );
  const yesNo = !words || /^(?:yes|no)$/.test(`${words[1]}`);
  const facts = condition ? factsFor(condition) : null;
  if (!facts || !reader.isDone("") || words?.[1] === words?.[2] || (yesNo && words && words[1] !== "yes")) return null;
  const pair = words?.[1] && words[2] && !yesNo ? [words[1], words[2]] : null;
  // The first word is of what holds; "weak or strong" would be the other way round.
  if (pair && /^(?:weak|invalid|bad|wrong|no|unsafe|failed?|rejected)$/.test(pair[0] ?? "")) return null;
  const returns: TypeRef = pair ? { choice: pair } : "boolean";
  const gives = (holds: boolean): Fact["gives"] => (pair ? (pair[holds ? 0 : 1] ?? "") : holds);
  return {
    leaf: {
      name: `check_${thing}`,
      purpose: `Check whether the ${thing.replace("_", " ")} has ${rules
        .replace(/,? (?:with|including|containing) (?=an? |at least one |one )/g, " and ")
        .replace(/,? and (?=.* and )/g, ", ")
        .replace(
          /\b(?:at least )?one (?=digit|number|upper|lower|capital|symbol|letter|special)/g,
          "a ",
        )}.${pair ? ` Give "${pair[0]}" then, "${pair[1]}" otherwise.` : ""}`,
      params: [{ name: thing, type: "text" }],
      returns,
      raises: false,
      properties: [],
    },
    args: [arg(thing, "positional", "text", { help: `the ${thing.replace("_", " ")}` })],
    input: null,
    facts: facts.map(({ value, holds }) => ({ args: [value], gives: gives(holds) })),
  };
}

import type { Leaf, Property } from "@guildhall/contracts";
import type { DraftCheck, Promised } from "./checks.ts";
import type { CliLeaf } from "./form.ts";
import { purposeClause } from "./purpose-clause.ts";
import { cut, spaced } from "./words.ts";

const SAYS: Record<Property, string> = {
  "never-raises": "never end in an error",
  deterministic: "give the same result for the same input and leave its input unchanged",
  idempotent: "change nothing when applied to its own result",
  "same-multiset": "keep exactly the items it was given",
  subset: "give only items it was given",
  "sorted-ascending": "give its items in ascending order",
  "sorted-descending": "give its items in descending order",
  "no-duplicates": "give no item twice",
  "preserves-length": "give as many items as it was given",
  "non-negative": "never give a negative number",
  "sum-preserved": "give parts that add up to the whole",
  "empty-in-empty-out": "give nothing for empty input",
  "order-independent": "not depend on the order of its input",
  "round-trip": "be undone by its counterpart",
};
/** Properties any function has; they prove nothing about what it is for. */
const GENERIC = new Set<Property>(["never-raises", "deterministic", "empty-in-empty-out", "order-independent"]);

/** Do these properties together say what the result is, and not only something about it? Then they prove a purpose. */
function sayWhatItIs(properties: Property[]): boolean {
  const has = (...wanted: Property[]) => wanted.some((one) => properties.includes(one));
  return has("round-trip") || (has("same-multiset") && has("sorted-ascending", "sorted-descending"));
}

const propertyCheck = (leaf: Leaf, one: Leaf["properties"][number]): DraftCheck => ({
  kind: "property",
  key: `prop-${one.property}${one.param === undefined ? "" : `-${one.param}`}`,
  title: `${spaced(leaf.name)} shall ${SAYS[one.property]}`,
  oracle: "derived",
  leaf: leaf.name,
  property: one.property,
  ...(one.param === undefined ? {} : { param: one.param }),
  ...(one.with ? { with: one.with } : {}),
});

/** A purpose without the sentences that are promises of their own. */
const withoutSentences = (purpose: string, sentences: string[]): string =>
  sentences
    .reduce((text, says) => text.replace(new RegExp(`(?:,? and |,? but |[,;] )?${escaped(says)}[;]?`), ""), purpose)
    .replace(/(?<=[.!?])\s*\.(?=\s|$)/g, "")
    .replace(/^\.?\s+/, "")
    .trim();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a leaf promises: its purpose by examples and properties that say what it is, refusals, and what any rule keeps. */
export function leafCriteria(
  leaf: Leaf,
  when: string,
  {
    whole = [],
    told,
    refusals = [],
    open = [],
  }: { whole?: DraftCheck[]; open?: string[] } & Pick<CliLeaf, "told" | "refusals"> = {},
): Promised[] {
  const examples = leaf.examples.map((example, at): DraftCheck & { refuses: boolean } => {
    const base = { oracle: example.oracle, leaf: leaf.name, exampleId: example.id };
    const args = example.args.map((value) => JSON.stringify(value)).join(", ");
    return example.outcome.kind === "raises"
      ? {
          ...base,
          kind: "raises",
          key: `err${at + 1}`,
          title: cut(`${leaf.name}(${args}) is refused`, 200),
          refuses: true,
        }
      : {
          ...base,
          kind: "example",
          key: `ex${at + 1}`,
          title: cut(`${leaf.name}(${args}) gives ${JSON.stringify(example.outcome.value)}`, 200),
          refuses: false,
        };
  });
  const strip = ({ refuses: _, ...check }: DraftCheck & { refuses: boolean }): DraftCheck => check;
  const refused = examples.filter((one) => one.refuses);
  const named = refusals.map((one) => ({
    ...one,
    checks: refused.filter((check) => check.kind === "raises" && one.examples.includes(check.exampleId)).map(strip),
  }));
  const other = refused
    .filter((check) => check.kind !== "raises" || !refusals.some((one) => one.examples.includes(check.exampleId)))
    .map(strip);
  const telling = leaf.properties.filter((one) => !GENERIC.has(one.property));
  const proving = sayWhatItIs(telling.map((one) => one.property)) ? telling : [];
  const partial = leaf.properties.filter((one) => !proving.includes(one));
  const promises: Promised[] = [
    {
      when,
      shall:
        purposeClause(withoutSentences(told ?? leaf.purpose, [...refusals.map(({ says }) => says), ...open])) ||
        `give the result of ${spaced(leaf.name)}`,
      priority: "must",
      checks: [
        ...examples.filter((one) => !one.refuses).map(strip),
        ...whole,
        ...proving.map((one) => propertyCheck(leaf, one)),
      ],
    },
  ];
  if (partial.length > 0)
    promises.push({
      when: `${when} with any input`,
      shall: partial.map((one) => SAYS[one.property]).join(", and "),
      priority: "must",
      checks: partial.map((one) => propertyCheck(leaf, one)),
    });
  for (const { says, subject, checks } of named)
    promises.push({
      when: `${when} with what the brief calls “${subject}”`,
      shall: `refuse it with a short reason, as the brief says: ${says}`,
      priority: "must",
      checks,
    });
  if (leaf.raises && (other.length > 0 || named.length === 0))
    promises.push({
      when: `${when} with input it cannot read`,
      shall: "refuse it with a short reason",
      priority: other.length > 0 ? "must" : "should",
      checks: other,
    });
  return promises;
}

import { arg, type CliArg } from "../form.ts";
import type { KnownWork, Told } from "./known-work.ts";
import { Reader } from "./reader.ts";

const PEOPLE = "(?:people|persons|guests|friends)";

/** "splits a bill evenly; takes the amount, the number of people and an optional tip in percent with --tip". */
export function knownBillWork({ text, outputs }: Told, options: CliArg[]): KnownWork | null {
  const tip = options.find((one) => one.name === "tip");
  if (outputs.length > 0 || !tip || !/\bbills?\b/i.test(text)) return null;
  const reader = new Reader(text);
  const flag = "--tip(?:[ =](?:n\\b|percent|<\\w+>|\\d+))?";
  const splits = reader.has(
    new RegExp(
      `\\bsplits? (?:a|the) (?:restaurant |dinner )?bill(?: evenly| equally)?(?: (?:between|among|by) (?:a (?:given )?number of |several |the )?${PEOPLE})?(?: evenly| equally)?`,
    ),
  );
  const pays = reader.has(
    /\b(?:what|how much) (?:each|every) (?:person|of them|guest|one) (?:pays|has to pay|must pay|owes)|\b(?:the )?(?:share|amount) (?:of|per|for) (?:each |every )?person/,
  );
  reader.has(
    new RegExp(
      `\\btakes? (?:the )?(?:total |bill )?(?:amount|total)(?: of the bill)?,? (?:and )?(?:the )?(?:number of|how many) ${PEOPLE}`,
    ),
  );
  const percent =
    reader.has(
      new RegExp(
        `\\b(?:and )?(?:an )?(?:optional )?tip in percent(?: (?:can be |is )?given)? (?:with|by|as|using) ${flag}`,
      ),
    ) ||
    reader.has(
      new RegExp(`\\b(?:with )?${flag}(?: percent)?,? (?:(?:adds )?a tip in percent|a tip in percent is added)`),
    ) ||
    reader.has(/\b(?:an )?optional tip in percent \(--tip\)/);
  const standard = /(?:default(?: is|:)? |by default )(\d+)/.exec(reader.text)?.[1] ?? "0";
  reader.has(/\(?,?(?: and)? ?(?:by )?default(?: is|:)? \d+\)?/);
  reader.has(/\b(?:each )?(?:rounded )?(?:to|with) two decimals(?: places)?|\bto the cent|\brounded to cents/);
  if (!splits || !pays || !percent || !reader.isDone("evenly equally")) return null;
  const rows: [string, number, string, string][] = [
    ["100", 4, standard, ((100 * (100 + Number(standard))) / 400).toFixed(2)],
    ["60", 3, "10", "22.00"],
    ["90", 4, "20", "27.00"],
    ["100", 3, "0", "33.33"],
  ];
  return {
    leaf: {
      name: "share_per_person",
      purpose:
        "Give what each person pays of the amount with the tip in percent, to the cent. Refuse fewer than one person.",
      params: [
        { name: "amount", type: "decimal" },
        { name: "people", type: "integer" },
        { name: "tip", type: "decimal" },
      ],
      returns: "decimal",
      raises: true,
      properties: [],
    },
    args: [
      arg("amount", "positional", "decimal", { help: "the bill" }),
      arg("people", "positional", "integer", { help: "how many share it" }),
      arg("tip", "option", "decimal", { default: standard, help: "tip in percent" }),
    ],
    input: null,
    facts: rows.map(([amount, people, percentage, gives]) => ({ args: [amount, people, percentage], gives })),
    refuses: [
      { said: /\b(?:people|persons|guests|zero|0)\b/i, args: ["10", 0, "0"] },
      { said: /\bnegative\b/i, args: ["-10", 2, "0"] },
    ],
  };
}

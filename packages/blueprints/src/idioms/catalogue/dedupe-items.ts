import { type FieldRef, itemName, listParams, read, spokenOf } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isText, listOf, required, sameType } from "../leaf-view.ts";

type Slots = {
  list: string;
  key: FieldRef[];
  fold: boolean;
  keep: "first" | "last";
  /** The parameter that says whether case counts; only for lists of texts. */
  flag: string | null;
};

export const dedupeItems = defineIdiom<Slots>({
  id: "dedupe-items",
  title: "Remove duplicates",
  phrases: [
    "remove duplicates keeping the first",
    "unique by email ignoring case",
    "each value once in order",
    "without duplicate rows",
  ],
  cues: [["duplicate", "duplicates", "unique", "once", "distinct", "dedupe", "deduplicate"]],
  unless: ["groups of", "group of", "more than once", "which are duplicates", "find duplicates", "sorted", "count"],
  fit(view) {
    const list = listParams(view)[0];
    const flag = view.leaf.params.find((param) => param.type === "boolean");
    const folds = flag !== undefined && view.says("case") && isText(list?.element ?? "none");
    if (
      !list ||
      view.leaf.params.length !== (folds ? 2 : 1) ||
      !sameType(listOf(view.leaf.returns) ?? "none", list.element)
    )
      return null;
    const fields = list.fields.filter((ref) => listOf(required(ref.type)) === null);
    const named = fields.filter((ref) => spokenOf(view.text, ref.name) >= 1);
    const self = fields[0]?.via === "self";
    const sets = self ? [fields] : [named, ...fields.map((ref) => [ref]), fields].filter((set) => set.length > 0);
    const low = view.says("ignoring case", "case insensitive", "ignore case", "regardless of case", "only in case");
    return {
      list: fixed(list.name),
      key: sets.slice(0, 6).map((set, i) => option(set, [], (set === named && named.length > 0 ? 0.1 : 0) - 0.02 * i)),
      flag: fixed(folds ? flag.name : null),
      fold: folds
        ? fixed(false)
        : fields.some((ref) => isText(required(ref.type)))
          ? [option(low), option(!low, [], -0.05)]
          : fixed(false),
      keep: [option("first", ["first", "earliest"]), option("last", ["last", "latest", "newest"], -0.02)],
    };
  },
  python({ list, key, fold, keep, flag }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const parts = key.map(
      (ref) => `${read("python", ref, item)}${fold && isText(required(ref.type)) ? ".strip().lower()" : ""}`,
    );
    const single = flag ? `(${item}.lower() if ${flag} else ${item})` : parts[0];
    const whole = parts.length === 1 ? single : `(${parts.join(", ")})`;
    const store =
      keep === "first"
        ? `    kept.setdefault(${whole}, ${item})`
        : `    kept.pop(${whole}, None)\n    kept[${whole}] = ${item}`;
    return { body: `kept = {}\nfor ${item} in ${list}:\n${store}\nreturn list(kept.values())` };
  },
  typescript({ list, key, fold, keep, flag }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const parts = key.map(
      (ref) => `${read("typescript", ref, item)}${fold && isText(required(ref.type)) ? ".trim().toLowerCase()" : ""}`,
    );
    const single = flag ? `${flag} ? ${item}.toLowerCase() : ${item}` : parts[0];
    const whole = parts.length === 1 ? single : `JSON.stringify([${parts.join(", ")}])`;
    const store =
      keep === "first"
        ? `  if (!kept.has(key)) kept.set(key, ${item});`
        : `  kept.delete(key);\n  kept.set(key, ${item});`;
    return {
      body: `const kept = new Map<unknown, (typeof ${list})[number]>();\nfor (const ${item} of ${list}) {\n  const key = ${whole};\n${store}\n}\nreturn [...kept.values()];`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def unique(names: list[str]) -> list[str]",
      purpose: "Remove duplicates ignoring case, keeping the first.",
      holds: 'assert unique(["Ana", "bo", " ana", "BO"]) == ["Ana", "bo"] and unique([]) == []',
    },
    {
      language: "typescript",
      types: "interface Contact { name: string; email: string }",
      signature: "function dedupe(contacts: Contact[]): Contact[]",
      purpose: "Contacts without duplicates by email, keeping the last.",
      holds:
        'assert.deepEqual(dedupe([{ name: "a", email: "x" }, { name: "b", email: "y" }, { name: "c", email: "x" }]).map((c) => c.name), ["b", "c"]);',
    },
  ],
});

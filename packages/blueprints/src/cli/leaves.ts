import type { Example, Language, Leaf, TypeRef } from "@guildhall/contracts";
import { recordsIn } from "../literals.ts";
import type { CliForm } from "./form.ts";
import { computeLeaf, recordOf, recordType } from "./types.ts";
import { camel, packageName } from "./words.ts";

/** Names as the language writes them: the form holds snake_case. */
export const languageName = (language: Language, name: string): string => (language === "python" ? name : camel(name));

/** The criterion of a command: commands are R1, R2 … in order, leaves of a library after them. */
function criteriaOf(form: CliForm, leafName: string): string[] {
  const ids = form.commands.flatMap((command, at) =>
    computeLeaf(form, command)?.name === leafName ? [`R${at + 1}.1`] : [],
  );
  if (ids.length > 0) return ids;
  const alone = aloneLeaves(form);
  const at = alone.indexOf(leafName);
  return at < 0 ? [] : [`R${form.commands.length + at + 1}.1`];
}

/** Leaves that no command calls: functions of a library. */
export const aloneLeaves = (form: CliForm): string[] =>
  form.leaves
    .filter((leaf) => !form.commands.some((command) => computeLeaf(form, command) === leaf))
    .map((leaf) => leaf.name);

/** Choices are plain text in Python signatures already; optional records stay as they are. */
function recordsFor(form: CliForm, types: TypeRef[]): Leaf["records"] {
  return [...new Set(types.flatMap(recordsIn))].flatMap((name) => {
    const record = recordOf(form, name);
    return record ? [recordType(form, record)] : [];
  });
}

/** The leaves of a form in one language. */
export function cliLeaves(form: CliForm, language: Language): Leaf[] {
  return form.leaves.map((leaf) => ({
    name: languageName(language, leaf.name),
    language,
    purpose: leaf.purpose,
    params: leaf.params.map((param) => ({ name: languageName(language, param.name), type: param.type })),
    returns: leaf.returns,
    records: recordsFor(form, [...leaf.params.map((param) => param.type), leaf.returns]),
    raises: leaf.raises,
    examples: form.examples
      .filter((example) => example.leaf === leaf.name)
      .map((example) => renamed(example, language)),
    properties: leaf.properties.map((one) => (one.with ? { ...one, with: languageName(language, one.with) } : one)),
    criteria: criteriaOf(form, leaf.name),
    file:
      language === "python"
        ? `${packageName(form.name)}/rules/${leaf.name}.py`
        : `src/rules/${leaf.name.replaceAll("_", "-")}.ts`,
  }));
}

const renamed = (example: Example, language: Language): Example => ({
  ...example,
  leaf: languageName(language, example.leaf),
});

export const cliExamples = (form: CliForm, language: Language): Example[] =>
  form.examples.map((example) => renamed(example, language));

/** Takes examples back into the form, whatever language their leaf is named in. Unknown leaves are dropped. */
export function withExamples(form: CliForm, language: Language, examples: Example[]): CliForm {
  const kept = examples.flatMap((example) => {
    const leaf = form.leaves.find(
      (one) => languageName(language, one.name) === example.leaf || one.name === example.leaf,
    );
    return leaf && leaf.params.length === example.args.length ? [{ ...example, leaf: leaf.name }] : [];
  });
  return { ...form, examples: kept.slice(0, 60) };
}

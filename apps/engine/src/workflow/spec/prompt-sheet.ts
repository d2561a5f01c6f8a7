import { type Example, earsText, type Leaf, type ProjectSpec, type Requirement } from "@guildhall/contracts";

/** The requirements in the fixed form that models are given; the same text is shown to the person. */
export function promptSheet(input: {
  spec: ProjectSpec;
  requirements: Requirement[];
  leaves: Leaf[];
  examples: Example[];
  rules: string;
}): string {
  const { spec, requirements, leaves, examples, rules } = input;
  const lines: string[] = [`# ${spec.title}`, "", spec.summary, ""];
  if (rules.trim()) lines.push("## Rules of the project", "", rules.trim(), "");
  for (const requirement of requirements) {
    lines.push(`## ${requirement.id} ${requirement.story}`, "");
    for (const criterion of requirement.criteria) {
      lines.push(`- ${criterion.id} (${criterion.priority}) ${earsText(criterion)}`);
    }
    lines.push("");
  }
  if (leaves.length > 0) {
    lines.push("## Functions", "");
    for (const leaf of leaves) {
      lines.push(`- \`${leaf.name}\`: ${leaf.purpose}`);
      for (const example of examples.filter((entry) => entry.leaf === leaf.name))
        lines.push(`  - ${exampleText(example)}`);
    }
    lines.push("");
  }
  const list = (title: string, entries: string[]) => {
    if (entries.length > 0) lines.push(`## ${title}`, "", ...entries.map((entry) => `- ${entry}`), "");
  };
  list("Assumptions", spec.assumptions);
  list("Out of scope", spec.outOfScope);
  return `${lines.join("\n").trim()}\n`;
}

function exampleText(example: Example): string {
  const args = example.args.map((arg) => JSON.stringify(arg)).join(", ");
  const outcome = example.outcome.kind === "returns" ? `gives ${JSON.stringify(example.outcome.value)}` : "is refused";
  return `${example.leaf}(${args}) ${outcome} [${example.oracle}]`;
}

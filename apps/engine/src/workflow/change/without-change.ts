import { blueprintOf } from "@guildhall/blueprints";
import type { JsonValue, ProjectSpec } from "@guildhall/contracts";
import { mergeForms } from "../spec/merge-forms.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export type WithoutChange =
  | { spec: ProjectSpec }
  /** A later change stands on this one: the pointers both touch. */
  | { conflicts: string[] };

/**
 * The requirements of now without one earlier change, which led from `before` to `after`; every other change stays. Pure.
 */
export function withoutChange(before: ProjectSpec, after: ProjectSpec, now: ProjectSpec): WithoutChange {
  const { form, conflicts } = mergeForms(after.form, now.form, before.form);
  const rest = mergeForms(plain(after), plain(now), plain(before)).form as Pick<
    ProjectSpec,
    "assumptions" | "outOfScope"
  >;
  const parsed = blueprintOf(now.blueprint).form.safeParse(form);
  if (conflicts.length > 0 || !parsed.success) return { conflicts };
  const blueprint = blueprintOf(now.blueprint);
  const finished = blueprint.finish(parsed.data);
  const { title, summary } = blueprint.describe(finished);
  return {
    spec: {
      ...now,
      ...rest,
      title,
      summary,
      form: finished as JsonValue,
      brief: withoutText(before.brief, after.brief, now.brief),
      sources: same(now.form, after.form) ? before.sources : now.sources,
      corrections: withoutEntries(before.corrections ?? [], after.corrections ?? [], now.corrections ?? []),
    },
  };
}

const plain = ({ assumptions, outOfScope }: ProjectSpec): JsonValue => ({ assumptions, outOfScope });

/** What the change had appended to the brief is taken out; a brief that was rewritten meanwhile stays. */
function withoutText(before: string, after: string, now: string): string {
  if (now === after) return before;
  const appended = after.startsWith(before) ? after.slice(before.length) : "";
  return appended === "" ? now : now.replace(appended, () => "");
}

/** The corrections the change had added are no corrections any more. */
function withoutEntries<T>(before: T[], after: T[], now: T[]): T[] {
  const known = before.map((entry) => JSON.stringify(entry));
  const added = after
    .map((entry) => JSON.stringify(entry))
    .filter((entry) => {
      const at = known.indexOf(entry);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
  const left = now.filter((entry) => {
    const at = added.indexOf(JSON.stringify(entry));
    if (at >= 0) added.splice(at, 1);
    return at < 0;
  });
  // A change that took corrections back gives them back.
  const lost = before.filter((entry) => !after.some((other) => same(entry, other)));
  return [...left, ...lost.filter((entry) => !left.some((other) => same(entry, other)))];
}

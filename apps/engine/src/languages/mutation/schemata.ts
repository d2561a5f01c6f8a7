import type { Dialect } from "./dialects.ts";

/** A place of the source with everything that may stand there instead. */
export interface Site {
  start: number;
  end: number;
  kind: "expression" | "statement";
  variants: { id: number; text: string }[];
}

const isInside = (inner: Site, outer: Site): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Outer places before those in them. */
const byPlace = (a: Site, b: Site): number =>
  a.start - b.start || b.end - a.end || (a.kind === "statement" ? -1 : 0) - (b.kind === "statement" ? -1 : 0);

function render(
  source: string,
  [from, to]: readonly [number, number],
  sites: readonly Site[],
  dialect: Dialect,
): string {
  let text = "";
  let at = from;
  for (let i = 0; i < sites.length; ) {
    const site = sites[i] as Site;
    let next = i + 1;
    while (next < sites.length && isInside(sites[next] as Site, site)) next++;
    const original = render(source, [site.start, site.end], sites.slice(i + 1, next), dialect);
    text += source.slice(at, site.start);
    if (site.kind === "expression") text += dialect.choose(site.variants, original);
    else text += dialect.guard(site.variants, original, indentAt(source, site.start));
    at = site.end;
    i = next;
  }
  return text + source.slice(at, to);
}

function indentAt(source: string, index: number): string {
  return source.slice(source.lastIndexOf("\n", index - 1) + 1, index);
}

/** The whole source with every mutant in it and none switched on. Sites are nested or apart, never crossed. Pure. */
export function renderSchemata(source: string, sites: readonly Site[], dialect: Dialect): string {
  const text = (from: number, to: number) =>
    render(
      source,
      [from, to],
      [...sites].filter((site) => site.start >= from && site.end <= to).sort(byPlace),
      dialect,
    );
  const head = dialect.head(source);
  return text(0, head) + dialect.switchLine(0) + text(head, source.length);
}

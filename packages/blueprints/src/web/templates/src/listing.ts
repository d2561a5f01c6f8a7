import { useState } from "react";
import { compareValues, type FieldDef, rankedOptions, type Stored, type Values } from "./fields";

/** A named condition on a record, e.g. "Overdue". */
export interface Mark<T> {
  label: string;
  holds: (item: T) => boolean;
}

/** A checkbox that leaves out what has that value, e.g. "Hide finished". */
export interface Hide {
  label: string;
  field: string;
  value: string;
}

export interface ListingOptions<T> {
  fields: readonly FieldDef[];
  /** Fields the search looks into; none means no search. */
  search?: readonly string[];
  filters?: readonly string[];
  hides?: readonly Hide[];
  sorts?: readonly string[];
  marks?: readonly Mark<T>[];
  /** Words for all records, then for those of each mark, in the choice of what is shown. */
  showWords?: readonly string[];
  /**
   * Order before the person chooses one, e.g. "votes:desc"; "priority:first:High" for one option before the others,
   * "mark:Overdue" for what has a mark first and "unmarked:Overdue" for what has it last.
   */
  order?: string;
}

export interface Listing<T> {
  rows: T[];
  total: number;
  options: ListingOptions<T>;
  query: string;
  setQuery: (query: string) => void;
  chosen: Record<string, string>;
  choose: (key: string, value: string) => void;
  sort: string;
  setSort: (sort: string) => void;
  /** The different texts that stand in a field, in order; what a filter over free text offers. */
  valuesOf: (key: string) => string[];
  /** True when something hides rows. */
  narrowed: boolean;
  clear: () => void;
}

/** What is chosen of a checkbox that hides. */
export const hideKey = (hide: Hide): string => `hide ${hide.field} ${hide.value}`;

/** Search, filters and order of a list; `rows` is what is left, in the chosen order. */
export function useListing<T extends Stored>(items: readonly T[], options: ListingOptions<T>): Listing<T> {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [sort, setSort] = useState(options.order ?? "");

  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (item: T): boolean => {
    const record = item as unknown as Values;
    const text = (options.search ?? []).map((key) => String(record[key] ?? "")).join(" ").toLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
    for (const key of options.filters ?? []) {
      const wanted = chosen[key] ?? "";
      if (wanted !== "" && String(record[key] ?? "") !== wanted) return false;
    }
    for (const hide of options.hides ?? []) {
      if (chosen[hideKey(hide)] === "yes" && String(record[hide.field] ?? "") === hide.value) return false;
    }
    const mark = options.marks?.find((candidate) => candidate.label === chosen.mark);
    return mark ? mark.holds(item) : true;
  };

  const [key = "createdAt", direction = "asc", ...named] = sort.split(":");
  const lead = options.marks?.find((candidate) => sort === `mark:${candidate.label}`);
  const trail = options.marks?.find((candidate) => sort === `unmarked:${candidate.label}`);
  const ranks =
    direction === "first" || direction === "last"
      ? rankedOptions(options.fields.find((field) => field.key === key)?.options ?? [], direction, named.join(":"))
      : null;
  // What has none of the options stands behind all that has one.
  const rankOf = (item: T): number => {
    const at = ranks?.indexOf(String((item as unknown as Values)[key] ?? "")) ?? -1;
    return at < 0 ? (ranks?.length ?? 0) : at;
  };
  const rows = items.filter(matches).toSorted((a, b) => {
    if (lead) return Number(lead.holds(b)) - Number(lead.holds(a));
    if (trail) return Number(trail.holds(a)) - Number(trail.holds(b));
    if (ranks) return rankOf(a) - rankOf(b);
    return compareValues((a as unknown as Values)[key], (b as unknown as Values)[key], direction === "desc");
  });

  return {
    rows,
    total: items.length,
    options,
    query,
    setQuery,
    chosen,
    choose: (name, value) => setChosen((before) => ({ ...before, [name]: value })),
    sort,
    setSort,
    valuesOf: (name) =>
      [...new Set(items.map((item) => String((item as unknown as Values)[name] ?? "")))]
        .filter((text) => text !== "")
        .toSorted((a, b) => a.localeCompare(b)),
    narrowed: words.length > 0 || Object.values(chosen).some((value) => value !== ""),
    clear: () => {
      setQuery("");
      setChosen({});
    },
  };
}

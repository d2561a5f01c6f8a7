import { useState } from "react";
import { compareValues, type FieldDef, type Stored, type Values } from "./fields";

/** A named condition on a record, e.g. "Overdue". */
export interface Mark<T> {
  label: string;
  holds: (item: T) => boolean;
}

export interface ListingOptions<T> {
  fields: readonly FieldDef[];
  /** Fields the search looks into; none means no search. */
  search?: readonly string[];
  filters?: readonly string[];
  sorts?: readonly string[];
  marks?: readonly Mark<T>[];
  /** Words for all records, then for those of each mark, in the choice of what is shown. */
  showWords?: readonly string[];
  /** Order before the person chooses one, e.g. "votes:desc"; "mark:Overdue" for what has a mark first. */
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
    const mark = options.marks?.find((candidate) => candidate.label === chosen.mark);
    return mark ? mark.holds(item) : true;
  };

  const [key = "createdAt", direction = "asc"] = sort.split(":");
  const lead = options.marks?.find((candidate) => sort === `mark:${candidate.label}`);
  const rows = items.filter(matches).toSorted((a, b) => {
    if (lead) return Number(lead.holds(b)) - Number(lead.holds(a));
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

import { comparable } from "./brief/orderings.ts";
import type { CliAction, CliArg, CliCommand, CliField, CliForm, CliRecord } from "./form.ts";

type StoreAction = Extract<CliAction, { kind: "store" }>;
type Summary = Extract<CliAction, { kind: "summarise" }>;

const NUMERIC: CliField["type"][] = ["integer", "decimal", "number"];

/** Rules of a field that fit its type. */
export function finishFieldRules(field: CliField): CliField {
  const { positive, prefixes, ...plain } = field;
  return {
    ...plain,
    ...(positive && NUMERIC.includes(field.type) ? { positive } : {}),
    ...(prefixes?.length && field.type === "text" ? { prefixes } : {}),
  };
}

/** Bounds and units belong to one number. */
export function finishLimits(arg: CliArg): CliArg {
  const { limits, units, ...plain } = arg;
  const one = arg.kind !== "flag" && !arg.many && !arg.listed;
  const number = one && (arg.type === "duration" || NUMERIC.includes(arg.type as CliField["type"]));
  return {
    ...plain,
    ...(number && limits && Object.keys(limits).length > 0 ? { limits } : {}),
    ...(one && units?.length && arg.type === "decimal" ? { units } : {}),
  };
}

/** Pairs in order whose arguments are there and of one kind. */
export function finishOrdered(command: CliCommand, args: CliArg[]): CliCommand {
  const { ordered, ...plain } = command;
  const argOf = (name: string): CliArg | undefined => args.find((one) => one.name === name);
  const kept = (ordered ?? []).filter((one) => comparable(argOf(one.low), argOf(one.high)));
  return kept.length > 0 ? { ...plain, ordered: kept } : plain;
}

/** What a store command says about fields, without what the record does not have any more. */
export function finishStoreRules(action: StoreAction, record: CliRecord): StoreAction {
  const { unique, amount, sortBy, where, ranks, within, ...plain } = action;
  const fieldOf = (name: string | undefined): CliField | undefined => record.fields.find((one) => one.name === name);
  const ordered = (where ?? []).filter((one) => {
    const type = fieldOf(one.field)?.type;
    if (type === undefined) return false;
    return one.op === "has" ? type === "text" : one.op === "is" || type === "date" || NUMERIC.includes(type);
  });
  const counted = fieldOf(amount);
  return {
    ...plain,
    ...(unique && fieldOf(unique.field) ? { unique } : {}),
    ...(within !== undefined && fieldOf(within) ? { within } : {}),
    ...(counted && NUMERIC.includes(counted.type) ? { amount } : {}),
    ...(sortBy === "id" || fieldOf(sortBy) ? { sortBy } : {}),
    ...(ranks && fieldOf(sortBy)?.type === "choice" ? { ranks } : {}),
    ...(ordered.length > 0 ? { where: ordered } : {}),
  };
}

/** The filters of a summary whose columns and options are there. */
export function finishFilters(form: CliForm, action: Summary, args: { name: string }[]): Summary {
  const { filters, limit, ...plain } = action;
  const fields = form.records.find((one) => one.name === action.entity)?.fields ?? [];
  const kept = (filters ?? []).filter(
    (one) => fields.some((item) => item.name === one.field) && args.some((item) => item.name === one.arg),
  );
  return {
    ...plain,
    ...(kept.length > 0 ? { filters: kept } : {}),
    ...(limit !== undefined && args.some((one) => one.name === limit) ? { limit } : {}),
  };
}

/** A field's new name in everything a command says about fields. */
export function renamedRules(action: CliAction, before: string, after: string): CliAction {
  const swap = (name: string): string => (name === before ? after : name);
  if (action.kind === "summarise")
    return action.filters
      ? { ...action, filters: action.filters.map((one) => ({ ...one, field: swap(one.field) })) }
      : action;
  if (action.kind !== "store") return action;
  return {
    ...action,
    ...(action.line ? { line: action.line.replaceAll(new RegExp(`\\{${before}(?=[:?}])`, "g"), `{${after}`) } : {}),
    ...(action.unique ? { unique: { ...action.unique, field: swap(action.unique.field) } } : {}),
    ...(action.amount ? { amount: swap(action.amount) } : {}),
    ...(action.within ? { within: swap(action.within) } : {}),
    ...(action.sortBy ? { sortBy: swap(action.sortBy) } : {}),
    ...(action.where
      ? { where: action.where.map((one) => ({ ...one, field: swap(one.field), arg: swap(one.arg) })) }
      : {}),
  };
}

import type { Check, JsonValue, Oracle } from "@guildhall/contracts";
import type { DraftCheck, Promised } from "../../cli/checks.ts";
import { cut } from "../../cli/words.ts";
import type { Step } from "./preparation.ts";

type HttpCheck = Extract<Check, { kind: "http" }>;

export interface Request {
  method: HttpCheck["method"];
  path: string;
  body?: JsonValue;
  status: number;
  contains?: JsonValue;
  before?: Step[] | null;
}

/** A check of one request; nothing where what has to be there first cannot be made by requests. */
export function requestCheck(key: string, title: string, oracle: Oracle, one: Request): DraftCheck[] {
  if (one.before === null || (one.before ?? []).length > 40) return [];
  return [
    {
      kind: "http",
      key,
      title: cut(title, 200),
      oracle,
      method: one.method,
      path: one.path,
      status: one.status,
      ...(one.body === undefined ? {} : { body: one.body }),
      ...(one.contains === undefined ? {} : { jsonContains: one.contains }),
      ...(one.before && one.before.length > 0 ? { before: one.before } : {}),
    },
  ];
}

export const promise = (
  when: string,
  shall: string,
  priority: Promised["priority"],
  checks: DraftCheck[],
): Promised => ({ when, shall, priority, checks });

/** What an endpoint promises, with the words of the brief that ask for it. */
export const asSaid = (shall: string, says: string): string =>
  says === "" ? shall : `${shall}, as the brief says: “${says}”`;

import type { Oracle, PageStep, Priority } from "@guildhall/contracts";
import type { WebField, WebForm, WebView } from "./form.ts";
import { kebab } from "./names.ts";

/** One promise of a view and how it is tried in a browser. */
export interface Journey {
  id: string;
  given?: string;
  when: string;
  shall: string;
  priority: Priority;
  oracle: Oracle;
  /** None: the promise is proved by the tests of a leaf. */
  steps: PageStep[] | null;
}
const ROLES: Partial<Record<WebField["type"], string>> = {
  integer: "spinbutton",
  number: "spinbutton",
  money: "spinbutton",
  choice: "combobox",
  boolean: "checkbox",
};

export const visible = (role: string, name: string): PageStep => ({ action: "expect", role, name, expect: "visible" });
export const hidden = (role: string, name: string): PageStep => ({ action: "expect", role, name, expect: "hidden" });
export const hasText = (role: string, name: string | undefined, value: string): PageStep => ({
  action: "expect",
  role,
  ...(name === undefined ? {} : { name }),
  expect: "text",
  value,
});
export const click = (role: string, name: string): PageStep => ({ action: "click", role, name });
export const open = (_form: WebForm, view: WebView): PageStep => ({
  action: "goto",
  value: `#/${kebab(view.title, view.id)}`,
});

/** Typing a value into the control of a field; nothing for an empty value. */
export function typeInto(field: WebField, value: string): PageStep[] {
  const role = ROLES[field.type] ?? "textbox";
  if (field.type === "boolean") return value === "true" ? [{ action: "check", role, name: field.label }] : [];
  if (value === "") return [];
  return [{ action: field.type === "choice" ? "select" : "fill", role, name: field.label, value }];
}

import type { SpecRow } from "@guildhall/contracts";
import type { PlanHandles } from "../blueprint.ts";
import { type FreeForm, usualPaths } from "./form.ts";

const MOST_FILES = 6;

/** How the plan of a free build is edited: it is made of whole files in place of leaves. */
export function freePlan(form: FreeForm, rows: SpecRow[]): PlanHandles {
  const usual = new Set(usualPaths(form));
  return {
    leaves: form.files.map((file, at) => {
      const path = `/files/${at}`;
      const fixed = usual.has(file.path);
      const own = rows.filter((row) => row.path.startsWith(`${path}/`));
      return {
        of: file.path,
        name: fixed ? null : `${path}/path`,
        rows: fixed ? own.filter((row) => row.path !== `${path}/path`) : own,
        remove: fixed ? null : path,
        note: fixed ? "Its name is fixed and it stays: what is laid out around it loads it by this name." : "",
      };
    }),
    add:
      form.files.length >= MOST_FILES
        ? { places: [], note: `A free build has at most ${MOST_FILES} files.` }
        : {
            places: [
              { path: "/files", label: "A file", purpose: `/files/${form.files.length}/purpose`, takesInput: false },
            ],
            note: "",
          },
  };
}

import { AppError, type BlueprintId } from "@guildhall/contracts";
import { httpApi } from "./api/index.ts";
import type { Blueprint } from "./blueprint.ts";
import { pythonCli, typescriptCli } from "./cli/index.ts";
import { freeBuild } from "./free-build/index.ts";
import { webApp } from "./web/index.ts";

/** Every kind of prototype, in the order they are offered. Adding a kind is one import and one entry. */
export const blueprints: readonly Blueprint[] = [webApp, pythonCli, typescriptCli, httpApi, freeBuild];

/** The blueprint of an id. Throws NOT_FOUND for a kind that is not there. */
export function blueprintOf(id: BlueprintId): Blueprint {
  const found = blueprints.find((one) => one.id === id);
  if (!found) throw new AppError("NOT_FOUND", `There is no kind of prototype called ${id}.`, "Choose another kind.");
  return found;
}

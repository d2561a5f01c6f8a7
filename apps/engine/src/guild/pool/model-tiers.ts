import type { ModelInfo } from "@guildhall/contracts";

export interface ModelWish {
  /** The model a person chose for the project; it comes first. */
  chosen: string | null;
  /** Ids or names from the team's rules, first choice first; empty = the default model. */
  listed: readonly string[];
  /** Text must not leave this machine. */
  localOnly: boolean;
}

const HERE = "this machine";

/** Where a model nobody added yet could be named, nothing can be asked. */
const exists = (model: ModelInfo): boolean => model.kind !== "gguf" || model.sizeBytes !== null;

/** The id of the default model; none before one is chosen. */
export const defaultOf = (models: readonly ModelInfo[]): string[] =>
  models.filter(({ isDefault }) => isDefault).map(({ id }) => id);

/**
 * The models that may serve, in tiers: those of one name are equals, and a later name is a fallback. Nobody is asked
 * whom neither the person nor the team named.
 */
export function modelTiers(models: readonly ModelInfo[], wish: ModelWish): ModelInfo[][] {
  const names = [...(wish.chosen === null ? [] : [wish.chosen]), ...wish.listed];
  const wanted = names.length === 0 ? defaultOf(models) : names;
  const seen = new Set<string>();
  return wanted
    .map((name) =>
      models.filter((model) => {
        const fits = model.id === name || model.name === name;
        const allowed = exists(model) && (!wish.localOnly || model.location === HERE);
        if (!fits || !allowed || seen.has(model.id)) return false;
        seen.add(model.id);
        return true;
      }),
    )
    .filter((tier) => tier.length > 0);
}

/** An expert's own preferences as far as they are installed, the default model behind them; empty for none. */
export function usablePreferences(models: readonly ModelInfo[], preferred: readonly string[]): string[] {
  const usable = preferred.filter((id) => models.some((model) => model.id === id && model.state !== "not-installed"));
  return usable.length === 0 ? [] : [...usable, ...defaultOf(models)];
}

/** Requests a model takes at a time, and tokens of work it may hold: a minute of its measured speed. */
export function sizeOf({ kind, card }: ModelInfo): { slots: number; capacityTokens: number } {
  const bySpeed = card?.writeTokensPerSecondByFour ?? card?.writeTokensPerSecond ?? null;
  const [slots, usual] = kind === "gguf" ? [8, 4_096] : [16, 8_192];
  return { slots, capacityTokens: bySpeed === null ? usual : Math.max(1_024, Math.round(bySpeed * 60)) };
}

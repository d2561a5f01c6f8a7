import { type ExperimentView, type ExpertView, triesTheSame } from "@guildhall/contracts";

type Running = Pick<ExperimentView, "kind" | "expert" | "state">;

/** Is it being tried now? Only one experiment about the same thing runs at a time. */
export const isTried = (experiments: readonly Running[], plan: Pick<Running, "kind" | "expert">): boolean =>
  experiments.some((one) => one.state === "running" && triesTheSame(one, plan));

/** The experts an experiment of a kind can be about, without those it is about already. */
export const expertsToTry = (
  experts: readonly Pick<ExpertView, "id" | "name" | "experiments">[],
  experiments: readonly Running[],
  kind: ExpertView["experiments"][number],
): { value: string; label: string }[] =>
  experts
    .filter((expert) => expert.experiments.includes(kind) && !isTried(experiments, { kind, expert: expert.id }))
    .map(({ id, name }) => ({ value: id, label: name }));

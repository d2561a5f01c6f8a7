import type { HouseRules, HouseRulesView } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { CopyButton, Failure, type Mark, percent, StateMark, timeAgo, Waiting } from "@/components";
import classes from "./guild.module.css";
import { ProblemList } from "./problem-list";

const SOURCES: Record<HouseRulesView["source"], { mark: Mark; word: string }> = {
  defaults: { mark: "done", word: "There is no file: the defaults are in force." },
  file: { mark: "done", word: "The file is in force." },
  "last-good": { mark: "failed", word: "The file is broken: what it said before stays in force." },
};

/** The settings of guildhall.yaml in force, and what is wrong with the file. */
export function HouseRulesPanel() {
  const view = useQuery(trpc.guild.houseRules.queryOptions());
  return (
    <section className={classes.panel} aria-label="House rules">
      <h2>House rules</h2>
      {view.isPending && <Waiting label="Reading guildhall.yaml" />}
      {view.isError && <Failure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data !== undefined && <Rules view={view.data} />}
    </section>
  );
}

function Rules({ view }: { view: HouseRulesView }) {
  const { source, path, problems, rules, loadedAt } = view;
  const broken = problems.some(({ severity }) => severity === "error");
  const state = source === "defaults" && broken ? SOURCES["last-good"] : SOURCES[source];
  const word = source === "defaults" && broken ? "The file is broken: the defaults are in force." : state.word;
  return (
    <>
      <p className={classes.source}>
        <StateMark state={state.mark} size={15} />
        <span>
          {word} {source === "file" && `Read ${timeAgo(loadedAt)}.`}
        </span>
      </p>
      {problems.length > 0 && <ProblemList problems={problems} label="Problems of guildhall.yaml" />}
      <dl className={classes.settings}>
        {settingsOf(rules).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.edit}>
        Edit the file at <code>{path}</code>
        <CopyButton text={path} label="Copy the path" />
        <span>It is read again as soon as it is saved.</span>
      </p>
    </>
  );
}

function settingsOf({ moe }: HouseRules): [string, string][] {
  const { router, aggregation, learning, management, experts } = moe;
  return [
    ["Routing", moe.enabled ? (router.type === "neural" ? "by the trained gate" : "by words alone") : "off"],
    ["Floor to choose alone", percent(router.min_confidence)],
    ["Candidates named", String(router.top_k)],
    ["Score", `${router.weights.gate} gate + ${router.weights.record} record`],
    ["Several answers", aggregation.strategy],
    ["Answers merged by", aggregation.synthesis_model ?? "the model of the first expert asked"],
    ["Nightly training", learning.nightly === "off" ? "off" : `at ${learning.nightly}`],
    ["Promotion without asking", learning.auto_promote],
    ["Scaling", management.auto_scale],
    [
      "Removal of weak replicas",
      `${management.remove_underperforming}, below ${percent(management.performance_threshold)}`,
    ],
    ["Preferring the better model", management.auto_optimise],
    ["Experts with models of their own", experts.map(({ name }) => name).join(", ") || "none"],
  ];
}

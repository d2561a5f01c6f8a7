import {
  armOf,
  figuresOf,
  newExperimentState,
  verdictOf,
  withTrialOutcome,
} from "../../apps/engine/src/guild/experiments/experiment.ts";
import { createRandom, type Random } from "../../apps/engine/src/platform/index.ts";
import { type Metric, median, rounded } from "../suite.ts";

/** A world of two arms: the control's rate of success, what the variant adds, how much projects differ. */
interface World {
  name: string;
  rate: number;
  difference: number;
  /** Standard deviation of the projects' own rates. */
  spread: number;
}

const WORLDS: readonly World[] = [
  { name: "A/A, all projects alike", rate: 0.7, difference: 0, spread: 0 },
  { name: "A/A, projects differ", rate: 0.7, difference: 0, spread: 0.15 },
  { name: "10 points better", rate: 0.7, difference: 0.1, spread: 0.1 },
  { name: "15 points better", rate: 0.7, difference: 0.15, spread: 0.1 },
  { name: "15 points worse", rate: 0.7, difference: -0.15, spread: 0.1 },
];
const OUTCOMES = 1500;
const A_PROJECT = 5;
const MATTERS = 0.1;

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random.next() + 1e-12)) * Math.cos(2 * Math.PI * random.next());
}

/** One experiment, looked at after every outcome until it says something or the outcomes end. */
function experiment({ rate, difference, spread }: World, seed: number): { verdict: string; after: number } {
  const random = createRandom(seed);
  const projects = new Map<number, { rate: number; earlier: number }>();
  let state = newExperimentState();
  for (let outcome = 1; outcome <= OUTCOMES; outcome++) {
    const id = random.between(0, OUTCOMES / A_PROJECT);
    const project = projects.get(id) ?? { rate: rate + spread * normal(random), earlier: 0 };
    projects.set(id, project);
    const arm = armOf(`e${seed}`, `p${id}`, 0.5);
    const own = Math.min(0.99, Math.max(0.01, project.rate + (arm === "variant" ? difference : 0)));
    state = withTrialOutcome(state, { arm, earlier: project.earlier, guard: "success", one: random.next() < own });
    project.earlier += 1;
    const verdict = verdictOf(state);
    if (verdict !== "waiting") return { verdict, after: outcome };
  }
  return { verdict: "waiting", after: OUTCOMES };
}

/** How often looking all the time finds a winner or stops on harm, and after how many outcomes. */
export function measureLooking(experiments: number, seed: number): Record<string, Metric> {
  const planned = figuresOf(newExperimentState(), { matters: MATTERS, variantShare: 0.5 }).moreOutcomesNeeded;
  const worlds = WORLDS.map((world): [string, Metric] => {
    const ends = Array.from({ length: experiments }, (_, at) => experiment(world, seed * 10_000 + at));
    const share = (wanted: string) => ends.filter(({ verdict }) => verdict === wanted).length / experiments;
    const decided = ends.flatMap(({ verdict, after }) => (verdict === "waiting" ? [] : [after]));
    return [
      world.name,
      { winner: rounded(share("variant")), harm: rounded(share("harm")), medianOutcomes: median(decided) },
    ];
  });
  return { experiments, outcomesAtMost: OUTCOMES, plannedFor10Points: planned, ...Object.fromEntries(worlds) };
}

import type { RunKind } from "@guildhall/contracts";
import { Annotation, type BaseCheckpointSaver, Command, END, interrupt, START, StateGraph } from "@langchain/langgraph";

/** What travels through the graph: ids and switches only; everything else is read from the database. */
const JourneyState = Annotation.Root({
  runId: Annotation<string>,
  projectId: Annotation<string>,
  kind: Annotation<RunKind>,
  /** Stop for the person's approval after the brief was understood (and after the plan). */
  approve: Annotation<boolean>,
  stepByStep: Annotation<boolean>,
  /** Only the requirements change; nothing is built yet. */
  specOnly: Annotation<boolean>,
  /** Nothing was written, so nothing has to be built or tried. */
  ends: Annotation<boolean>,
  /** Opened from files: no shell and no leaves, a change is followed by the project's own tests. */
  ownFiles: Annotation<boolean>,
});
type State = typeof JourneyState.State;
export type JourneyInput = Omit<State, "ends">;

/**
 * One stage: reads and writes the database, tells events, returns when it is done, with `ends` where nothing is to come
 * after it. Safe to run again from its top.
 */
export type Stage = (input: { runId: string; projectId: string }) => Promise<{ ends: boolean } | undefined>;

export interface Stages {
  understand: Stage;
  shell: Stage;
  leaves: Stage;
  preview: Stage;
  test: Stage;
  change: Stage;
  ask: Stage;
  mutation: Stage;
}

const FIRST: Record<RunKind, keyof Stages> = {
  understand: "understand",
  build: "shell",
  change: "change",
  test: "test",
  ask: "ask",
  mutation: "mutation",
};

/**
 * The journey as a state graph. An interrupt node does nothing but wait, because a node runs again from its top when
 * it is resumed; every other node is idempotent for the same reason.
 */
export function journeyGraph(stages: Stages, checkpointer: BaseCheckpointSaver) {
  const node = (stage: Stage) => async (state: State) => {
    const done = await stage({ runId: state.runId, projectId: state.projectId });
    return { ends: done?.ends ?? false };
  };
  const wait = (what: "requirements" | "plan") => () => {
    interrupt({ approve: what });
    return {};
  };
  return new StateGraph(JourneyState)
    .addNode("understand", node(stages.understand))
    .addNode("wait-for-approval", wait("requirements"))
    .addNode("wait-for-plan", wait("plan"))
    .addNode("shell", node(stages.shell))
    .addNode("leaves", node(stages.leaves))
    .addNode("preview", node(stages.preview))
    .addNode("test", node(stages.test))
    .addNode("change", node(stages.change))
    .addNode("ask", node(stages.ask))
    .addNode("mutation", node(stages.mutation))
    .addConditionalEdges(START, (state) => FIRST[state.kind], Object.values(FIRST))
    .addConditionalEdges("understand", (state) => (state.approve ? "wait-for-approval" : "shell"), [
      "wait-for-approval",
      "shell",
    ])
    .addConditionalEdges("wait-for-approval", (state) => (state.stepByStep ? "wait-for-plan" : "shell"), [
      "wait-for-plan",
      "shell",
    ])
    .addEdge("wait-for-plan", "shell")
    .addConditionalEdges(
      "change",
      (state) => (state.ends ? END : state.ownFiles ? "test" : state.specOnly ? END : "shell"),
      ["shell", "test", END],
    )
    .addEdge("shell", "leaves")
    .addEdge("leaves", "preview")
    .addEdge("preview", "test")
    .addEdge("test", END)
    .addEdge("ask", END)
    .addEdge("mutation", END)
    .compile({ checkpointer });
}
export type JourneyGraph = ReturnType<typeof journeyGraph>;

/** How a run ended its turn: it finished, or it waits for the person. */
export type Turn = "finished" | "waiting";

/**
 * Runs the graph until it ends or waits. Each way in may be taken twice, because an engine may die on the way.
 * @param start new = from the first stage; approve = the person pressed Build; again = from the last checkpoint, or
 *   from the first stage when the run never came to one
 */
export async function runJourney(
  graph: JourneyGraph,
  input: JourneyInput,
  start: "new" | "approve" | "again",
  signal: AbortSignal,
): Promise<Turn> {
  const thread = { configurable: { thread_id: input.runId } };
  const config = { ...thread, durability: "sync" as const, signal, recursionLimit: 50 };
  const before = await graph.getState(thread);
  const waits = before.tasks.some((task) => task.interrupts.length > 0);
  let first: JourneyInput | Command | null = input;
  if (before.createdAt !== undefined) first = start === "approve" && waits ? new Command({ resume: true }) : null;
  await graph.invoke(first as Parameters<JourneyGraph["invoke"]>[0], config);
  const state = await graph.getState(thread);
  return state.next.length > 0 ? "waiting" : "finished";
}

import type { Stage } from "@guildhall/contracts";

export const STAGE_LABELS: Record<Stage, string> = {
  brainstorm: "Brainstorm",
  requirements: "Requirements",
  plan: "Plan",
  build: "Build",
  run: "Run",
  test: "Test",
  ship: "Ship",
};
export const STAGE_ORDER = Object.keys(STAGE_LABELS) as Stage[];

const TOOLS = ["files", "search", "problems", "changes", "history", "settings"] as const;
export type Tool = (typeof TOOLS)[number];

/** Where a person is in a project; all of it is in the address, so a link or a reload comes back to it. */
export interface Place {
  projectId: string;
  stage: Stage | null;
  tool: Tool | null;
  file: string | null;
  line: number | null;
  /** What a screen singles out: a test case, a version, a leaf. */
  item: string | null;
}

const isStage = (value: string | null): value is Stage => value !== null && value in STAGE_LABELS;
const isTool = (value: string | null): value is Tool => TOOLS.some((tool) => tool === value);

export function readPlace(query: URLSearchParams): Place {
  const stage = query.get("stage");
  const tool = query.get("tool");
  const line = Number(query.get("line") ?? "");
  return {
    projectId: query.get("id") ?? "",
    stage: isStage(stage) ? stage : null,
    tool: isTool(tool) ? tool : null,
    file: query.get("file"),
    line: Number.isInteger(line) && line > 0 ? line : null,
    item: query.get("item"),
  };
}

export function placeUrl(place: Partial<Place> & { projectId: string }): string {
  const query = new URLSearchParams({ id: place.projectId });
  if (place.stage) query.set("stage", place.stage);
  if (place.tool) query.set("tool", place.tool);
  if (place.file) query.set("file", place.file);
  if (place.line) query.set("line", String(place.line));
  if (place.item) query.set("item", place.item);
  return `/project?${query}`;
}

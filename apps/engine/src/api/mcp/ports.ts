import type { BlueprintId, BuildReport, ChangeReport, ReviewFinding, RouteDecision } from "@guildhall/contracts";
import type { Following } from "../watch-runs.ts";

export interface BuildWish {
  idea: string;
  kind?: BlueprintId;
  language?: "python" | "typescript" | "web";
  name?: string;
  seed?: number;
}

/** What is reviewed: a project by its id, or a text that is shown. */
export type ReviewWish = { request: string } & ({ projectId: string } | { code: string; path: string });

/** What the tools do. Long work ends when the signal fires, keeping what there is as a stopped run. */
export interface ToolWork {
  route(text: string): Promise<RouteDecision>;
  build(wish: BuildWish, following: Following): Promise<BuildReport>;
  change(wish: { projectId: string; request: string }, following: Following): Promise<ChangeReport>;
  /** What was found, worst first, and the same with the reviewer's words. */
  review(wish: ReviewWish, following: Following): Promise<{ text: string; rows: ReviewFinding[] }>;
  /** Where a person looks at a project. */
  projectUrl(projectId: string): string;
}

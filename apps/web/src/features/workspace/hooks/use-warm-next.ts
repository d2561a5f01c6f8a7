import type { Stage } from "@guildhall/contracts";
import { useEffect } from "react";
import { warmStage } from "../components/panes";

/** Where a person mostly goes from each stage. */
const NEXT: Record<Stage, Stage[]> = {
  brainstorm: ["build", "requirements"],
  requirements: ["build", "plan"],
  plan: ["build"],
  build: ["run"],
  run: ["test"],
  test: ["ship"],
  ship: [],
};

/** Fetches the likely next stages while nothing else happens. External system: the browser's idle time. */
export function useWarmNext(stage: Stage): void {
  useEffect(() => {
    const warm = () => NEXT[stage].forEach(warmStage);
    // Safari has no idle callback.
    if (typeof window.requestIdleCallback !== "function") {
      const timer = setTimeout(warm, 1000);
      return () => clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(warm, { timeout: 5000 });
    return () => window.cancelIdleCallback(handle);
  }, [stage]);
}

import { type ReactNode, useEffect } from "react";
import { startSession, useSession } from "@/api";
import { CodeBlock } from "@/components";
import { Mark } from "./mark";
import classes from "./session-gate.module.css";

/** Shows the page to a signed-in browser, and the way in to any other. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { state, refused } = useSession();
  useEffect(() => {
    void startSession();
  }, []);
  if (state === "in") return children;
  if (state === "checking") {
    return (
      <div className={classes.gate} role="status" aria-label="Opening Guildhall">
        <Mark size={36} />
      </div>
    );
  }
  return (
    <main className={classes.gate}>
      <Mark size={36} />
      <h1 className={classes.title}>Sign in to Guildhall</h1>
      {refused !== null && <p className={classes.refused}>{refused}</p>}
      <p className={classes.text}>
        This browser has no session yet. Run this where Guildhall runs, then open the link it prints:
      </p>
      <div className={classes.command}>
        <CodeBlock text="npm run guildhall -- login" label="Command" />
      </div>
      <p className={classes.hint}>A link works once and stays on your machine. There is no password.</p>
    </main>
  );
}

import dynamic from "next/dynamic";
import { type ReactNode, useEffect } from "react";
import { startSession, useSession, watchSession } from "@/api";
import { Mark } from "./mark";
import classes from "./session-gate.module.css";

function Opening() {
  return (
    <div className={classes.gate} role="status" aria-label="Opening Guildhall">
      <Mark size={36} />
    </div>
  );
}

const SignIn = dynamic(() => import("./sign-in"), { ssr: false, loading: Opening });

/** Shows the page to a signed-in browser, and the way in to any other. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { state, refused } = useSession();
  useEffect(() => {
    void startSession();
    return watchSession();
  }, []);
  if (state === "in") return children;
  return state === "checking" ? <Opening /> : <SignIn refused={refused} />;
}

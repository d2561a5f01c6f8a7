import "@/theme/mantine-more-styles";
import { CodeBlock } from "@/components";
import { Mark } from "./mark";
import classes from "./session-gate.module.css";

/** The way in for a browser without a session. */
export default function SignIn({ refused }: { refused: string | null }) {
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

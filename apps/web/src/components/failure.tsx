import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type Problem, toProblem } from "@/api";
import classes from "./notes.module.css";

/** What failed and what to do next. */
export function Failure({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: string }) {
  const problem: Problem = toProblem(error);
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <div className={classes.failureText}>
        <strong>{title ? `${title}: ${problem.message}` : problem.message}</strong>
        <span>{problem.remedy}</span>
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

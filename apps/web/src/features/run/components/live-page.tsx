import type { ProjectSummary } from "@guildhall/contracts";
import { useRef, useState } from "react";
import { plural } from "@/components";
import { useRunStore } from "@/realtime";
import { usePick } from "../hooks/use-pick";
import { ErrorCard } from "./error-card";
import classes from "./run.module.css";

interface LivePageProps {
  project: ProjectSummary;
  url: string;
  width: string;
  onLogs: () => void;
  /** The next click in the page names what should change. */
  picking: boolean;
  onPicked: () => void;
}

const NONE: never[] = [];

/** The prototype's page, and the first error it told since it was loaded. */
export function LivePage({ project, url, width, onLogs, picking, onPicked }: LivePageProps) {
  const lines = useRunStore((state) => state.console[project.id]) ?? NONE;
  const frame = useRef<HTMLIFrameElement>(null);
  usePick({ frame, url, projectId: project.id, picking, onPicked });
  // Lines of the page that stood here before, and those the person has put away.
  const [seen, setSeen] = useState(() => lines.at(-1)?.key ?? 0);
  const errors = lines.filter((line) => line.level === "error" && line.key > seen);
  const [first] = errors;
  return (
    <>
      <iframe
        ref={frame}
        title={`Preview of ${project.name}`}
        src={url}
        className={classes.frame}
        style={{ width }}
        // The page has an origin of its own, so its storage works and ours stays out of reach.
        sandbox="allow-scripts allow-forms allow-modals allow-popups allow-downloads allow-same-origin"
        allow=""
        referrerPolicy="no-referrer"
      />
      {first !== undefined && (
        <div className={classes.pageError}>
          <ErrorCard
            key={first.key}
            projectId={project.id}
            title={errors.length === 1 ? "The page told an error" : `The page told ${plural(errors.length, "error")}`}
            trace={first.text}
            call={null}
            onLogs={onLogs}
            onClose={() => setSeen(lines.at(-1)?.key ?? 0)}
          />
        </div>
      )}
    </>
  );
}

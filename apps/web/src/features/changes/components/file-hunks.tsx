import { Badge, Checkbox } from "@mantine/core";
import { goTo } from "@/place";
import { type ChangedFile, hunkKey, hunkLines, keysOf } from "../hooks/hunk-lines";
import classes from "./changes.module.css";

interface FileHunksProps {
  file: ChangedFile;
  out: ReadonlySet<string>;
  onPut: (keys: string[], kept: boolean) => void;
}

const SIGNS = { context: " ", out: "−", in: "+" } as const;

/** One file of a change: all of it by one checkbox, or each place by its own. */
export function FileHunks({ file, out, onPut }: FileHunksProps) {
  const keys = keysOf(file);
  const kept = keys.filter((key) => !out.has(key)).length;
  return (
    <section className={classes.file} aria-label={file.path}>
      <div className={classes.fileHead}>
        <Checkbox
          size="xs"
          label={file.path}
          checked={kept === keys.length}
          indeterminate={kept > 0 && kept < keys.length}
          disabled={file.binary || keys.length === 0}
          onChange={(event) => onPut(keys, event.currentTarget.checked)}
        />
        {file.status !== "modified" && <Badge color={file.status === "added" ? "green" : "red"}>{file.status}</Badge>}
        {file.status !== "deleted" && !file.binary && (
          <button type="button" className={classes.open} onClick={() => goTo({ tool: "files", file: file.path })}>
            Open
          </button>
        )}
      </div>
      {file.binary && <p className={classes.note}>This file is not text; it is kept as it is.</p>}
      {file.hunks.map((hunk, index) => {
        const key = hunkKey(file.path, index);
        return (
          <div key={key} className={classes.hunk} data-out={out.has(key) || undefined}>
            <Checkbox
              size="xs"
              aria-label={`Keep place ${index + 1} of ${file.path}, line ${hunk.to + 1}`}
              checked={!out.has(key)}
              onChange={(event) => onPut([key], event.currentTarget.checked)}
            />
            <pre>
              {hunkLines(file, hunk).map((line) => (
                <span key={`${line.kind}${line.number}`} data-kind={line.kind}>
                  <i>{line.number}</i>
                  <b>{SIGNS[line.kind]}</b>
                  {line.text}
                  {"\n"}
                </span>
              ))}
            </pre>
          </div>
        );
      })}
    </section>
  );
}

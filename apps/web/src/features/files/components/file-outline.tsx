import type { Outline } from "@guildhall/contracts";
import { IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { usePreferences } from "@/commands";
import { Failure, Waiting } from "@/components";
import { jumpTo, useEditorPlace } from "../hooks/editor-place";
import { symbolAt } from "../hooks/symbol-at";
import { outlineNote, useOutline } from "../hooks/use-outline";
import classes from "./outline.module.css";
import { SymbolIcon } from "./symbol-icon";

const INDENT_PX = 12;
/** Deeper ones are drawn no further to the right. */
const MAX_INDENT = 8;

/** What the open file defines, below the explorer; can be put away. */
export function FileOutline({ projectId, path }: { projectId: string; path: string }) {
  const open = usePreferences((state) => state.outline);
  return (
    <section className={classes.outline} data-open={open} aria-label="Outline">
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        onClick={() => usePreferences.setState({ outline: !open })}
      >
        <IconChevronRight size={13} className={classes.chevron} data-open={open} aria-hidden />
        Outline
      </button>
      {open && <Body key={path} projectId={projectId} path={path} />}
    </section>
  );
}

function Body({ projectId, path }: { projectId: string; path: string }) {
  const outline = useOutline(projectId, path);
  if (outline.isLoadingError) return <Failure error={outline.error} onRetry={() => void outline.refetch()} />;
  if (outline.data === undefined) return <Waiting label="Reading the outline" />;
  const note = outlineNote(outline.data);
  return (
    <>
      {note !== null && <p className={classes.note}>{note}</p>}
      {outline.data.symbols.length > 0 && <SymbolList path={path} symbols={outline.data.symbols} />}
    </>
  );
}

/** Arrow keys, Home and End move in the list, which is one stop of Tab. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const last = buttons.length - 1;
  const places: Partial<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
  const next = buttons[places[event.key] ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function SymbolList({ path, symbols }: { path: string; symbols: Outline["symbols"] }) {
  const line = useEditorPlace(({ cursor }) => (cursor?.path === path ? cursor.line : 0));
  const current = symbolAt(symbols, line);
  const list = useRef<HTMLUListElement>(null);
  // External system: the scroll position. The place of the cursor stays in sight.
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ul ref={list} className={classes.list} aria-label={`Symbols of ${path}`} onKeyDown={moveFocus}>
      {symbols.map((symbol, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may define one name twice in a line
        <li key={at}>
          <button
            type="button"
            tabIndex={at === Math.max(current, 0) ? 0 : -1}
            aria-current={at === current ? "location" : undefined}
            aria-label={`${symbol.name}, ${symbol.kind}, line ${symbol.line}`}
            style={{ paddingLeft: 8 + INDENT_PX * Math.min(symbol.depth, MAX_INDENT) }}
            onClick={() => jumpTo(path, symbol.line)}
          >
            <SymbolIcon kind={symbol.kind} />
            <span>{symbol.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import "@/theme/mantine-more-styles";
import "@mantine/spotlight/styles.layer.css";
import { createSpotlight, Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import { IconListTree } from "@tabler/icons-react";
import { useEffect } from "react";
import { jumpTo, outlineNote, SymbolIcon, useOutline } from "@/features/files";
import { usePlace } from "@/place";
import classes from "./palette.module.css";

const [store, symbols] = createSpotlight();

interface Wished {
  projectId: string | null;
  wishes: number;
}

/** Finds a function, class or heading of the open file by its name. */
export default function GoToSymbol({ projectId, wishes }: Wished) {
  const { tool, file } = usePlace();
  return projectId === null || tool !== "files" || file === null ? (
    <Palette wishes={wishes} ready actions={[]} otherwise="Open a file first: Ctrl+P finds one by name" />
  ) : (
    <OfFile key={file} projectId={projectId} path={file} wishes={wishes} />
  );
}

function OfFile({ projectId, path, wishes }: { projectId: string; path: string; wishes: number }) {
  const outline = useOutline(projectId, path);
  const note = outline.data ? outlineNote(outline.data) : null;
  const actions = (outline.data?.symbols ?? []).map((symbol, at) => ({
    id: `${at}`,
    label: symbol.name,
    description: `${symbol.kind}, line ${symbol.line}`,
    leftSection: <SymbolIcon kind={symbol.kind} />,
    onClick: () => jumpTo(path, symbol.line),
  }));
  const otherwise = outline.isError
    ? "The outline could not be read"
    : (actions.length === 0 && note) || "No such symbol";
  return <Palette wishes={wishes} ready={!outline.isPending} actions={actions} otherwise={otherwise} />;
}

interface PaletteProps {
  wishes: number;
  ready: boolean;
  actions: SpotlightActionData[];
  /** Said where nothing is found. */
  otherwise: string;
}

/** How many wishes were answered: the palette of another file must not open by an old one. */
let answered = 0;

function Palette({ wishes, ready, actions, otherwise }: PaletteProps) {
  // External system: Spotlight's own store. A new wish opens it once, when the list is here.
  useEffect(() => {
    if (!ready || answered === wishes) return;
    answered = wishes;
    symbols.open();
  }, [wishes, ready]);
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut={null}
      size={560}
      limit={500}
      scrollable
      maxHeight={420}
      highlightQuery
      classNames={classes}
      nothingFound={otherwise}
      searchProps={{
        leftSection: <IconListTree size={16} />,
        placeholder: "Go to a symbol of the open file",
        "aria-label": "Symbol name",
      }}
    />
  );
}

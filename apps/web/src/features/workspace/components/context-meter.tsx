import { RingProgress, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";

/** English text and code come to about four characters a token with the tokenizers in the catalogue. */
const CHARS_PER_TOKEN = 4;

/** How much of the model's context the prompt sheet takes before any answer. */
export function ContextMeter({ projectId }: { projectId: string }) {
  const spec = useQuery(trpc.spec.get.queryOptions({ projectId })).data;
  const card = useQuery(trpc.system.status.queryOptions()).data?.defaultModel?.card;
  if (!spec || !card || card.contextTokens <= 0) return null;
  const used = Math.ceil(spec.promptSheet.length / CHARS_PER_TOKEN);
  const share = Math.min(100, (100 * used) / card.contextTokens);
  const text = `Prompt sheet: about ${used.toLocaleString("en")} of ${card.contextTokens.toLocaleString("en")} tokens of context`;
  return (
    <Tooltip label={text}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip must be reachable by keyboard */}
      <span role="img" aria-label={text} tabIndex={0} style={{ display: "inline-flex", borderRadius: "50%" }}>
        <RingProgress
          size={24}
          thickness={3}
          sections={[{ value: Math.max(2, share), color: share > 75 ? "var(--gh-warn-solid)" : "var(--gh-accent)" }]}
          rootColor="var(--gh-line)"
        />
      </span>
    </Tooltip>
  );
}

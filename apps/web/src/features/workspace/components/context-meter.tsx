import { RingProgress, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";

/** English text and code come to about four characters a token with the tokenizers in the catalogue. */
const CHARS_PER_TOKEN = 4;

/** Messages of the person that a step may still be told, newest first. */
const TOLD_MESSAGES = 10;

/** How much of the context that the project's model really serves the prompt sheet and the conversation take. */
export function ContextMeter({ projectId }: { projectId: string }) {
  const spec = useQuery(trpc.spec.get.queryOptions({ projectId })).data;
  const standard = useQuery(trpc.system.status.queryOptions()).data?.defaultModel;
  const chosen = useQuery(trpc.projects.settings.queryOptions({ projectId })).data?.modelId ?? null;
  const models = useQuery({ ...trpc.models.list.queryOptions(), enabled: chosen !== null }).data;
  const messages = useQuery(trpc.messages.list.queryOptions({ projectId })).data ?? [];
  const model = chosen === null ? standard : models?.find((entry) => entry.id === chosen);
  const card = model?.card;
  if (!spec || !card || card.contextTokens <= 0) return null;
  const said = messages
    .filter((message) => message.role === "user" && message.status !== "folded")
    .slice(-TOLD_MESSAGES);
  const spoken = said.reduce((sum, message) => sum + message.text.length, 0);
  const sheet = Math.ceil(spec.promptSheet.length / CHARS_PER_TOKEN);
  const talk = Math.ceil(spoken / CHARS_PER_TOKEN);
  const used = sheet + talk;
  const share = Math.min(100, (100 * used) / card.contextTokens);
  const shown = (tokens: number) => tokens.toLocaleString("en");
  const text = `About ${shown(used)} of the ${shown(card.contextTokens)} tokens that ${model.name} serves: prompt sheet ${shown(sheet)}, conversation ${shown(talk)}`;
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

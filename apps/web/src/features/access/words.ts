import type { TokenScope } from "@guildhall/contracts";

/** What a scope allows, in the order people need them. */
export const SCOPES: { scope: TokenScope; label: string; text: string }[] = [
  { scope: "chat", label: "Chat", text: "Ask experts and models" },
  { scope: "complete", label: "Complete", text: "Suggestions while typing in an editor" },
  { scope: "embed", label: "Embed", text: "Turn text into vectors" },
  { scope: "mcp", label: "Tools (MCP)", text: "Agents may build and change projects" },
  { scope: "read", label: "Metrics", text: "Read /metrics" },
];

const SECRET = "YOUR_TOKEN";

export interface Snippet {
  label: string;
  text: string;
}

/** How other programs are set up; `token` null shows where it goes. */
export function snippetsFor(address: string, token: string | null): Snippet[] {
  const secret = token ?? SECRET;
  return [
    {
      label: "Python",
      text: [
        "from openai import OpenAI",
        "",
        `client = OpenAI(base_url="${address}/v1", api_key="${secret}")`,
        "answer = client.chat.completions.create(",
        '    model="guildhall/auto",',
        '    messages=[{"role": "user", "content": "Why does my loop never end?"}],',
        ")",
        "print(answer.choices[0].message.content)",
      ].join("\n"),
    },
    {
      label: "JavaScript",
      text: [
        'import OpenAI from "openai";',
        "",
        `const client = new OpenAI({ baseURL: "${address}/v1", apiKey: "${secret}" });`,
        "const answer = await client.chat.completions.create({",
        '  model: "guildhall/auto",',
        '  messages: [{ role: "user", content: "Why does my loop never end?" }],',
        "});",
        "console.log(answer.choices[0].message.content);",
      ].join("\n"),
    },
    {
      label: "Editor",
      text: [
        "Provider   OpenAI compatible",
        `Base URL   ${address}/v1`,
        `API key    ${secret}`,
        "Chat       guildhall/auto, or guildhall/coder and other experts",
        "Completion guildhall/auto (prompt with suffix)",
      ].join("\n"),
    },
    {
      label: "Agent",
      text: JSON.stringify(
        {
          mcpServers: {
            guildhall: { type: "http", url: `${address}/mcp`, headers: { Authorization: `Bearer ${secret}` } },
          },
        },
        null,
        2,
      ),
    },
  ];
}

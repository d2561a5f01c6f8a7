import {
  type AccessToken,
  type Actor,
  AppError,
  type NewToken,
  newTokenSchema,
  type Verbs,
} from "@guildhall/contracts";
import type { CommandArguments, CommandResult } from "./command.ts";

type TokenRequest = { action: "list" } | { action: "create"; input: NewToken } | { action: "revoke"; id: string };

/** What writes to no project; the rest is asked for by name. */
const USUAL_SCOPES = "chat,complete,embed";

const invalid = (message: string, remedy: string) => new AppError("INVALID_INPUT", `token: ${message}`, remedy);

/** Throws INVALID_INPUT naming the option. */
export async function readTokenRequest({ values }: CommandArguments): Promise<TokenRequest> {
  const { action = "create", name = "command line", scopes = USUAL_SCOPES, days, id } = values;
  if (action === "revoke") {
    if (typeof id === "string" && id !== "") return { action, id };
    throw invalid("which one is to be revoked?", "Name its id; `guildhall token list` shows them.");
  }
  if (id !== undefined) throw invalid(`"${id}" is one word too many.`, "Use create, list or revoke ID.");
  if (action === "list") return { action };
  if (action !== "create") throw invalid(`there is no "${action}".`, "Use create, list or revoke ID.");
  const parsed = newTokenSchema.safeParse({
    name,
    scopes: String(scopes).split(","),
    ...(days === undefined ? {} : { expiresInDays: Number(days) }),
  });
  if (parsed.success) return { action, input: parsed.data };
  const [issue] = parsed.error.issues;
  const option = { scopes: "--scopes", expiresInDays: "--days" }[String(issue?.path[0])] ?? "--name";
  throw invalid(`${option}: ${issue?.message ?? "not valid"}.`, `Correct ${option} and try again.`);
}

const line = ({ id, name, hint, scopes, expiresAt, lastUsedAt }: AccessToken): string =>
  `${id}  …${hint || "?"}  ${scopes.join(",")}  until ${expiresAt.slice(0, 10)}  used ${lastUsedAt?.slice(0, 16) ?? "never"}  ${name}`;

/** `guildhall token`: the verbs of tokens, worded for people. */
export async function runTokenCommand(
  verbs: Verbs["tokens"],
  actor: Actor,
  args: CommandArguments,
): Promise<CommandResult> {
  const request = await readTokenRequest(args);
  if (request.action === "list") {
    const tokens = await verbs.list(actor);
    return { exitCode: 0, json: { tokens }, text: tokens.map(line).join("\n") || "There are no tokens." };
  }
  if (request.action === "revoke") {
    await verbs.revoke(actor, { tokenId: request.id });
    return { exitCode: 0, json: { ok: true }, text: "Revoked." };
  }
  const { token, entry } = await verbs.create(actor, request.input);
  return { exitCode: 0, json: { ok: true, token, ...entry }, text: token };
}

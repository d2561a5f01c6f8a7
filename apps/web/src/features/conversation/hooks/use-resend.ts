import type { Message, ProjectSummary, RunSummary } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { trpc } from "@/api";
import { beginEdit, endEdit, focusComposer, tellFailure, useComposer, wishBrief } from "@/commands";
import { standingOf } from "@/features/changes";
import { goTo } from "@/place";
import { editOf, isTouched, type Resend, runToTakeBack, takeBackOffer } from "./resend";

/** A message of a project that is edited to be sent again: what is known of it, how that begins and how it is left. */
export function useResend(project: ProjectSummary, messages: Message[] | undefined, runs: RunSummary[]) {
  const projectId = project.id;
  const edit = useComposer((state) => state.edits[projectId]);
  const versions = useQuery({ ...trpc.versions.list.queryOptions({ projectId }), enabled: edit !== undefined });
  const opener = useRef<HTMLElement | null>(null);

  const targetOf = (messageId: string): Resend["target"] => {
    if (messages === undefined || versions.isLoading) return { kind: "reading" };
    const message = messages.find(({ id }) => id === messageId);
    if (message?.status !== "sent") return { kind: "gone" };
    const { text } = message;
    const runId = runToTakeBack(message, messages);
    const known = versions.data ?? [];
    const run = runs.find(({ id }) => id === runId);
    const standing = runId === null ? null : standingOf(known, runId);
    return { kind: "known", text, offer: takeBackOffer(run, standing, known) };
  };

  /** `from` takes the focus back when the edit is left; null leaves it in the composer. */
  const begin = (message: Message, from: HTMLElement | null) => {
    if (message.mode === "brief") {
      // The kind of prototype is chosen beside it, and what was said since has become part of it.
      wishBrief(projectId);
      return goTo({ stage: "brainstorm", tool: null, file: null, item: null });
    }
    opener.current = from;
    if (edit?.messageId !== message.id && isTouched(edit, messages ?? [])) {
      tellFailure({
        code: "CONFLICT",
        message: "Another message is being edited.",
        remedy: "Send it, or leave it with Escape; then edit this one.",
      });
    } else if (edit?.messageId !== message.id) beginEdit(projectId, editOf(message));
    focusComposer();
  };

  const leave = () => {
    endEdit(projectId);
    if (opener.current?.isConnected) opener.current.focus();
    else focusComposer();
    opener.current = null;
  };

  const resend: Resend | null = edit === undefined ? null : { edit, target: targetOf(edit.messageId) };
  return { resend, begin, leave };
}

import { type RefObject, useEffect } from "react";
import { openComposer } from "@/commands";
import { pickedRequest, readPicked } from "./picked";

interface PickInput {
  frame: RefObject<HTMLIFrameElement | null>;
  /** Address of the page in the frame. */
  url: string;
  projectId: string;
  picking: boolean;
  onPicked: () => void;
}

/**
 * Asks the page for one click while the person wants to point at something. Only a message of that frame and its origin
 * is read; its words are put into the composer, and nothing is sent. External system: the frame's window.
 */
export function usePick({ frame, url, projectId, picking, onPicked }: PickInput): void {
  useEffect(() => {
    if (!picking) return;
    const { origin } = new URL(url);
    const page = frame.current?.contentWindow;
    page?.postMessage({ guildhall: "pick", on: true }, origin);
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source === null || event.source !== frame.current?.contentWindow || event.origin !== origin) return;
      const picked = readPicked(event.data);
      if (picked) openComposer(projectId, pickedRequest(picked));
      onPicked();
    };
    window.addEventListener("message", listen);
    return () => {
      window.removeEventListener("message", listen);
      page?.postMessage({ guildhall: "pick", on: false }, origin);
    };
  }, [frame, url, projectId, picking, onPicked]);
}

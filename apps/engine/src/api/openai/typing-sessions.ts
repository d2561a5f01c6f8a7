import type { Hole } from "./fim-prompt.ts";
import { continues, infillWindow } from "./infill-window.ts";
import { DoorProblem } from "./problem.ts";

/** Editors with one token; more push out the one used longest ago. */
const SESSIONS_PER_TOKEN = 8;
const SESSIONS = 256;

/** Why an overtaken request ended; told apart by identity. */
export const OVERTAKEN = new DoorProblem(
  "CANCELLED",
  "A newer request for the same file took its place.",
  "Use the answer to the newer one.",
);

interface Session {
  id: string;
  tokenId: string;
  user: string | null;
  /** Prefix given to the model last. */
  earlier: string;
  running: AbortController | null;
}

/** One completion of somebody who types. */
export interface Keystroke {
  /** Names the text that grows, for the model's warm context. */
  sessionId: string;
  /** What the model is given. */
  window: Hole;
  /** Fires when the next keystroke came. */
  overtaken: AbortSignal;
  end(): void;
}

/**
 * Who types where. A request belongs to the session of its `user`, or of the text it goes on with; it ends what that
 * session still asks for, because nobody waits for it any more.
 */
export class TypingSessions {
  /** Used last stands last. */
  #sessions: Session[] = [];
  #made = 0;

  begin({ tokenId, user, hole }: { tokenId: string; user: string | null; hole: Hole }): Keystroke {
    const known = this.#sessions.findLast((session) =>
      session.tokenId !== tokenId || session.user !== user
        ? false
        : user !== null || continues(session.earlier, hole.prefix),
    );
    const session = known ?? this.#make(tokenId, user);
    const window = infillWindow(hole, known ? known.earlier : null);
    session.running?.abort(OVERTAKEN);
    const controller = new AbortController();
    session.running = controller;
    session.earlier = window.prefix;
    this.#sessions = [...this.#sessions.filter((other) => other !== session), session];
    this.#trim(tokenId);
    return {
      sessionId: session.id,
      window,
      overtaken: controller.signal,
      end: () => {
        if (session.running === controller) session.running = null;
      },
    };
  }

  #make(tokenId: string, user: string | null): Session {
    this.#made += 1;
    return { id: `typing-${this.#made}`, tokenId, user, earlier: "", running: null };
  }

  #trim(tokenId: string): void {
    const own = this.#sessions.filter((session) => session.tokenId === tokenId);
    const gone = new Set(own.slice(0, Math.max(0, own.length - SESSIONS_PER_TOKEN)));
    this.#sessions = this.#sessions.filter((session) => !gone.has(session)).slice(-SESSIONS);
  }
}

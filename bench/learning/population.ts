import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { INTENTS } from "@guildhall/contracts";
import { z } from "zod";
import { expertRows, readDataRows } from "../../apps/engine/src/guild/gate/training/rows.ts";
import { createRandom, type Random } from "../../apps/engine/src/platform/index.ts";

/** What a simulated person asks, and who should have it. */
export interface Wish {
  text: string;
  label: string;
}

const THINGS = [
  "the invoice list",
  "checkout",
  "the import job",
  "user search",
  "the nightly report",
  "the calendar sync",
  "password reset",
  "the price rules",
  "the stock page",
  "exports",
  "the audit trail",
  "notifications",
  "the mobile menu",
  "the tax table",
  "sign-up",
  "the booking form",
  "ticket merge",
  "the upload widget",
  "the admin panel",
  "shipping labels",
];

const phrasesSchema = z.record(z.enum(INTENTS), z.array(z.string()));

function ticketWishes(random: Random): Wish[] {
  const file = join(import.meta.dirname, "..", "data", "learning", "ticket-phrases.json");
  const phrases = phrasesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return INTENTS.flatMap((label) =>
    phrases[label].flatMap((phrase) =>
      random
        .shuffled(THINGS)
        .slice(0, 12)
        .map((thing) => ({ text: phrase.replaceAll("{thing}", thing), label })),
    ),
  );
}

const MOST_A_LABEL = 160;
const LONGEST = 2000;

async function givenWishes(file: string, random: Random): Promise<Wish[]> {
  const rows = (await readDataRows(file)).filter(({ text }) => text.length < LONGEST);
  return INTENTS.flatMap((label) =>
    random
      .shuffled(rows.filter((row) => row.label === label))
      .slice(0, MOST_A_LABEL)
      .map(({ text }) => ({ text, label })),
  );
}

/** A third of the experts' requests is what people ask in the beginning; the first policy never saw it. */
const isReserved = (text: string): boolean =>
  createHash("sha256").update(`asked ${text}`).digest().readUInt32LE(0) % 3 === 0;

export interface Population {
  /** Whether the first policy is trained on a request of the experts. */
  own: (text: string) => boolean;
  /** A session's wishes; `drift` from 0 (as the experts' requests) to 1 (only the team's own voice). */
  session(drift: number, random: Random): Wish[];
  /** Wishes of the end of the simulation that nobody ever asks: how good a policy really is. */
  unseen: Wish[];
}

const WISHES_A_SESSION = 3;

/**
 * People who begin as the experts' examples speak and drift to a voice of their own: the words of a team's tracker, or
 * the rows of `data`. A third of each is set aside, so that a policy is judged by what nobody asked.
 */
export async function createPopulation(data: string | null, seed: number): Promise<Population> {
  const random = createRandom(seed);
  const reserved = expertRows().filter(({ text }) => isReserved(text));
  const voice = random.shuffled(data === null ? ticketWishes(random) : await givenWishes(data, random));
  const cut = Math.floor(voice.length / 3);
  return {
    own: (text) => !isReserved(text),
    unseen: voice.slice(0, cut),
    session: (drift, own) =>
      Array.from({ length: WISHES_A_SESSION }, () =>
        own.pick(own.next() < drift ? voice.slice(cut) : reserved, { text: "", label: "" }),
      ),
  };
}

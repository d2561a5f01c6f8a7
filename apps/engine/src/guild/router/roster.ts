import { AppError, INTENTS, type TeamExpert } from "@guildhall/contracts";
import type { TeamExpertRepository } from "@guildhall/db";
import { createRegistry, type Expert, findExpert, experts as house } from "@guildhall/experts";
import { featuresOf } from "../gate/features.ts";
import { OUT_OF_DOMAIN_CLASS } from "../gate/gate.ts";
import {
  centreOf,
  closest,
  lexicalVector,
  nearness,
  type PrototypeHead,
  prototypeHead,
  prototypeShare,
  sparseNearness,
} from "../gate/prototypes.ts";
import { embeddedText, type ReadRequest, readRequest } from "../gate/request-text.ts";
import type { Embed } from "./embed.ts";

/** The gate's own names of classes. */
const RESERVED = new Set<string>([...INTENTS, OUT_OF_DOMAIN_CLASS]);

interface Heads {
  words: PrototypeHead;
  /** Null until the embedder has read the examples. */
  embedded: PrototypeHead | null;
}

/** A few centres an expert stand for the words of the house's own requests, against which new heads are held. */
const CENTRES = 4;
const houseWords = (): Float32Array[] =>
  house.flatMap(({ requests }) => {
    const vectors = requests.map((text) => lexicalVector(featuresOf(readRequest(text))));
    return Array.from({ length: CENTRES }, (_, part) => centreOf(vectors.filter((_, at) => at % CENTRES === part)));
  });

const FALLBACK_BASE = "coder";

/** The expert that a team described, with what it does not say taken from the one it is based on. */
function completed({ id, name, summary, intents, requests, confidenceThreshold, basedOn, style }: TeamExpert): Expert {
  const base = findExpert(basedOn) ?? findExpert(FALLBACK_BASE);
  if (!base) throw new Error(`the house has no expert ${FALLBACK_BASE}`);
  const capabilities = { ...base.capabilities, name: summary.slice(0, 80), confidenceThreshold };
  return {
    ...base,
    id,
    name,
    summary,
    intents,
    requests,
    capabilities,
    ...(style.length >= 40 ? { style, counsel: style } : {}),
  };
}

/** Everybody who can be routed to: the house's experts and those of the team, who may come and go at any time. */
export class Roster {
  readonly #repository: TeamExpertRepository;
  readonly #embed: Embed;
  #team: TeamExpert[] = [];
  #all: readonly Expert[] = house;
  readonly #heads = new Map<string, Heads>();
  #houseWords: Float32Array[] | null = null;

  readonly #onChange: (experts: readonly Expert[]) => void;

  private constructor(repository: TeamExpertRepository, embed: Embed, onChange: (experts: readonly Expert[]) => void) {
    this.#repository = repository;
    this.#embed = embed;
    this.#onChange = onChange;
  }

  /** @param onChange told of everybody at once and after every change */
  static async open(
    repository: TeamExpertRepository,
    embed: Embed,
    onChange: (experts: readonly Expert[]) => void = () => {},
  ): Promise<Roster> {
    const roster = new Roster(repository, embed, onChange);
    roster.#team = await repository.list();
    roster.#seat();
    return roster;
  }

  #seat(): void {
    this.#all = [...house, ...this.#team.map(completed)];
    this.#onChange(this.#all);
  }

  /** The house's experts first. */
  all(): readonly Expert[] {
    return this.#all;
  }

  knows(id: string): boolean {
    return this.#all.some((expert) => expert.id === id);
  }

  team(): readonly TeamExpert[] {
    return this.#team;
  }

  /** Throws what `add` would throw. */
  check(expert: TeamExpert): void {
    if (RESERVED.has(expert.id) || this.#all.some(({ id }) => id === expert.id)) {
      throw new AppError("CONFLICT", `The id ${expert.id} is taken.`, "Use another id, or remove that expert first.");
    }
    if (!findExpert(expert.basedOn)) {
      throw new AppError(
        "INVALID_INPUT",
        `There is no expert ${expert.basedOn} to base ${expert.id} on.`,
        "Name one of the house: `guildhall experts` lists them.",
      );
    }
    try {
      createRegistry(house, [...this.#team, expert].map(completed));
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause);
      const taken = /both claim/.test(said);
      throw new AppError(
        taken ? "CONFLICT" : "INVALID_INPUT",
        `${said}.`,
        taken ? "Give it requests that only it is meant for." : "Correct the definition and add it again.",
        { cause },
      );
    }
  }

  /** Routed to at once. Throws CONFLICT (its id or one of its requests is another's), INVALID_INPUT. */
  async add(expert: TeamExpert): Promise<void> {
    this.check(expert);
    await this.#repository.add(expert);
    this.#team = [...this.#team, expert];
    this.#seat();
  }

  /** Throws FORBIDDEN for the house's own, NOT_FOUND. */
  async remove(id: string): Promise<void> {
    if (house.some((expert) => expert.id === id)) {
      throw new AppError("FORBIDDEN", `${id} belongs to the house.`, "Only experts your team added can be removed.");
    }
    await this.#repository.remove(id);
    this.#team = this.#team.filter((expert) => expert.id !== id);
    this.#heads.delete(id);
    this.#seat();
  }

  async #headsOf({ id, requests }: TeamExpert, references: readonly Float32Array[]): Promise<Heads> {
    const before = this.#heads.get(id);
    if (before && (before.embedded || references.length === 0)) return before;
    this.#houseWords ??= houseWords();
    const read = requests.map((text) => readRequest(text));
    const known = before ?? {
      words: prototypeHead(
        read.map((request) => lexicalVector(featuresOf(request))),
        this.#houseWords,
      ),
      embedded: null,
    };
    if (!known.embedded && references.length > 0) {
      const vectors = await this.#embed(read.map(embeddedText));
      if (vectors) known.embedded = prototypeHead(vectors, references);
    }
    this.#heads.set(id, known);
    return known;
  }

  /** Reads the examples of the team's experts, so that no decision has to wait for it. */
  async prepare(references: readonly Float32Array[]): Promise<void> {
    for (const expert of this.#team) await this.#headsOf(expert, references);
  }

  /**
   * Shares of the team's experts that are no class of the policy yet.
   * @param references centres of the policy's classes among the embedder's vectors
   */
  async shares(
    request: ReadRequest,
    given: { embedding: Float32Array | null; classes: readonly string[]; references: readonly Float32Array[] },
  ): Promise<ReadonlyMap<string, number>> {
    const shares = new Map<string, number>();
    const waiting = this.#team.filter(({ id }) => !given.classes.includes(id));
    if (waiting.length === 0) return shares;
    this.#houseWords ??= houseWords();
    const words = sparseNearness(lexicalVector(featuresOf(request)));
    const wordsOfOthers = closest(words, this.#houseWords);
    const meaning = given.embedding && nearness(given.embedding);
    const meaningOfOthers = meaning ? closest(meaning, given.references) : 0;
    for (const expert of waiting) {
      const heads = await this.#headsOf(expert, given.embedding ? given.references : []);
      const share =
        meaning && heads.embedded
          ? prototypeShare(heads.embedded, meaning, meaningOfOthers)
          : prototypeShare(heads.words, words, wordsOfOthers);
      shares.set(expert.id, share);
    }
    return shares;
  }
}

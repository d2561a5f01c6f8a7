import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError, type PolicyCard, type PolicyView } from "@guildhall/contracts";
import type { GatePolicyRepository, StoredPolicy } from "@guildhall/db";
import type { Logger } from "../../platform/index.ts";
import { type Policy, readPolicy } from "../gate/policy.ts";

/** The policy that comes with the product. */
export const SHIPPED_POLICY = join(import.meta.dirname, "..", "gate", "policy", "shipped.json");

/** The policies of this installation: the shipped one, and those trained here. */
export class PolicyShelf {
  readonly #repository: GatePolicyRepository;
  readonly #log: Logger;
  readonly #shipped: Policy | null;
  #active: Policy | null;

  private constructor(repository: GatePolicyRepository, log: Logger, shipped: Policy | null) {
    this.#repository = repository;
    this.#log = log;
    this.#shipped = shipped;
    this.#active = shipped;
  }

  /** @param shippedFile the policy of the product, when it is not in its usual place */
  static async open(repository: GatePolicyRepository, log: Logger, shippedFile = SHIPPED_POLICY): Promise<PolicyShelf> {
    let shipped: Policy | null = null;
    try {
      shipped = readPolicy(readFileSync(shippedFile, "utf8"));
    } catch (error) {
      log.warn({ err: error }, "the policy of the gate that comes with the product cannot be used");
    }
    const shelf = new PolicyShelf(repository, log, shipped);
    await shelf.refresh();
    return shelf;
  }

  /** The state the gate decides with; null when there is none and words alone must do. */
  active(): Policy | null {
    return this.#active;
  }

  /** Reads again which policy is active, after one was promoted or rolled back. */
  async refresh(): Promise<void> {
    const row = await this.#repository.active();
    this.#active = this.#shipped;
    if (!row) return;
    try {
      this.#active = readPolicy(Buffer.from(row.weights).toString("utf8"));
    } catch (error) {
      this.#log.warn({ policy: row.id, err: error }, "a stored policy cannot be used; the shipped one decides");
    }
  }

  /** A policy by its id, the shipped one too; null when there is none or it cannot be used. */
  async read(id: string): Promise<Policy | null> {
    if (this.#shipped?.id === id) return this.#shipped;
    const row = await this.#repository.read(id);
    try {
      return row && readPolicy(Buffer.from(row.weights).toString("utf8"));
    } catch (error) {
      this.#log.warn({ policy: id, err: error }, "a stored policy cannot be used");
      return null;
    }
  }

  /** Newest first; the shipped one is last. */
  async list(): Promise<PolicyView[]> {
    const rows = await this.#repository.list();
    const shipped = this.#shipped;
    const state = (id: string): PolicyView["state"] => (this.#active?.id === id ? "active" : "retired");
    return [
      ...rows.map((row) => viewOf({ ...row, state: row.state === "active" ? state(row.id) : row.state })),
      ...(shipped ? [viewOf({ ...shipped, state: state(shipped.id) })] : []),
    ];
  }

  /** Throws NOT_FOUND, and INVALID_INPUT for a policy of another feature version. */
  async card(id: string, floor: number): Promise<PolicyCard> {
    const view = (await this.list()).find((policy) => policy.id === id);
    const row = this.#shipped?.id === id ? null : await this.#repository.read(id);
    const policy =
      this.#shipped?.id === id ? this.#shipped : row && readPolicy(Buffer.from(row.weights).toString("utf8"));
    if (!view || !policy) {
      throw new AppError("NOT_FOUND", `There is no policy ${id}.`, "`guildhall call guild.policies` lists them.");
    }
    return {
      policy: view,
      metrics: policy.metrics,
      thresholds: { ask: policy.ask, floor, outOfDomain: policy.outOfDomain.embedded },
      sources: policy.sources,
    };
  }
}

function viewOf(
  row: Pick<StoredPolicy, "id" | "state" | "featureVersion" | "metrics" | "dataHash" | "createdAt">,
): PolicyView {
  const { id, state, featureVersion, metrics, dataHash, createdAt } = row;
  const { top1, macroF1, ece } = metrics;
  return { id, state, featureVersion, dataHash, createdAt, top1, macroF1, ece };
}

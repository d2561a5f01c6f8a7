import { type Actor, AppError } from "@guildhall/contracts";

/** What belongs to the installation is its owner's alone. Throws FORBIDDEN. */
export function requireOwner(actor: Actor): void {
  if (actor.role !== "owner") {
    throw new AppError("FORBIDDEN", "Only the owner may do this.", "Ask the owner of this Guildhall.");
  }
}

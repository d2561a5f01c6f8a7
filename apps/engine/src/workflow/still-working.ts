import { AppError } from "@guildhall/contracts";

/** A run works on the project: what was refused can be done once it has ended. */
export class StillWorking extends AppError {
  constructor(remedy: string) {
    super("CONFLICT", "This project is working on something.", remedy);
  }
}

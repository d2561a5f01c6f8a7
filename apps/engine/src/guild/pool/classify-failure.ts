import { AppError } from "@guildhall/contracts";

/**
 * Whose fault an error of a backend is: `replica` counts against it and the work moves on, `busy` is a pause it asked
 * for, `absent` is a model that is not there or may not be asked, and `request` would fail anywhere.
 */
export type Fault = "replica" | "busy" | "absent" | "request";

export function faultOf(error: unknown): Fault {
  if (!(error instanceof AppError)) return "replica";
  switch (error.code) {
    case "MODEL_UNREACHABLE":
    case "MODEL_CRASHED":
    case "MODEL_ANSWER_UNUSABLE":
    case "TIMEOUT":
      return "replica";
    case "BUSY":
      return "busy";
    case "MODEL_MISSING":
    case "MODEL_CORRUPT":
    case "NOT_FOUND":
    case "OFFLINE":
    case "FORBIDDEN":
      return "absent";
    default:
      return "request";
  }
}

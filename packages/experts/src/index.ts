/**
 * The experts as data: what each is for, what it is given, how it decodes, what checks it, and the requests the gate
 * learns it from. Nothing here talks to a model or decides whether an answer is right.
 */
export { type Expert, expectedLatencyMs, expertSchema, type Product } from "./expert.ts";
export {
  createRegistry,
  expertFor,
  experts,
  findExpert,
  MIN_HOUSE_REQUESTS,
  MIN_TEAM_REQUESTS,
} from "./registry.ts";

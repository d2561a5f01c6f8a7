/**
 * HTTP APIs over SQLite: entities, endpoints, rules and reports, read from a brief by code alone and emitted as a
 * FastAPI service. Never runs anything and never asks a model by itself.
 */
export { httpApi } from "./http-api.ts";

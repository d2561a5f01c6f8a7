/** Navigation inside a project: the address is its only owner. Never holds anything the address does not. */
export { placeUrl, STAGE_LABELS, STAGE_ORDER, type Tool } from "./place";
export { goTo, useFollow, usePlace, usePlaceNow } from "./use-place";

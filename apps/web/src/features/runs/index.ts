/** What a run is called and how its state looks, wherever one appears. Holds no state and calls no verb. */
export { isBuild, isReading, kindTitle, latestFirst, RUN_MARKS, runTitle } from "./words";

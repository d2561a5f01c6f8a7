/** Which criterion is proved by which passing test, and by whose word. Shows runner records only. */
export { TestStage } from "./components/test-stage";

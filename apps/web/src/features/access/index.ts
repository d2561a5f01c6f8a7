/** Tokens with which editors, scripts and agents use this house, and how each is set up. */
export { AccessScreen } from "./components/access-screen";

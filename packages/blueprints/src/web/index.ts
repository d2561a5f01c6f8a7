/**
 * The web app as a kind of prototype: its form, what code reads from a brief, the Vite + React project it emits,
 * its criteria and page journeys. It never runs anything, and asks a model only through the steps it describes.
 */
export { webApp } from "./web-app.ts";

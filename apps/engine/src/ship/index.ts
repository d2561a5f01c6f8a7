/**
 * Takes a project out of the house: as a zip, as a folder, or by `git clone` with a token of that project. It only
 * reads; it never accepts a push and never changes a project.
 */
export { createGitHandler } from "./git-http.ts";
export { createShipService, folderName } from "./ship-service.ts";
export { createShipVerbs } from "./ship-verbs.ts";

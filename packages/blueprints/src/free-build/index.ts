/**
 * Free build: any idea as whole files, under the same gates as every other kind. It names the files a model is asked
 * for and holds a runnable placeholder for each; it promises only what the house and the brief's own words can check.
 */

export { freeBuild } from "./free-build.ts";

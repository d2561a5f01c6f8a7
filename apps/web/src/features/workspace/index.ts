/**
 * The frame of one project: top bar, stage rail, conversation beside workbench, drawer below.
 * Puts the stages in their place; never knows what is inside one.
 */
export { Workspace } from "./components/workspace";

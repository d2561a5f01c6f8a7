/** Where an app's pages are served inside the sandbox while its hidden checks run. */
export const PAGE_PORT = 4173;

/** Who writes leaves and whole files, whatever else a run is about: the search over candidates is its way of working. */
export const LEAF_EXPERT = "coder";

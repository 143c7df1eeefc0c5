/** How alike two authorities are, in the DfE's words, the most alike first. */
export const closenesses = ['extremely close', 'very close', 'close', 'somewhat close', 'not close'] as const;

/** How alike two authorities are, in the DfE's words. */
export type Closeness = (typeof closenesses)[number];

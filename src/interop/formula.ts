/**
 * Expressions for indicators of your own.
 *
 * @module inclusion-index/formula
 */
export {};

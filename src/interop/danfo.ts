/**
 * Scores, tables and figures as danfojs DataFrames, and figures from them. danfojs itself is not needed to load this: its
 * `DataFrame` is handed in.
 *
 * @module inclusion-index/danfo
 */
export type { FrameCell, FrameConstructor } from './frame-columns.ts';
export { type FrameLike, type FrameMapping, fromDataFrame } from './from-data-frame.ts';
export { type ToDataFrameOptions, toDataFrame } from './to-data-frame.ts';

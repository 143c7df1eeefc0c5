export { type BoxCoxParams, boxCox } from './box-cox.ts';
export { type CapsOptions, caps } from './caps.ts';
export type { Cut } from './cut.ts';
export { type LogarithmParams, type LogarithmVariant, logarithm } from './logarithm.ts';
export type { ShapeTest } from './shape-test.ts';
export { type TreatUntilPassedOptions, type TreatUntilPassedParams, treatUntilPassed } from './treat-until-passed.ts';
export { type ColumnShape, type TreatmentEffect, treatmentEffect } from './treatment-effect.ts';
export { untreated } from './untreated.ts';
export { type WinsoriseOptions, type WinsoriseParams, winsorise } from './winsorise.ts';

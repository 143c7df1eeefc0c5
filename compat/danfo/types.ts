// What a user of TypeScript may rely on: the frame that comes back is danfojs's own, and danfojs's own is taken.
// danfojs's types need skipLibCheck; this package's name nothing of danfojs.
import { DataFrame } from 'danfojs-node';
import { leagueTable, type Observation, score } from 'inclusion-index';
import { fromDataFrame, toDataFrame } from 'inclusion-index/danfo';
import { type AuthorityUnit, figures } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';

const scores = score(inclusionIndex, figures());
export const ofScores: DataFrame = toDataFrame(scores, { DataFrame, reasons: true, years: ['2023/24'] });
export const ofTable: DataFrame = toDataFrame(leagueTable(scores), { DataFrame });
export const ofFigures: DataFrame = toDataFrame(figures(), { DataFrame });
export const back: readonly Observation<AuthorityUnit>[] = fromDataFrame(ofFigures, { authority: 'gss' }).observations;

// One authority: its place, and every figure behind it with the file it came from.
import { isKnown, ordinal, score } from 'inclusion-index';
import { profile } from 'inclusion-index/analyse';
import { figures, findAuthority } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';

const { authority, issue } = findAuthority('Hull');
if (!authority) throw new Error(`${issue.message} ${issue.remedy}`);

const scores = score(inclusionIndex, figures());
const { unit, row, lines } = profile(scores, { unit: authority.id, year: '2022/23', group: ({ region }) => region });

console.log(row ? `${unit.name}: ${ordinal(row.rank)} of ${row.of}` : `${unit.name} is not ranked`);

for (const { indicator, value, rank, of, figures } of lines) {
  const place = isKnown(rank) ? `${ordinal(rank)} of ${of}` : rank;
  console.log(
    `${indicator.title}: ${value} ${indicator.unit} (${place}), ${figures[0]?.period}, ${figures[0]?.source.publication}`,
  );
}

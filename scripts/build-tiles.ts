/**
 * Writes src/england/tiles.data.ts, a hexagon for every authority of the register, from the layout of April 2019 by the Open
 * Data Institute Leeds. INCLUSION_SHARED=<folder of the shared files> npx tsx scripts/build-tiles.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { authorities } from '../src/england/authority.ts';

/** Where an authority stands, `column` and `row` as in hexjson: its rows are counted from the south. */
interface Place {
  readonly column: number;
  readonly row: number;
  /** The first and last day, where it stood elsewhere before or after. */
  readonly from?: string;
  readonly to?: string;
}

/** By hand: authorities that the layout lacks, and those that make room for them. */
const placed: Readonly<Record<string, readonly Place[]>> = {
  // In April 2019 Bournemouth, Poole and a part of Dorset became one authority, and the rest of Dorset another.
  bournemouth: [{ column: 5, row: 2 }],
  poole: [{ column: 4, row: 1 }],
  'dorset-county': [{ column: 3, row: 1 }],
  // In April 2021 Northamptonshire became two; the row west of it moves along.
  herefordshire: [
    { column: 5, row: 6, to: '2021-03-31' },
    { column: 4, row: 6, from: '2021-04-01' },
  ],
  warwickshire: [
    { column: 6, row: 6, to: '2021-03-31' },
    { column: 5, row: 6, from: '2021-04-01' },
  ],
  northamptonshire: [{ column: 7, row: 6 }],
  'west-northamptonshire': [{ column: 6, row: 6 }],
  'north-northamptonshire': [{ column: 7, row: 6 }],
  // In April 2023 Cumbria became two.
  cumbria: [{ column: 6, row: 14 }],
  cumberland: [{ column: 5, row: 15 }],
  'westmorland-and-furness': [{ column: 6, row: 14 }],
  // Until April 2009, where what took over from them stands.
  bedfordshire: [{ column: 11, row: 9 }],
  cheshire: [{ column: 5, row: 9 }],
};

/** What is read on a hexagon: three to five letters, by hand, no two alike. */
const shorts = `
barking-and-dagenham Bark, barnet Barn, barnsley Bnsly, bath-and-north-east-somerset Bath, bedford Bedf, bedfordshire Beds,
bexley Bexl, birmingham Birm, blackburn-with-darwen Bburn, blackpool Bpool, bolton Bolt, bournemouth Bmth,
bournemouth-christchurch-and-poole BCP, bracknell-forest Brack, bradford Brad, brent Bren, brighton-and-hove Brigh,
bristol Bris, bromley Brom, buckinghamshire Bucks, bury Bury, calderdale Cald, cambridgeshire Cambs, camden Camd,
central-bedfordshire CBeds, cheshire Ches, cheshire-east CheE, cheshire-west-and-chester CheW, city-of-london City,
cornwall Corn, county-durham Durh, coventry Cov, croydon Croy, cumberland Cland, cumbria Cumb, darlington Darl,
derby Derby, derbyshire Derbs, devon Devon, doncaster Donc, dorset Dors, dorset-county DorCo, dudley Dudl, ealing Eal,
east-riding-of-yorkshire ERid, east-sussex ESus, enfield Enf, essex Essex, gateshead Gate, gloucestershire Glos,
greenwich Gren, hackney Hack, halton Halt, hammersmith-and-fulham H&F, hampshire Hants, haringey Hari, harrow Harr,
hartlepool Hart, havering Have, herefordshire Heref, hertfordshire Herts, hillingdon Hill, hounslow Houn,
isle-of-wight IoW, isles-of-scilly Scil, islington Isli, kensington-and-chelsea K&C, kent Kent, kingston-upon-hull Hull,
kingston-upon-thames King, kirklees Kirk, knowsley Know, lambeth Lamb, lancashire Lancs, leeds Leeds, leicester Leic,
leicestershire Leics, lewisham Lewi, lincolnshire Lincs, liverpool Lpool, luton Luton, manchester Manc, medway Medw,
merton Mert, middlesbrough Mbro, milton-keynes MilK, newcastle-upon-tyne Newc, newham Newh, norfolk Norf,
north-east-lincolnshire NELin, north-lincolnshire NLin, north-northamptonshire NNhts, north-somerset NSom,
north-tyneside NTyn, north-yorkshire NYor, northamptonshire Nhts, northumberland Nland, nottingham Nott,
nottinghamshire Notts, oldham Oldh, oxfordshire Oxon, peterborough Pboro, plymouth Plym, poole Poole, portsmouth Ports,
reading Read, redbridge Redb, redcar-and-cleveland Redc, richmond-upon-thames Rich, rochdale Roch, rotherham Roth,
rutland Rutl, salford Salf, sandwell Sand, sefton Seft, sheffield Sheff, shropshire Shrop, slough Slou, solihull Soli,
somerset Som, south-gloucestershire SGlos, south-tyneside STyn, southampton Soton, southend-on-sea Sthnd, southwark Swark,
st-helens StHel, staffordshire Staff, stockport Stkpt, stockton-on-tees Stktn, stoke-on-trent Stoke, suffolk Suff,
sunderland Sund, surrey Surr, sutton Sutt, swindon Swin, tameside Tame, telford-and-wrekin Telf, thurrock Thur,
torbay Torb, tower-hamlets TowH, trafford Traf, wakefield Wake, walsall Wals, waltham-forest WalF, wandsworth Wand,
warrington Warr, warwickshire Warks, west-berkshire WBerk, west-northamptonshire WNhts, west-sussex WSus, westminster Wmin,
westmorland-and-furness W&F, wigan Wigan, wiltshire Wilts, windsor-and-maidenhead Wind, wirral Wirr, wokingham Woki,
wolverhampton Wolv, worcestershire Worcs, york York`;

/** The text of the generated file, from that of the hexjson. */
export function buildTiles(hexjson: string): string {
  const layout: { layout: string; hexes: Record<string, { q: number; r: number }> } = JSON.parse(hexjson);
  if (layout.layout !== 'odd-r') fail(`the layout is ${layout.layout}, not odd-r.`);
  const short = new Map(
    shorts.split(',').map((pair) => {
      const [id = '', text = ''] = pair.trim().split(' ');
      return [id, text];
    }),
  );
  const byCode = new Map(authorities().flatMap((one) => one.codes.map(({ gss }) => [gss, one.id] as const)));
  const places = new Map<string, readonly Place[]>(
    Object.entries(layout.hexes).map(([gss, { q, r }]) => [
      byCode.get(gss) ?? fail(`${gss} is no code of an authority.`),
      [{ column: q, row: r }],
    ]),
  );
  for (const [id, list] of Object.entries(placed)) places.set(id, list);
  // Rows from the north, an even number away, so that the odd rows are still those half a hexagon to the right.
  const northmost = Math.max(...[...places.values()].flat().map(({ row }) => row));
  const above = northmost + (northmost % 2);
  const lines = authorities().flatMap(({ id }) =>
    (places.get(id) ?? fail(`${id} has no place.`)).map(({ column, row, from, to }) => {
      const record = [id, short.get(id) ?? fail(`${id} has no short name.`), column, above - row];
      return `  ${JSON.stringify(from || to ? [...record, from ?? '', ...(to ? [to] : [])] : record)},`;
    }),
  );
  return `// Generated by scripts/build-tiles.ts: do not edit. One authority a line, two where it moves to make room.
// Layout of April 2019: Open Data Institute Leeds (hexjson of upper-tier local authorities); places of authorities that ended
// or began since, and short names: this project.

/** id, short name, column, row, and from and to which day. */
export type TileRecord = readonly [id: string, short: string, column: number, row: number, from?: string, to?: string];

export const tileRecords: readonly TileRecord[] = [
${lines.join('\n')}
];
`;
}

/** Builds from the files under a folder of shared files. */
export function buildTilesFrom(shared: string): string {
  return buildTiles(readFileSync(join(shared, 'data', 'raw', 'uk-upper-tier-local-authorities.hexjson'), 'utf8'));
}

function fail(message: string): never {
  throw new Error(`build-tiles: ${message}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shared = process.env.INCLUSION_SHARED ?? fail('set INCLUSION_SHARED to the folder of the shared files.');
  writeFileSync(new URL('../src/england/tiles.data.ts', import.meta.url), buildTilesFrom(shared));
}

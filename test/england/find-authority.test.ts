import { describe, expect, it } from 'vitest';
import { authorities, findAuthority } from '../../src/england/index.ts';

describe('findAuthority', () => {
  it.each(['St Helens', 'St. Helens', ' st  HELENS ', 'St Helens Council', 'E08000013', 'e08000013', '342', '342.0'])(
    'finds St Helens by %j on 2018-09-01',
    (text) => {
      expect(findAuthority(text, { on: '2018-09-01' }).authority?.id).toBe('st-helens');
    },
  );

  it('finds every authority by every spelling, GSS code and three-digit code, while it was open', () => {
    for (const authority of authorities()) {
      const texts = [...authority.spellings, ...authority.laCodes, ...authority.codes.map(({ gss }) => gss)];
      for (const text of texts) {
        for (const form of [text, text.toUpperCase(), ` ${text.toLowerCase()} `]) {
          expect([form, findAuthority(form, { on: authority.opened }).authority?.id]).toEqual([form, authority.id]);
        }
      }
    }
  });

  it.each([
    ['Bristol, City of', 'bristol'],
    ['City of Bristol', 'bristol'],
    ['Bristol City of', 'bristol'],
    ['Bristol City Council', 'bristol'],
    ['Hull City Council', 'kingston-upon-hull'],
    ['Herefordshire, County of', 'herefordshire'],
    ['Durham', 'county-durham'],
    ['Durham County Council', 'county-durham'],
    ['Telford & Wrekin', 'telford-and-wrekin'],
    ['London Borough of Camden', 'camden'],
    ['Camden, London Borough of', 'camden'],
    ['Royal Borough of Windsor and Maidenhead', 'windsor-and-maidenhead'],
    ['Stoke on Trent', 'stoke-on-trent'],
    ['Wakefield MBC', 'wakefield'],
    ['City of London', 'city-of-london'],
    ['City of London Corporation', 'city-of-london'],
    ['Council of the Isles of Scilly', 'isles-of-scilly'],
    ['Bedford Borough', 'bedford'],
    ['Bournemouth (Pre LG)', 'bournemouth'],
    ['Bournemouth, Christchurch & Poole', 'bournemouth-christchurch-and-poole'],
    ['City of York Council', 'york'],
  ])('finds %j', (text, id) => {
    expect(findAuthority(text).authority?.id).toBe(id);
  });

  it('tells the two Dorsets apart by the date, by code and by "(Pre LG)", and without a date takes the open one', () => {
    expect(findAuthority('Dorset', { on: '2019-03-31' }).authority?.laCodes).toEqual(['835']);
    expect(findAuthority('Dorset', { on: '2019-04-01' }).authority?.laCodes).toEqual(['838']);
    expect(findAuthority('Dorset').authority?.id).toBe('dorset');
    expect(findAuthority('Dorset (Pre LG)').authority?.id).toBe('dorset-county');
    expect(findAuthority('Dorset County Council').authority?.id).toBe('dorset-county');
    expect(findAuthority('835').authority?.id).toBe('dorset-county');
  });

  it('finds one authority under any code it ever held, whatever the date', () => {
    expect(findAuthority('E10000002', { on: '2024-01-31' }).authority?.id).toBe('buckinghamshire');
    expect(findAuthority('E06000060', { on: '2016-01-31' }).authority?.id).toBe('buckinghamshire');
    expect(findAuthority('E08000016', { on: '2025-06-01' }).authority?.id).toBe('barnsley');
  });

  it('says of an authority that has ended which ones took over', () => {
    const { issue } = findAuthority('Cumbria', { on: '2024-01-18' });
    expect(issue).toMatchObject({ code: 'authority-not-open', unit: 'cumbria', value: 'Cumbria' });
    expect(issue?.message).toBe('"Cumbria" was not open on 2024-01-18: it closed on 2023-03-31.');
    expect(issue?.remedy).toContain('"Cumberland" (942) and "Westmorland and Furness" (943)');
  });

  it('says of an authority not yet open which ones it took over from', () => {
    const { issue } = findAuthority('838', { on: '2018-09-01' });
    expect(issue?.message).toBe('"838" (Dorset) was not open on 2018-09-01: it opened on 2019-04-01.');
    expect(issue?.remedy).toContain('"Dorset" (835)');
  });

  it('does not claim that an authority opened when the register starts', () => {
    expect(findAuthority('Camden', { on: '2008-09-01' }).issue?.message).toContain('the register starts on 2009-01-01');
  });

  it.each([
    ['E06000061 / E06000062', '"North Northamptonshire" (940) and "West Northamptonshire" (941)'],
    ['E06000063/E06000064', '"Cumberland" (942) and "Westmorland and Furness" (943)'],
    ['314 / 318', '"Kingston upon Thames" (314) and "Richmond upon Thames" (318)'],
    ['Kingston upon Thames / Richmond upon Thames', '"Richmond upon Thames" (318)'],
    ['E10000005', '"Cornwall" (908) and "Isles of Scilly" (420)'],
    ['Cornwall and Isles of Scilly', '"Isles of Scilly" (420)'],
  ])('keeps the combined row %j apart and names its members', (text, members) => {
    const { issue } = findAuthority(text);
    expect(issue?.code).toBe('combined-authority');
    expect(issue?.message).toContain(members);
  });

  it.each([
    ['Camdem', 'Did you mean "Camden"?'],
    ['Leeeds', 'Did you mean "Leeds"?'],
    ['Kingston on Thames', 'Did you mean "Kingston upon Thames"?'],
    ['Bristle City Council', 'Did you mean "Bristol, City of"?'],
  ])('suggests the nearest name for %j', (text, remedy) => {
    expect(findAuthority(text).issue).toMatchObject({ code: 'unknown-authority', value: text, remedy });
  });

  it.each(['Scotland', 'E06999999', '999', '', '  ', '???'])(
    'suggests nothing for %j, which is near no name',
    (text) => {
      const { issue } = findAuthority(text);
      expect(issue?.code).toBe('unknown-authority');
      expect(issue?.remedy).toMatch(/^Give a name/);
    },
  );

  it.each(['England', 'London', 'Inner London', 'Yorkshire and the Humber', '702'])(
    'knows that %j is no authority',
    (text) => {
      expect(findAuthority(text).issue).toMatchObject({ code: 'unknown-authority', remedy: 'Leave its row out.' });
    },
  );
});

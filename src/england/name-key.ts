/** Words around a name that say what kind of authority it is; "X, City of" is "City of X" put about for an index. */
const prefixes =
  /^(?:the )?(?:council of (?:the )?|(?:(?:london|royal|metropolitan) )?borough (?:council )?of |(?:city|county) of |lb |rb )/;
const suffixes =
  / (?:(?:the )?(?:(?:(?:london|royal|metropolitan) )?borough|city|county) of|(?:metropolitan |unitary )?(?:borough|district|county|city)(?: council)?|council|corporation|unitary authority|local authority|mbc|lbc|cc|bc|la)$/;
/** What the DfE puts after the name of an authority that a reorganisation (LGR) ended or made. */
const reorganisation = / (?:pre|post) lgr?(?: \d{4})?$/;

/** A name without its accidents: case, spacing, punctuation, `&` for `and`, accents. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A {@link nameKey} without the words around it: `city of bristol`, `bristol city of`, `bristol city council` -> `bristol`. */
export function coreKey(key: string): string {
  let core = key.replace(reorganisation, '');
  for (let before = ''; before !== core; ) {
    before = core;
    const bare = core.replace(suffixes, '');
    const shorter = bare === core ? core.replace(prefixes, '') : bare;
    // "City of London" is one authority of London, not London.
    if (shorter !== 'london') core = shorter;
  }
  return core;
}

/** An index file that says everything there is to say. */
export const wholeIndex = `# Everything an index file can say.
$schema: ../schema/index.schema.json
id: everything
title: Everything
children:
  - id: trade
    title: Trade
    over: indicators
    aggregate: geometric
    weigh: pcaWeights
    known: 0.5
    children:
      - id: load
        title: Load per berth
        direction: higher
        unit: number
        basis: calendar year
        value: round(1000 * tonnes / "berths at quay", 3)
        measures:
          - { id: tonnes, minimum: 0, maximum: 1000, title: Tonnes, unit: number, basis: calendar year }
          - berths at quay
        lag: 1
        question: How much does a berth handle?
        domain: commerce
        because: A berth that handles more is used better.
        contested: It may be crowded.
        formula: thousands of tonnes to a berth
        sampling: none
        source: { publication: P, file: F, column: C, url: "https://example.org" }
        first: 2010
        last: 2024
        breaks: [{ period: 2015, because: New scales. }]
        uncollected: [{ periods: [2020], because: A strike. }]
        caveats: [Made.]
      - id: lines
        title: Lines
        direction: higher
        measures: [{ id: lines, suppressed: [1, 4], roundedTo: 1 }]
        sampling: count
        denominator: { value: 2 * depth, within: 1, formula: twice the depth, because: Lines go by depth. }
      - id: docks
        title: Docks
        children:
          - id: depth
            title: Depth
            direction: higher
            sampling: binomial
            denominator: { measure: depth, take: denominator, because: The dock is the same. }
  - ehcp-in-mainstream
over: children
first: 2012
last: 2024
units: [a, b, c]
lags: { lines: 0 }
weights: { trade: 2, depth: 0.5 }
substitutes:
  - { unit: a, from: b, because: They were one. }
  - { indicator: depth, period: 2013, from: 2012, because: It does not change. }
screen: { known: 0.5, nonZero: 0.1, keep: [a], leaveOut: [c], when: after imputation }
impute: [imputeLinear, { type: imputeGroupMean, options: { by: coast } }]
imputations: { depth: imputeMedian }
treat: { type: treatUntilPassed, options: { first: { type: winsorise }, second: { type: logarithm } } }
treatments: { depth: { type: caps, options: { lower: 1 } } }
normalise: { type: minMax, options: { lower: 1 } }
normalisations: { depth: { type: distanceToTarget, options: { targets: { depth: 12 } } } }
baseline: [2012, 2013]
weigh: equalWeights
aggregate: { type: owa, options: { orness: 0.3 } }
coverage: { share: 0.5, perGroup: 0 }
ties: dense
`;

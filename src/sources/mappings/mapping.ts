import type { Reason } from '../../core/cell.ts';
import type { Basis, Period } from '../../core/period.ts';

/** A heading, or the headings a column has had. Case, spaces around and footnote digits behind do not matter. */
export type Heading = string | readonly string[];

/** Which rows: those with one of these labels in a column, or with none of them. */
export interface Condition {
  readonly column: Heading;
  /** Labels, with every way they have been written. */
  readonly is?: readonly string[];
  readonly not?: readonly string[];
}

/** A cell to take: from a column, in the rows of the measure or in some of them. */
export interface Part {
  readonly column: Heading;
  readonly where?: readonly Condition[];
}

/** A number to take: one cell, or several added up, of one row or of several. */
export type Quantity = string | Part | { readonly sum: readonly Part[] };

/** How one measure is read. There is a value, or a numerator and a denominator, or both. */
export interface MappedMeasure {
  /** The id of the measure. */
  readonly measure: string;
  /** What its years mean; default: as the library's own measure of that id. */
  readonly basis?: Basis;
  readonly value?: Quantity;
  readonly numerator?: Quantity;
  readonly denominator?: Quantity;
  /** 100 (default) where the value is a percentage of its counts, 1 where it is their ratio. */
  readonly scale?: number;
  /** To how many decimals a value made from counts is rounded; default: not at all. */
  readonly decimals?: number;
  readonly where?: readonly Condition[];
  /** `sum` adds up the rows of a unit and year, schools of an authority for instance. Default: there must be one row. */
  readonly rows?: 'sum';
  /** The first and last year to take from here, where the definition changed or another file has it. */
  readonly first?: Period;
  readonly last?: Period;
  /** What sources call the figure; default: its columns. */
  readonly cite?: string;
}

/** Where the year of a row stands. */
export type PeriodPlace =
  /** In a column. A single year means the academic year that ends in it, except for measures by calendar year. */
  | { readonly column: Heading }
  /** In the headings: `{period}` in the columns of the measures stands for it. */
  | { readonly in: 'headings' }
  /** The table is about one year. */
  | { readonly always: Period };

/** Where the unit of a row stands: an authority, or a unit of any kind. */
export interface UnitPlace {
  /** Columns of codes or ids, the first that is filled counts. */
  readonly codes?: readonly Heading[];
  readonly name?: Heading;
  /** What counts where code and name are of two authorities; default: neither, the row is not used. */
  readonly trust?: 'name' | 'code';
  /** The file gives all years on one set of boundaries, so that an authority can have figures from before it opened. */
  readonly anyDate?: boolean;
  /**
   * A row for two authorities together, "E06000061 / E06000062", is a figure of a unit of its own, which is no authority: for
   * `restate` to boundaries on which the two are one. Default: it is reported and not used.
   */
  readonly combined?: boolean;
  /** Columns that say something of the unit, a region for instance, where units are taken as they are written. */
  readonly facts?: readonly string[];
}

/**
 * The data set of the statistics API that has the same rows: by its id, or by the title of its publication and titles it has
 * had, in which `*` stands for anything.
 */
export type ApiDataSet =
  | {
      /** The API's id of the data set. */
      readonly id: string;
    }
  | {
      /** The title of the publication. */
      readonly publication: string;
      /** The title of the data set, or several it has had. */
      readonly dataSet: string | readonly string[];
    };

/** How the figures of a file are read: plain data, that can as well stand in JSON or YAML. */
export interface Mapping {
  readonly id: string;
  /** What sources call the publication the figures are from. */
  readonly publication: string;
  /** The file, as sources call it. */
  readonly file: string;
  readonly url?: string;
  /** When it was published, `2025-06`: where two files have the same year of a measure, the later counts. */
  readonly vintage: string;
  /** Where the statistics API has it. */
  readonly api?: ApiDataSet;
  readonly table?: {
    /** Names of the file, or of a table in an archive or workbook; `*` stands for anything. Default: any, as headings tell. */
    readonly name?: string | readonly string[];
    /** How many rows headings take up; those of the upper ones are set before those of the lower. Default 1. */
    readonly headingRows?: number;
  };
  readonly period: PeriodPlace;
  readonly unit: UnitPlace;
  /** The geographic level and whatever else holds for every measure. */
  readonly where?: readonly Condition[];
  readonly numbers?: {
    /** Numbers are written `1,234` and `5.6%`. */
    readonly formatted?: boolean;
    /** To how many decimals values are rounded, for files that hold the noise of a spreadsheet: `1.4000000000000001`. */
    readonly decimals?: number;
    /** Symbols of this file that mean something else than usual. */
    readonly symbols?: Readonly<Record<string, number | Reason>>;
    /** The least and greatest count that is suppressed, `[1, 2]`: says how great a sum with such a part can be. */
    readonly suppressed?: readonly [least: number, most: number];
  };
  readonly measures: readonly MappedMeasure[];
}

import type { ColumnType } from 'kysely';
import type { MovableLimits } from '../../domain/movable-limits.ts';

export interface ScenarioVersionsTable {
  id: ColumnType<string, never, never>;
  scenario: string;
  version: number;
  text: string;
  note: string;
  restores: number | null;
  config: string;
  published_by: string;
  at: ColumnType<Date, string, string>;
}

export interface ScenarioEditsTable {
  scenario: string;
  number: ColumnType<string, string, string>;
  text: string;
  saved_by: string;
  at: ColumnType<Date, string, string>;
}

export interface LimitChangesTable {
  number: number;
  limits: ColumnType<MovableLimits, string, never>;
  why: string;
  set_by: string;
  at: ColumnType<Date, string, never>;
}

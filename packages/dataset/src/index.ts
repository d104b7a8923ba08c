export type * from './dataset.ts';
export {
  type DataMapping,
  dataMapping,
  type TableMapping,
  tableMapping,
} from './mapping/mapping.ts';
export type * from './raw-table.ts';

import type { NoPlan } from '../format.ts';
import type { TablePlan } from '../tables/plan.ts';

/** Whether the beginning of a file held no whole record to choose fields by. */
export const hasNoChoice = (plan: TablePlan | NoPlan): boolean =>
  'reason' in plan ? plan.isShort === true : plan.choice === null;

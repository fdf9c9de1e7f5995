/** Offices and callings that stand with a name. */
export interface Role {
  /** Before the name, in capitals: `Foreign Minister`. Null where it never stands so. */
  readonly title: string | null;
  /** Behind the name, or alone: `the foreign minister`. */
  readonly noun: string;
  /** Behind the noun stands `of` and the state. */
  readonly ofState: boolean;
}

const role = (title: string | null, noun: string, ofState: boolean): Role => ({ title, noun, ofState });

/** Of the leaders of a state, in the order of how often they are written about. */
export const ROLES: readonly Role[] = [
  role('President', 'the president', true),
  role('Foreign Minister', 'the foreign minister', true),
  role('Prime Minister', 'the prime minister', true),
  role('Defence Minister', 'the defence minister', true),
  role('General', 'the chief of staff', true),
  role('Interior Minister', 'the interior minister', true),
  role('Ambassador', 'the ambassador to the United Nations', true),
  role('Finance Minister', 'the finance minister', true),
  role(null, 'the opposition leader', true),
  role('Speaker', 'the speaker of parliament', true),
  role('Energy Minister', 'the energy minister', true),
  role('Governor', 'the head of the central bank', true),
  role('Brigadier General', 'a senior commander', true),
  role(null, 'the chief negotiator', true),
];

/** Of everybody else. */
export const TAIL_ROLES: readonly Role[] = [
  role(null, 'a lawmaker', false),
  role('Deputy Minister', 'a deputy minister', true),
  role('Judge', 'a judge', false),
  role(null, 'a lawyer', false),
  role('Professor', 'a historian', false),
  role('Dr', 'a surgeon', false),
  role(null, 'an analyst', false),
  role(null, 'an economist', false),
  role('Colonel', 'a retired officer', false),
  role('General', 'a former general', false),
  role(null, 'a shopkeeper', false),
  role(null, 'a teacher', false),
  role(null, 'a taxi driver', false),
  role(null, 'a farmer', false),
  role(null, 'a spokesperson', false),
  role(null, 'a press officer', false),
  role('Mayor', 'the mayor', false),
  role(null, 'an aid worker', false),
  role(null, 'a student', false),
  role(null, 'a journalist', false),
  role('Ambassador', 'a former ambassador', true),
  role('Captain', 'a ship’s captain', false),
  role('Commander', 'a field commander', false),
  role(null, 'a dock worker', false),
  role('Sheikh', 'a tribal elder', false),
  role('Senator', 'a senator', false),
  role(null, 'a trader', false),
  role(null, 'an engineer', false),
  role(null, 'a nurse', false),
  role(null, 'a shipowner', false),
];

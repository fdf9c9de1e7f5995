import type { Chance } from '../../support/chance.ts';

/** Reports that are filled in like forms; a word in braces says what comes in its place. */
const FORMS: Readonly<Record<string, string>> = {
  market:
    'Shares in {city} closed {way} on {day}, with the main index {way} {n}.{n} points, or {d}.{n} percent, at ' +
    '{n},{n}.{n}. Turnover came to {n} million shares, compared with {n} million on {day}. Banks ended {way}: ' +
    '{name} Bank was {way} {d}.{n} percent at {n}.{n} and {name} Credit {d}.{n} percent at {n}.{n}. Among miners, ' +
    '{name} Copper was {way} {n} cents at {d}.{n}. Gold stood at {n} dollars an ounce and crude oil at {n}.{n} ' +
    'dollars a barrel. The currency traded at {d}.{n} to the dollar, against {d}.{n} the day before. Analysts said ' +
    'investors were waiting for figures from the central bank, which are due on {day}.',
  football:
    '{name} beat {name} {d}-{d} at the {name} Stadium on {day} in front of {n} people. {name} scored the first goal ' +
    'in the {n}th minute after a pass from {name}, and {name} made it two shortly before the break. {name} pulled one ' +
    'back for the visitors with a header in the {n}th minute, but {name} settled it from the penalty spot. The home ' +
    'side are now {d}th in the table with {n} points from {n} matches; the visitors stay {d}th with {n}. “We worked ' +
    'hard for this and the players deserve it,” coach {name} said. On {day} they travel to {city}.',
  earthquake:
    'An earthquake of magnitude {d}.{d} struck {n} kilometres {way} of {city} at {n}:{n} on {day}, the national ' +
    'geological institute said. It lay at a depth of {n} kilometres. There were no immediate reports of damage or of ' +
    'injuries, and no tsunami warning was issued. People in {city} said that they had run out into the streets. The ' +
    'region lies on a fault where tremors are common; in {year} one of magnitude {d}.{d} killed {n} people there.',
  weather:
    'The weather service expects {n} degrees in {city} on {day}, with a {n} percent chance of rain and winds of up to ' +
    '{n} kilometres an hour from the {way}. In the hills it will be {n} degrees. {day} will be {way} with {n} degrees ' +
    'and {day} with {n}. The sun rises at {d}:{n} and sets at {n}:{n}. The water in the harbour has {n} degrees. ' +
    'Pollen: {way}. The service asks people on the coast to tie up boats and to keep off the piers.',
  results:
    'Net profit at {name} Holdings came to {n}.{d} million dollars in the {way} quarter, against {n}.{d} million a year ' +
    'earlier, the company said on {day}. Revenue was {way} {n} percent at {n} million dollars. Analysts polled by the ' +
    'agency had expected a profit of {n}.{d} million and revenue of {n} million. The dividend will be {n} cents a share. ' +
    'For the whole of {year} the company expects revenue of {n} to {n} million dollars. “We are well placed for the ' +
    'rest of the year,” chief executive {name} said. The shares were {way} {d}.{d} percent at {n}.{n} in {city}.',
};

const FILLED: Readonly<Record<string, (chance: Chance) => string>> = {
  city: (chance) => chance.of(['Doha', 'Lima', 'Oslo', 'Accra', 'Hanoi', 'Tunis', 'Quito', 'Riga', 'Perth']),
  way: (chance) => chance.of(['higher', 'lower', 'up', 'down', 'north', 'south', 'first', 'third', 'mild']),
  day: (chance) => chance.of(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
  name: (chance) => chance.of(['Astra', 'Borel', 'Cinder', 'Delmar', 'Estrada', 'Falk', 'Grendon', 'Harrow']),
  year: (chance) => String(1990 + chance.below(34)),
  n: (chance) => String(10 + chance.below(90)),
  d: (chance) => String(1 + chance.below(9)),
};

export const FORM_NAMES = Object.keys(FORMS);

/** The report of that name with numbers and names of its own. */
export function filledForm(form: string, chance: Chance): string {
  return FORMS[form].replace(/\{(\w+)\}/g, (_, kind: string) => FILLED[kind](chance));
}

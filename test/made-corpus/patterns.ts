/**
 * The patterns of sentences. Words in braces are slots: a capital stands for an actor (see slots.ts), a lower-case word
 * for a word or a number, and the names of the groups below for one of their patterns.
 */
const lines = (text: string): readonly string[] => text.trim().split('\n');

export const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  headline: lines(`
{A} and {A} at odds over {np}
{P} {past}, {O} says
{G} {past} after {nn} in {town}
{P} meets {P} in {C} over {nn}
{P}: {big} {nns} {past}
What {P} wants from {G}
{D} {nns} {past} as {nn} nears
{S} and {S}: a {jj} {nn} {when}
In {town}, {nns} wait for {np}
{L} {past} {when}
`),
  caption: lines(`
{P} at a {nn} in {town}
{P} with {nns} in {C} {when}
{D} {nns} in {town} {when}
{nns} in {town} {when}
`),
  heading: lines(`
The {nn} in {town}
A {jj} {nn}
{nns} and {nns}
No {nn} before {month}
`),
  sentence: lines(`
{A} {said} {when} that {clause}.
{A} {said} that {clause}, {tail}.
{P} {said} {clause}.
{P} {said} {when} that {clause}.
{P} {said} in {C} that {clause}.
{P} told {O} that {clause}, and that {clause}.
{P} met {P} in {C} on {day} to discuss {np}.
{P} and {P} spoke by telephone {when} about {np} and {np}.
{G} {past} {when}, {tail}.
{G} and {G} {past} {when}, according to {O}.
{G} wants {np}; {G} would rather have {np}.
The {D} {nn} of {year} was the work of {P}, and {P} has never forgiven it.
{P} spoke for {n} minutes in {C}; not once did he mention {P}.
{P} is a {jj} {nn} to some in {C} and a {nn} to others.
Two {D} {nns}, who asked not to be named, {said} that {clause}.
When {P} arrived in {town} {when}, {nns} were waiting with a letter to {P}.
{S} has denied that {clause}; {S} has not.
{P}, who came to {C} in {year}, is close to {P} and to {O}.
Between {S} and {S} lies {town}, where {nns} {past} {when}.
{O}, founded in {year}, has {n} offices in {S} and one in {C}.
{P} wrote in a paper of {C} that {clause}.
Critics of {P} point to {np}; friends of {P} to {np}.
The letter from {P} reached {C} {when}; {G} answered that {clause}.
{O} {past} in {town}, {D} officials said.
{O} {said} {when} that {nns} in {S} had {past}.
{O} put the number of {nns} in {town} at {big}, up from {big} in {month}.
{D} {nns} {past} near {town} {when}, and {P} {said} that {clause}.
{D} and {D} {nns} {past} {when}, {tail}.
“{quote},” {P} said {when}.
“{quote},” said {P}. “{quote}.”
“{quote},” {P} told reporters in {C}.
Asked about {np}, {P} {said} that {clause}.
In {C}, {P} {said} that {G} had {past} and that {clause}.
For {P}, {np} is a matter of {nn}; for {P} it is one of {nn}.
{P}, whose {nn} {past} {when}, has not spoken to {P} since {month}.
According to {P}, {nns} from {S} {past}, {tail}.
{S}, {S} and {S} {past} {when}, while {G} {past}.
Neither {P} nor {P} would say whether {clause}.
{L} make up about {pct} per cent of the {nns} in {town}, {O} says.
The {jj} {nn} between {S} and {S} has {past} since {year}, {P} {said}.
{O} and {O} {past} {when}, but {P} {said} that {clause}.
A {someone} close to {P} {said} {when} that {clause}.
Under the {nn}, {S} would get {usd} and {G} would {rb} have to {base}.
{P} accused {G} of having {past} {when}.
It was {P} who {past} when {nns} from {town} {past}.
`),
  plain: lines(`
It was not clear {when} how many {nns} were still in {town}.
What began as a {nn} over {product} has become a {jj} {nn}.
There was no {nn} on the streets of {town} {when}; there were {nns}.
In the spring of {year} it had been {nns} who {past}.
He knew, he said, that {clause}.
She had heard of it from {nns} in {town}, she said, and did not believe it.
Of every hundred {nns} in {town}, {n} have {past}.
The {nn} is {n} {units} old, and nobody remembers who {did} it.
For {n} {units} nothing happened; then came {np}.
Since {month} the price of {product} in {town} has doubled twice.
“{quote},” a {someone} said.
The letter, dated {month} {date}, says that {clause}.
They had come for {np}, they said, and went home with {np}.
A second {nn}, smaller and more {jj}, was planned for {month}.
No one has counted {np}, but {nns} speak of {big}.
“I do not know whether {clause},” said a {someone} who was there.
It takes {n} hours by road from {town} to {town}, and {n} more to {town}.
The {nns} are {jj}, the {nns} are {jj}, and winter comes in {month}.
After {n} {units} of {nn}, {nns} in {town} have begun to {base}.
If {clause}, the {nn} will be {jj} by {month}.
Nobody in {town} had expected {np}, and {clause}.
The {nn} in {town} has {past} {when}, {tail}.
Prices of {product} rose by {pct} per cent in {month} and by {pct} per cent over the year.
Some {big} {nns} were {rb} left without {product} {when}.
The {jj} {nn}, {big} metres long, was {rb} {done} in {year}.
What the {nns} {did} was {np}, and what they wanted was {np}.
By the evening {nns} had {past}, {tail}.
At least {n} {nns} and {n} {nns} were counted in {town} alone.
A {rare} {nn} of {usd} was {rb} {done} {when}.
The road from {town} to {town} stayed closed, and {clause}.
`),
  clause: lines(`
the {nn} had been {done} {when}
the {jj} {nns} would not {base}
{G} had {past}
{P} had {rb} {done} {np}
no {nn} had been {done} since {month}
{O} would {base} before {month}
the {nns} of {town} were {rb} waiting for {np}
it would take {n} {units} to {base}
{D} {nns} had {past}
{usd} had been {done} for {np}
the {rare} {nn} was {jj}
talks with {G} could {base}
{np} would cost {usd}
{P} knew of {np} and did nothing
`),
  quote: lines(`
We have {past}, and we will {redo} it again
Nobody has told us why {clause}
{G} knows very well that {clause}
There is no {nn} without {np}
I was in {town} when the {nns} {past}
If {G} wants {np}, it has to {redo} the {nn}
It took {n} {units}, and {clause}
We do not {base} because {P} asks us to
What {P} calls {np} is a {nn}
`),
  past: lines(`
{did} {np}
{did} {np}
{did} {np} and {np}
`),
  base: lines(`
{redo} {np}
`),
  np: lines(`
the {nn}
the {jj} {nn}
a {jj} {nn}
{jj} {nns}
the {nn} of {nns}
the {nn} in {town}
the {nn} with {G}
{n} {nns}
the {D} {nn}
{D} {nns}
the {jj} {nn} on {product}
{product} worth {usd}
the {nn} of the {rare} {nn}
a {rare} {nn}
the {year} {nn}
the {nn} between {S} and {S}
{nns} and {nns}
the {nn} of {O}
the {nn} that {P} {did}
{jj} {nns} from {town}
`),
  someone: lines(`
diplomat
senior diplomat
aide
former minister
member of the cabinet
banker
{D} official
{D} diplomat
person
lawyer
relative
`),
  tail: lines(`
{nns} in {town} said
{O} reported
as {nns} had {done} before
two weeks after {P} {past}
{n} {units} after the {nn} in {town}
the first {nn} of its kind since {year}
while {G} {past}
though {clause}
which {P} called {jj}
in what {O} called a {jj} {nn}
without giving a {nn}
a {nn} that {G} has long {done}
`),
  when: lines(`
on {day}
on {day}
late on {day}
last week
earlier this month
in {month}
in {month} {year}
on {month} {date}
the same evening
after {n} {units} of {nn}
at a {nn} in {town}
in {C}
during a {jj} {nn}
`),
};

/** How long it takes from a program's start to what is asked of it, beside bare Node in the same rounds. */
import { FACTS } from '../support/sample-facts.ts';

/** A dispatch as an agency sends it. */
export const FERRY = `The ferry Santa Rita ran aground off the island of Korvala early on Tuesday with 212 people on board, and all of them were brought ashore alive, the coast guard said.

The ship had left the mainland shortly after midnight and struck a reef two miles west of the harbour in calm weather, according to Commander Ilse Brandt, who led the rescue. Fishermen were the first to reach the ship, and took off women and children before the lifeboats came.

“We heard a long scraping sound and then the lights went out,” said Marek Dolan, a lorry driver who travels the route every week. “Nobody told us anything for twenty minutes.”

Eleven passengers were treated for bruises and cold at the island's only clinic. The captain, whose name has not been given out, was questioned by the police during the morning and allowed to go home.

The owner, Korvala Lines, said the ship had passed its last inspection in March. Two of its sister ships stay in service. A union of seamen has complained for years that the crews on the night crossing are too small.

Divers are to look at the hull on Wednesday. The ministry of transport has called for a report within ten days.`;

/** Its paragraphs. */
export const FERRY_PARAGRAPHS = FERRY.split('\n\n');

/** What another reporter wrote of it, with one of the quotes. */
export const FERRY_BY_ANOTHER = `More than two hundred travellers had a narrow escape on Tuesday when the night boat to Korvala hit rocks within sight of the harbour lights.

Everyone on the Santa Rita is safe. By dawn the last of them, wrapped in grey blankets, were drinking tea in the school of the island's one village, where Commander Ilse Brandt of the coast guard counted heads and found none missing.

“We heard a long scraping sound and then the lights went out,” said Marek Dolan, a lorry driver. His lorry, with nine tons of onions in it, is still on the car deck.

Why a ship that knows these waters should have gone so far to the west is what the police want to hear from the captain. They spoke to him for three hours. Korvala Lines pointed to a clean inspection in spring and would say no more; the seamen's union had rather a lot to say, most of it about how few hands are on deck at night.

The wreck, if it is one, will be looked at from below on Wednesday.`;

/** Two days at one exchange. */
export const MARKET_MONDAY = `Shares in Port Alvar closed higher on Monday, with the main index up 41.3 points, or 0.8 percent, at 5,214.7. Turnover was 88 million shares, compared with 73 million on Friday. Banks led the gains: Alvar Credit rose 2.1 percent to 14.60 and Union Bank 1.7 percent to 22.85. Among shippers, Korvala Lines lost 3.4 percent to 6.12 after one of its ferries ran aground. Gold was at 1,912 dollars an ounce. Traders said they were waiting for the figures on prices, which are due on Thursday.`;
export const MARKET_TUESDAY = `Shares in Port Alvar closed lower on Tuesday, with the main index down 17.9 points, or 0.3 percent, at 5,196.8. Turnover was 64 million shares, compared with 88 million on Monday. Banks led the losses: Alvar Credit fell 1.2 percent to 14.42 and Union Bank 0.9 percent to 22.64. Among shippers, Korvala Lines lost 0.5 percent to 6.09 after news of its talks with the union. Gold was at 1,907 dollars an ounce. Traders said they were waiting for the figures on prices, which are due on Thursday.`;

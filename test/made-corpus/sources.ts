/** Made-up papers and agencies, the most read first; the product takes each for a source by its last word. */
export const SOURCES: readonly string[] = `
Levant Wire,Gulf Dispatch,Red Sea Ledger,Caspian Courier,Northern Herald,Harbour Post,Zagros Review,Bosporus Daily,
Capital Observer,Meridian News,Atlas Press,Anatolia Ledger,Orient Tribune,Steppe Gazette,Delta Chronicle,Summit Monitor,
Baltic Mercury,Adriatic Times,Crescent Journal,Old Port Gazette,Continental News,Tigris Bulletin,Cedar Post,
Peninsula Daily,Silk Road Journal,Border Sentinel,Coastal Inquirer,Monsoon Herald,Highland Examiner,Pamir Press,
Straits Dispatch,River Echo,Southern Argus,Equator News,Lantern Weekly,Plateau Post,Sahara Record,Andean Observer,
Polar Times,Danube Courier,Isthmus Report,Northern Echo Wire,Savanna Mail,Archipelago Today,Cape Ledger,Fjord Review,
Union Telegraph,Prairie Star,Quay Journal,Valley Advocate,Market Standard,Frontier Globe,Citadel Voice,Oasis Radio,
Ferry Bulletin,Garrison Weekly,Lighthouse Mirror,Orchard Press,Granite Chronicle,Midland Herald
`
  .trim()
  .split(/,\s*/);

export const AUTHORS = 40;

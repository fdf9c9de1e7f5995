/**
 * What a company is in law, folded: by it companies are told apart only where both names say it. Each line holds the
 * ways to write one form, in the languages of the countries that have it.
 */
const FORMS = `
inc, incorporated
corp, corporation
co, company, cie, compagnie
ltd, limited, ltda, limitada, pte ltd, private limited, pvt ltd
plc, public limited company
llc, l l c, limited liability company, ooo, obshchestvo s ogranichennoy otvetstvennostyu
jsc, joint stock company, ao, oao, ojsc, open joint stock company, pao, pjsc, public joint stock company, zao, cjsc, closed joint stock company
lp, limited partnership
llp, limited liability partnership
ag, aktiengesellschaft
gmbh, gesellschaft mit beschrankter haftung
kg, kommanditgesellschaft
se, societas europaea
sa, societe anonyme, sociedad anonima, sociedade anonima, s a
sas, societe par actions simplifiee
sarl, srl, sl, sociedad limitada, societa a responsabilita limitata, societatea cu raspundere limitata
spa, societa per azioni
nv, naamloze vennootschap
bv, besloten vennootschap
ab, aktiebolag
a s, aktieselskab, aksjeselskap, anonim sirketi
oy, oyj, osakeyhtio
sp z o o, sp zoo, spolka z ograniczona odpowiedzialnoscia
kk, kabushiki kaisha
bhd, sdn bhd
fze, fzco, fzc
`;

/** The number of a form, the same for all ways to write it, by its words. */
export const LEGAL_FORMS: ReadonlyMap<string, number> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line, form) => line.split(',').map((words): [string, number] => [words.trim(), form])),
);

/** As many words as the longest of them has. */
export const LONGEST_FORM = Math.max(...[...LEGAL_FORMS.keys()].map((words) => words.split(' ').length));

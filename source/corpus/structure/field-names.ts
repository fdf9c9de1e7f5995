/** What the labelled lines at the head of a text are called. */
import { plainLetters } from '../../text/plain-letters.ts';

/** `body`: the text of the article stands behind it; `other`: something of the record that is no part of the article. */
export type FieldName = 'title' | 'date' | 'source' | 'author' | 'tags' | 'body' | 'other';

/**
 * In plain letters (see `plainLetters`). English, French, German, Spanish, Italian, Portuguese, Dutch,
 * Russian, Turkish, Arabic, Persian. A further one is a word here.
 */
const LABELS: Readonly<Record<FieldName, string>> = {
  title: `title|headline|head|heading|subject|article title
    |titre|titel|uberschrift|ueberschrift|schlagzeile|titulo|titular|titolo|kop|заголовок|название|baslik|baslık|العنوان|عنوان|تیتر`,
  date: `date|published|publication date|published date|publish date|pub date|date published|published on|published at|date of publication
    |posted|issued
    |date de publication|date de parution|publie le|paru le|datum|erscheinungsdatum|veroffentlicht|veroffentlicht am|veroffentlichungsdatum
    |fecha|fecha de publicacion|publicado|publicado el|data|data di pubblicazione|pubblicato il|data de publicacao|publicado em
    |publicatiedatum|gepubliceerd|дата|дата публикации|опубликовано|tarih|yayin tarihi|yayın tarihi
    |التاريخ|تاريخ|تاريخ النشر|تاریخ|تاریخ انتشار`,
  source: `source|publication|outlet|newspaper|publisher|agency|site|website|medium|source name|site name
    |journal|quelle|zeitung|fuente|periodico|diario|fonte|testata|jornal|bron|krant|источник|издание|kaynak|المصدر|مصدر|منبع|خبرگزاری`,
  author: `author|authors|by|byline|writer|reporter|correspondent|creator|journalist|written by
    |auteur|auteure|auteurs|par|autor|autorin|autoren|von|verfasser|autora|autores|por|autore|autori|door|автор|авторы|yazar
    |الكاتب|كاتب|بقلم|نویسنده`,
  tags: `tags|keywords|topics|categories|subjects
    |mots cles|schlagworter|schlagworte|stichworter|palabras clave|etiquetas|parole chiave|palavras chave|trefwoorden|ключевые слова|теги|etiketler
    |الكلمات المفتاحية|کلیدواژه ها`,
  body: `text|body|content|full text|article text|article|texte|contenu|inhalt|volltext|texto|contenido|cuerpo|testo|contenuto|conteudo|tekst|inhoud
    |текст|содержание|metin|icerik|النص|نص|متن`,
  other: `from|to|cc|reply to|message id|url|link|permalink|section|language|lang|id|country|location|length|words|edition|page|slug|layout|category
    |copyright
    |lien|adresse|rubrique|langue|ressort|rubrik|sprache|enlace|seccion|idioma|sezione|lingua|secao|rubriek|taal|ссылка|адрес|рубрика|язык
    |kategori|dil|الرابط|رابط|القسم|اللغة|لینک|نشانی`,
};

/** Without whatever parts the words: `pub_date`, `Pub Date` and `pubDate` are one. */
const bare = (label: string): string => plainLetters(label).replace(/[\s_-]+/g, '');

const NAMES: ReadonlyMap<string, FieldName> = new Map(
  (Object.keys(LABELS) as FieldName[]).flatMap((name) =>
    LABELS[name].split('|').map((label): [string, FieldName] => [bare(label), name]),
  ),
);
/** Longer than any label, in UTF-16 units. */
const LONGEST = 32;

/** What a label names, however it is written; null where it is not in the table. */
export const fieldNamed = (label: string): FieldName | null =>
  (label.length <= LONGEST && NAMES.get(bare(label))) || null;

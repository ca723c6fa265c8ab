import type { Phrases } from "./phrases.js";

/** Italian. */
export const it: Phrases = {
  introduction:
    "Scrivi la funzione `{f}`. Ogni riga qui sotto definisce un valore a partire dai parametri e dai valori precedenti.",
  result: "Restituisci `{a}`.",
  stop: ".",
  conventions: `Tutti i numeri sono interi; nessuno di quelli che compaiono supera 2^53 in valore assoluto. floor(a / b) si arrotonda per difetto anche se a
è negativo; a mod b è compreso tra 0 e b - 1 anche se a è negativo. |a| è il valore assoluto di un numero e la lunghezza di un testo. Gli
elementi si numerano da 0: x[0] e x[1] sono la prima e la seconda parte di una coppia. I testi si confrontano carattere per carattere
secondo il codice ASCII. Liste e testi possono essere vuoti: una somma di nulla è 0, una lista fatta di nulla è vuota. Gli argomenti non
devono essere modificati.`,
  digitSumCongruent: "la somma delle cifre decimali di |{x}| dà resto {r} se divisa per {m}",
  digitSum: "la somma delle cifre decimali di |{x}|",
  digitsReversed: "il numero che le cifre decimali di |{x}| formano lette al contrario",
  contains: "{x} contiene la lettera `{c}`",
  before: "{x} viene prima di `{c}` in ordine alfabetico",
  vowelCount: "il numero di vocali (a, e, i, o, u) in {x}",
  vowelCountCongruent: "il numero di vocali (a, e, i, o, u) in {x} dà resto {r} se diviso per {m}",
  letterSum:
    "il resto modulo {m} della somma delle posizioni nell'alfabeto inglese (a = 1, …, z = 26) delle lettere da a a z in {x}",
  occurrences: "il numero di volte che la lettera `{c}` compare in {x}",
  textReversed: "{x} letto al contrario",
  shifted: "{x} con ogni lettera da a a z spostata avanti di {k} posti nell'alfabeto inglese, riprendendo da a dopo z",
  without: "{x} senza alcuna lettera `{c}`",
  everyCharacter: "i caratteri di {x} nelle posizioni 0, {k}, 2·{k} e così via",
  charactersSorted: "i caratteri di {x} in ordine crescente",
  both: "valgono entrambe: {p}; {q}",
  either: "ne vale almeno una: {p}; {q}",
  cases: "({f}) se vale questo: {p}; altrimenti ({g})",
  kept: "gli elementi x di `{a}`, in ordine, per i quali vale questo: {p}",
  reversed: "gli elementi di `{a}` in ordine inverso",
  sortedUp:
    "gli elementi x di `{a}` ordinati in modo crescente secondo questo valore: {f}; gli elementi con valori uguali mantengono il loro ordine",
  sortedDown:
    "gli elementi x di `{a}` ordinati in modo decrescente secondo questo valore: {f}; gli elementi con valori uguali mantengono il loro ordine",
  rotated: "`{a}` ruotata di {k} posizioni a sinistra: il primo elemento passa alla fine, {k} volte",
  takenWhile: "il più lungo inizio di `{a}` per i cui elementi x vale sempre questo: {p}",
  droppedWhile: "ciò che resta di `{a}` senza il più lungo inizio per i cui elementi x vale sempre questo: {p}",
  everyKth: "gli elementi di `{a}` il cui indice dà resto {r} se diviso per {k}",
  blocksReversed:
    "`{a}` divisa in blocchi consecutivi di {k} elementi (l'ultimo può essere più corto), ogni blocco invertito al suo posto",
  partitioned:
    "prima gli elementi x di `{a}` per i quali vale questo: {p}; poi tutti gli altri, ogni gruppo nel suo ordine in `{a}`",
  firstPerKey: "gli elementi x di `{a}`, in ordine, il cui valore seguente non è di nessun elemento precedente: {f}",
  runsMerged:
    "gli elementi x di `{a}`, in ordine, senza quelli per i quali il valore seguente è lo stesso che per l'elemento immediatamente precedente: {f}",
  gated:
    "gli elementi che un cancello lascia passare mentre `{a}` scorre in ordine. All'inizio il cancello è chiuso. Ogni elemento x viene prima esaminato: un cancello chiuso si apre se vale questo: {p}; un cancello aperto si chiude se vale questo: {q}. Poi l'elemento passa se il cancello è aperto",
  woven:
    "gli elementi di `{a}` e di `{b}` a turno, cominciando da `{a}`; quando una lista è esaurita, segue il resto dell'altra",
  concatenated: "gli elementi di `{a}` seguiti dagli elementi di `{b}`",
  counted: "il numero di elementi x di `{a}` per i quali vale questo: {p}",
  longestRun:
    "la lunghezza della più lunga serie di elementi consecutivi x di `{a}` per i quali vale sempre questo: {p}",
  summed: "la somma di questo valore su tutti gli elementi x di `{a}`: {f}",
  mapped: "la lista di questo valore per ogni elemento x di `{a}`, in ordine: {f}",
  scanned:
    "la lista degli stati dopo ogni elemento di `{a}`. Lo stato all'inizio è {k}; se lo stato è x, ogni elemento y ne fa il nuovo stato ({g}) mod {p}",
  neighbours: "la lista di questo valore per ogni due elementi vicini x, y di `{a}` (y subito dopo x), in ordine: {g}",
  windowSums: "la lista delle somme di ogni {k} elementi consecutivi di `{a}`, in ordine",
  windowLargest: "la lista del maggiore di ogni {k} elementi consecutivi di `{a}`, in ordine",
  windowSmallest: "la lista del minore di ogni {k} elementi consecutivi di `{a}`, in ordine",
  zipped:
    "la lista di questo valore per x da `{a}` e y da `{b}` allo stesso indice, fino alla fine della lista più corta: {g}",
  positions: "la lista degli indici, crescenti, degli elementi x di `{a}` per i quali vale questo: {p}",
  records:
    "gli elementi x di `{a}`, in ordine, per i quali il valore seguente è maggiore che per ogni elemento precedente: {f}",
  nextGreater:
    "la lista che ha, per ogni elemento di `{a}`, il primo elemento successivo che è maggiore; {k} dove non c'è",
  walked:
    "la lista dei livelli dopo ogni elemento di `{a}`. Il livello all'inizio è {k}; ogni elemento gli viene sommato, poi un livello sotto {m} diventa {m}, uno sopra {n} diventa {n}",
  folded:
    "lo stato finale s di questo: s all'inizio è {k}; per ogni elemento x di `{a}`, in ordine, s diventa (s * {m} + v) mod {p}, dove v è: {f}",
  largest: "il maggiore di questi valori su tutti gli elementi x di `{a}`: {f}; {k} se `{a}` è vuota",
  smallest: "il minore di questi valori su tutti gli elementi x di `{a}`: {f}; {k} se `{a}` è vuota",
  inversions: "il numero di coppie di elementi di `{a}` di cui il precedente è maggiore del successivo più {k}",
  bestStretch:
    "la somma più grande che una serie di elementi consecutivi x di `{a}` raggiunge se ognuno conta con questo valore: {f}; la serie vuota ha somma 0",
  alternating:
    "la somma degli elementi x di `{a}`, ognuno preso con un segno. Il segno all'inizio è più e si inverte dopo ogni elemento per il quale vale questo: {p}",
  valueOf: "questo valore, dove x è `{a}`: {f}",
  split: "le parti non vuote di `{a}` tra i separatori `{c}`, in ordine",
  joined: "gli elementi di `{a}` uniti in ordine con `{c}` tra l'uno e l'altro",
  numbersRead:
    "i numeri che si trovano in `{a}`, in ordine: ogni più lunga serie di cifre da 0 a 9 è un numero, di cui si prende il resto modulo 1000",
  letterPositions:
    "la lista delle posizioni nell'alfabeto inglese (a = 1, …, z = 26) delle lettere da a a z in `{a}`, in ordine; gli altri caratteri si saltano",
  spelled:
    "il testo che ha una lettera per ogni elemento x di `{a}`, in ordine: la lettera numero (x + {k}) mod 26 di a, b, …, z, dove a è la numero 0",
  runsCounted:
    "`{a}` con ogni più lunga serie di caratteri uguali sostituita dal carattere seguito dalla lunghezza della serie in decimale",
  deepest:
    "la massima profondità raggiunta leggendo `{a}` da sinistra: la profondità all'inizio è 0, ogni `{c}` aggiunge 1, ogni `{d}` toglie 1 salvo che la profondità sia 0",
  digitsTotal:
    "il numero di caratteri che servono per scrivere in decimale tutti gli elementi di `{a}` divisibili per {m}, segni meno compresi",
  grouped: "la mappa da questo valore a quanti elementi x di `{a}` lo hanno, per ogni valore che compare: {f}",
  totals: "la mappa da ogni nome in `{a}` alla somma, su tutte le sue coppie (nome, x), di questo valore: {f}",
  tally: "la mappa da ogni elemento di `{a}` a quante volte compare",
  entriesKept: "la mappa con le voci di `{a}` per il cui valore x vale questo: {p}",
  keysByValue:
    "la lista delle chiavi di `{a}` in ordine decrescente dei loro valori; le chiavi con valori uguali in ordine crescente",
  valuesByKey: "la lista dei valori di `{a}` in ordine crescente delle loro chiavi",
  mapMeasured: "la somma dei quadrati di tutti i valori di `{a}`, più {m} per ogni chiave",
  bestPerName:
    "le coppie (nome, numero) di `{a}`, in ordine, il cui numero è il maggiore del loro nome; di più coppie simili di un nome solo la prima",
  recordNames: "la lista dei nomi delle coppie (nome, x) di `{a}`, in ordine, per le quali vale questo: {p}",
  spans: "la lista delle coppie di `{a}`, in ordine, ognuna con il suo numero minore per primo",
  covered: "quanti interi n ci sono per i quali `{a}` ha una coppia x con x[0] <= n < x[1]",
  merged:
    "il minor numero di coppie che coprono gli stessi interi di quelle di `{a}`, in ordine crescente; una coppia x copre ogni intero n con x[0] <= n < x[1]",
  scheduled:
    "le coppie scelte così: si scorrono le coppie x di `{a}` in ordine crescente di x[1] (a parità di x[1], nel loro ordine); una coppia si sceglie se x[0] < x[1] e inoltre nessuna è stata scelta prima oppure x[0] supera di almeno {k} il secondo numero dell'ultima coppia scelta",
  mostAtOnce: "il massimo numero di coppie x di `{a}` con x[0] <= n < x[1] che uno stesso intero n ha",
  finished:
    "la lista dei tempi in cui un lavoratore finisce i lavori (arrivo, durata) di `{a}`, presi in ordine: un lavoro comincia al suo arrivo o, se è più tardi, quando il precedente è finito (il primo non prima di 0), e richiede la sua durata, ma almeno {k}",
  balanced:
    "la lista dei carichi di {k} macchine, all'inizio tutti 0, dopo che ogni elemento x di `{a}`, in ordine, è stato dato alla macchina con il carico minore (tra più macchine quella con l'indice minore), il cui carico cresce di |x|",
  paired:
    "la lista delle coppie (x, y) di x da `{a}` e y da `{b}` allo stesso indice, fino alla fine della lista più corta",
  steps: "la lista delle coppie (x, y) di ogni due elementi vicini di `{a}` (y subito dopo x), in ordine",
  rowTotals: "la lista delle somme delle righe di `{a}`, dalla prima riga",
  columnTotals: "la lista delle somme delle colonne di `{a}`, dalla prima colonna",
  transposed: "`{a}` con righe e colonne scambiate: la sua riga i è la colonna i di `{a}`",
  turned:
    "`{a}` ruotata di un quarto di giro in senso orario: la sua riga i è la colonna i di `{a}` letta dall'ultima riga alla prima",
  flattened: "la lista di tutti i numeri di `{a}`, riga dopo riga",
  gridMapped: "`{a}` con ogni numero x sostituito da questo valore: {f}",
  cheapestPath:
    "la somma minima dei numeri su un cammino attraverso `{a}` dal primo numero della prima riga all'ultimo dell'ultima riga che fa ogni volta un passo a destra o in basso, estremi compresi; {k} se la griglia non ha numeri",
  regions:
    "il numero di regioni di `{a}`: una regione è un insieme massimale di celle per il cui numero x vale questo, collegate da passi in su, in giù, a sinistra o a destra: {p}",
  chunked:
    "la griglia le cui righe sono i tratti consecutivi di {k} elementi di `{a}`; gli elementi che avanzano alla fine si scartano",
  chosen: "`{a}` se vale questo per x = `{c}`: {p}; altrimenti `{b}`",
  numberChanged: "questo valore, dove x è `{a}`: {f}",
  numbersCombined: "questo valore, dove x è `{a}` e y è `{b}`: {g}",
};

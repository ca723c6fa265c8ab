import type { Phrases } from "./phrases.js";

/** German. */
export const de: Phrases = {
  introduction:
    "Schreibe die Funktion `{f}`. Jede Zeile unten definiert einen Wert aus den Parametern und aus Werten davor.",
  result: "Gib `{a}` zurück.",
  stop: ".",
  conventions: `Alle Zahlen sind ganze Zahlen; keine, die vorkommt, ist dem Betrag nach größer als 2^53. floor(a / b) wird auch für negatives a
abgerundet; a mod b liegt auch für negatives a zwischen 0 und b - 1. |a| ist der Betrag einer Zahl und die Länge eines Textes. Elemente
werden ab 0 gezählt: x[0] und x[1] sind der erste und der zweite Teil eines Paares. Texte werden Zeichen für Zeichen nach ASCII-Code
verglichen. Listen und Texte können leer sein: eine Summe über nichts ist 0, eine Liste aus nichts ist leer. Argumente dürfen nicht
verändert werden.`,
  digitSumCongruent: "die Summe der Dezimalziffern von |{x}| lässt bei Division durch {m} den Rest {r}",
  digitSum: "die Summe der Dezimalziffern von |{x}|",
  digitsReversed: "die Zahl, die die Dezimalziffern von |{x}| rückwärts gelesen bilden",
  contains: "{x} enthält den Buchstaben `{c}`",
  before: "{x} steht in alphabetischer Ordnung vor `{c}`",
  vowelCount: "die Anzahl der Vokale (a, e, i, o, u) in {x}",
  vowelCountCongruent: "die Anzahl der Vokale (a, e, i, o, u) in {x} lässt bei Division durch {m} den Rest {r}",
  letterSum: "der Rest modulo {m} der Summe der Stellen im Alphabet (a = 1, …, z = 26) der Buchstaben a bis z in {x}",
  occurrences: "wie oft der Buchstabe `{c}` in {x} vorkommt",
  textReversed: "{x} rückwärts gelesen",
  shifted: "{x}, worin jeder Buchstabe von a bis z im Alphabet um {k} Stellen weitergerückt ist, nach z wieder mit a",
  without: "{x} ohne alle Buchstaben `{c}`",
  everyCharacter: "die Zeichen von {x} an den Stellen 0, {k}, 2·{k} und so weiter",
  charactersSorted: "die Zeichen von {x} in aufsteigender Ordnung",
  both: "beides gilt: {p}; {q}",
  either: "mindestens eines gilt: {p}; {q}",
  cases: "({f}), wenn dies gilt: {p}; sonst ({g})",
  kept: "die Elemente x von `{a}`, der Reihe nach, für die dies gilt: {p}",
  reversed: "die Elemente von `{a}` in umgekehrter Reihenfolge",
  sortedUp:
    "die Elemente x von `{a}`, aufsteigend sortiert nach diesem Wert: {f}; Elemente mit gleichem Wert behalten ihre Reihenfolge",
  sortedDown:
    "die Elemente x von `{a}`, absteigend sortiert nach diesem Wert: {f}; Elemente mit gleichem Wert behalten ihre Reihenfolge",
  rotated: "`{a}`, um {k} Stellen nach links gedreht: {k}-mal kommt das erste Element ans Ende",
  takenWhile: "der längste Anfang von `{a}`, für dessen Elemente x alle dies gilt: {p}",
  droppedWhile: "was von `{a}` bleibt ohne den längsten Anfang, für dessen Elemente x alle dies gilt: {p}",
  everyKth: "die Elemente von `{a}`, deren Index bei Division durch {k} den Rest {r} lässt",
  blocksReversed:
    "`{a}`, in aufeinanderfolgende Blöcke von {k} Elementen geteilt (der letzte darf kürzer sein), jeder Block an seinem Platz umgekehrt",
  partitioned:
    "zuerst die Elemente x von `{a}`, für die dies gilt: {p}; dann alle anderen, jede Gruppe in ihrer Reihenfolge in `{a}`",
  firstPerKey: "die Elemente x von `{a}`, der Reihe nach, deren folgenden Wert kein früheres Element hat: {f}",
  runsMerged:
    "die Elemente x von `{a}`, der Reihe nach, ohne die, für die der folgende Wert derselbe ist wie für das Element unmittelbar davor: {f}",
  gated:
    "die Elemente, die ein Tor durchlässt, während `{a}` der Reihe nach vorbeizieht. Das Tor ist anfangs geschlossen. Jedes Element x wird zuerst geprüft: Ein geschlossenes Tor öffnet sich, wenn dies gilt: {p}; ein offenes schließt sich, wenn dies gilt: {q}. Danach wird das Element durchgelassen, wenn das Tor offen ist",
  woven:
    "die Elemente von `{a}` und `{b}` abwechselnd, mit `{a}` beginnend; ist eine Liste aufgebraucht, folgt der Rest der anderen",
  concatenated: "die Elemente von `{a}`, gefolgt von den Elementen von `{b}`",
  counted: "die Anzahl der Elemente x von `{a}`, für die dies gilt: {p}",
  longestRun: "die Länge der längsten Folge aufeinanderfolgender Elemente x von `{a}`, für die alle dies gilt: {p}",
  summed: "die Summe dieses Wertes über alle Elemente x von `{a}`: {f}",
  mapped: "die Liste dieses Wertes für jedes Element x von `{a}`, der Reihe nach: {f}",
  scanned:
    "die Liste der Zustände nach jedem Element von `{a}`. Der Zustand ist anfangs {k}; ist er x, so macht jedes Element y daraus den neuen Zustand ({g}) mod {p}",
  neighbours:
    "die Liste dieses Wertes für je zwei benachbarte Elemente x, y von `{a}` (y unmittelbar nach x), der Reihe nach: {g}",
  windowSums: "die Liste der Summen von je {k} aufeinanderfolgenden Elementen von `{a}`, der Reihe nach",
  windowLargest: "die Liste der jeweils größten von je {k} aufeinanderfolgenden Elementen von `{a}`, der Reihe nach",
  windowSmallest: "die Liste der jeweils kleinsten von je {k} aufeinanderfolgenden Elementen von `{a}`, der Reihe nach",
  zipped:
    "die Liste dieses Wertes für x aus `{a}` und y aus `{b}` am selben Index, bis zum Ende der kürzeren Liste: {g}",
  positions: "die Liste der Indizes, aufsteigend, der Elemente x von `{a}`, für die dies gilt: {p}",
  records:
    "die Elemente x von `{a}`, der Reihe nach, für die der folgende Wert größer ist als für jedes frühere Element: {f}",
  nextGreater:
    "die Liste, die für jedes Element von `{a}` das erste spätere Element hat, das größer ist; {k}, wo es keines gibt",
  walked:
    "die Liste der Stände nach jedem Element von `{a}`. Der Stand ist anfangs {k}; jedes Element wird zu ihm addiert, und ein Stand unter {m} wird dann zu {m}, einer über {n} zu {n}",
  folded:
    "der letzte Zustand s von diesem: s ist anfangs {k}; für jedes Element x von `{a}` der Reihe nach wird s zu (s * {m} + v) mod {p}, wobei v dies ist: {f}",
  largest: "der größte dieser Werte über alle Elemente x von `{a}`: {f}; {k}, wenn `{a}` leer ist",
  smallest: "der kleinste dieser Werte über alle Elemente x von `{a}`: {f}; {k}, wenn `{a}` leer ist",
  inversions: "die Anzahl der Paare von Elementen von `{a}`, deren früheres größer ist als das spätere plus {k}",
  bestStretch:
    "die größte Summe, die eine Folge aufeinanderfolgender Elemente x von `{a}` erreicht, wenn jedes mit diesem Wert zählt: {f}; die leere Folge hat die Summe 0",
  alternating:
    "die Summe der Elemente x von `{a}`, jedes mit einem Vorzeichen. Das Vorzeichen ist anfangs plus und wird nach jedem Element umgekehrt, für das dies gilt: {p}",
  valueOf: "dieser Wert, wobei x `{a}` ist: {f}",
  split: "die nicht leeren Teile von `{a}` zwischen den Trennzeichen `{c}`, der Reihe nach",
  joined: "die Elemente von `{a}`, der Reihe nach verbunden mit `{c}` dazwischen",
  numbersRead:
    "die Zahlen, die in `{a}` stehen, der Reihe nach: Jede längste Folge von Ziffern 0 bis 9 ist eine Zahl, von der der Rest modulo 1000 genommen wird",
  letterPositions:
    "die Liste der Stellen im Alphabet (a = 1, …, z = 26) der Buchstaben a bis z in `{a}`, der Reihe nach; andere Zeichen werden übergangen",
  spelled:
    "der Text, der für jedes Element x von `{a}` der Reihe nach einen Buchstaben hat: den Buchstaben Nummer (x + {k}) mod 26 von a, b, …, z, wobei a die Nummer 0 hat",
  runsCounted:
    "`{a}`, worin jede längste Folge gleicher Zeichen ersetzt ist durch das Zeichen und danach die Länge der Folge als Dezimalzahl",
  deepest:
    "die größte Tiefe, die beim Lesen von `{a}` von links erreicht wird: Die Tiefe ist anfangs 0, jedes `{c}` addiert 1, jedes `{d}` zieht 1 ab, außer wenn die Tiefe 0 ist",
  digitsTotal:
    "die Anzahl der Zeichen, die es braucht, um alle durch {m} teilbaren Elemente von `{a}` dezimal zu schreiben, Minuszeichen mitgezählt",
  grouped:
    "die Abbildung von diesem Wert auf die Anzahl der Elemente x von `{a}`, die ihn haben, für jeden vorkommenden Wert: {f}",
  totals: "die Abbildung von jedem Namen in `{a}` auf die Summe dieses Wertes über alle seine Paare (Name, x): {f}",
  tally: "die Abbildung von jedem Element von `{a}` darauf, wie oft es vorkommt",
  entriesKept: "die Abbildung mit den Einträgen von `{a}`, für deren Wert x dies gilt: {p}",
  keysByValue:
    "die Liste der Schlüssel von `{a}` in absteigender Ordnung ihrer Werte; Schlüssel mit gleichen Werten in aufsteigender Ordnung",
  valuesByKey: "die Liste der Werte von `{a}` in aufsteigender Ordnung ihrer Schlüssel",
  mapMeasured: "die Summe der Quadrate aller Werte von `{a}`, dazu {m} für jeden Schlüssel",
  bestPerName:
    "die Paare (Name, Zahl) von `{a}`, der Reihe nach, deren Zahl die größte ihres Namens ist; von mehreren solchen Paaren eines Namens nur das erste",
  recordNames: "die Liste der Namen der Paare (Name, x) von `{a}`, der Reihe nach, für die dies gilt: {p}",
  spans: "die Liste der Paare von `{a}`, der Reihe nach, jedes mit seiner kleineren Zahl zuerst",
  covered: "wie viele ganze Zahlen n es gibt, für die `{a}` ein Paar x mit x[0] <= n < x[1] hat",
  merged:
    "die wenigsten Paare, die dieselben ganzen Zahlen überdecken wie die von `{a}`, in aufsteigender Ordnung; ein Paar x überdeckt jede ganze Zahl n mit x[0] <= n < x[1]",
  scheduled:
    "die so gewählten Paare: Die Paare x von `{a}` werden in aufsteigender Ordnung von x[1] durchgegangen (die mit gleichem x[1] in ihrer Reihenfolge); ein Paar wird gewählt, wenn x[0] < x[1] ist und entweder noch keines gewählt wurde oder x[0] um mindestens {k} größer ist als die zweite Zahl des zuletzt gewählten Paares",
  mostAtOnce: "die größte Anzahl von Paaren x von `{a}` mit x[0] <= n < x[1], die eine ganze Zahl n hat",
  finished:
    "die Liste der Zeiten, zu denen ein Arbeiter die Aufträge (Ankunft, Dauer) von `{a}` der Reihe nach fertigstellt: Ein Auftrag beginnt bei seiner Ankunft oder, wenn das später ist, sobald der vorige fertig ist (der erste frühestens bei 0), und braucht seine Dauer, mindestens aber {k}",
  balanced:
    "die Liste der Lasten von {k} Maschinen, anfangs alle 0, nachdem jedes Element x von `{a}` der Reihe nach der Maschine mit der kleinsten Last gegeben wurde (von mehreren der mit dem kleinsten Index), deren Last um |x| wächst",
  paired: "die Liste der Paare (x, y) von x aus `{a}` und y aus `{b}` am selben Index, bis zum Ende der kürzeren Liste",
  steps:
    "die Liste der Paare (x, y) von je zwei benachbarten Elementen von `{a}` (y unmittelbar nach x), der Reihe nach",
  rowTotals: "die Liste der Summen der Zeilen von `{a}`, ab der ersten Zeile",
  columnTotals: "die Liste der Summen der Spalten von `{a}`, ab der ersten Spalte",
  transposed: "`{a}` mit vertauschten Zeilen und Spalten: Seine Zeile i ist die Spalte i von `{a}`",
  turned:
    "`{a}` um eine Vierteldrehung im Uhrzeigersinn gedreht: Seine Zeile i ist die Spalte i von `{a}`, von der letzten Zeile zur ersten gelesen",
  flattened: "die Liste aller Zahlen von `{a}`, Zeile für Zeile",
  gridMapped: "`{a}`, worin jede Zahl x durch diesen Wert ersetzt ist: {f}",
  cheapestPath:
    "die kleinste Summe der Zahlen auf einem Weg durch `{a}` von der ersten Zahl der ersten Zeile zur letzten der letzten Zeile, der jeweils einen Schritt nach rechts oder unten geht, beide Enden mitgezählt; {k}, wenn das Gitter keine Zahl hat",
  regions:
    "die Anzahl der Gebiete von `{a}`: Ein Gebiet ist eine größte Menge von Zellen, für deren Zahl x dies gilt und die durch Schritte nach oben, unten, links oder rechts verbunden sind: {p}",
  chunked:
    "das Gitter, dessen Zeilen die aufeinanderfolgenden Stücke von {k} Elementen von `{a}` sind; übrige Elemente am Ende entfallen",
  chosen: "`{a}`, wenn dies für x = `{c}` gilt: {p}; sonst `{b}`",
  numberChanged: "dieser Wert, wobei x `{a}` ist: {f}",
  numbersCombined: "dieser Wert, wobei x `{a}` und y `{b}` ist: {g}",
};

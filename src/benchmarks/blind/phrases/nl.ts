import type { Phrases } from "./phrases.js";

/** Dutch. */
export const nl: Phrases = {
  introduction:
    "Schrijf de functie `{f}`. Elke regel hieronder bepaalt een waarde uit de parameters en uit eerdere waarden.",
  result: "Geef `{a}` terug.",
  stop: ".",
  conventions: `Alle getallen zijn gehele getallen; geen enkel getal dat voorkomt is in absolute waarde groter dan 2^53. floor(a / b) wordt ook voor negatieve a
naar beneden afgerond; a mod b ligt ook voor negatieve a tussen 0 en b - 1. |a| is de absolute waarde van een getal en de lengte van een
tekst. Elementen worden vanaf 0 genummerd: x[0] en x[1] zijn het eerste en het tweede deel van een paar. Teksten worden teken voor teken
vergeleken volgens ASCII-code. Lijsten en teksten kunnen leeg zijn: een som over niets is 0, een lijst gemaakt uit niets is leeg. Argumenten
mogen niet worden veranderd.`,
  digitSumCongruent: "de som van de decimale cijfers van |{x}| geeft bij deling door {m} rest {r}",
  digitSum: "de som van de decimale cijfers van |{x}|",
  digitsReversed: "het getal dat de decimale cijfers van |{x}| achterstevoren gelezen vormen",
  contains: "{x} bevat de letter `{c}`",
  before: "{x} komt in alfabetische volgorde voor `{c}`",
  vowelCount: "het aantal klinkers (a, e, i, o, u) in {x}",
  vowelCountCongruent: "het aantal klinkers (a, e, i, o, u) in {x} geeft bij deling door {m} rest {r}",
  letterSum:
    "de rest modulo {m} van de som van de plaatsen in het alfabet (a = 1, …, z = 26) van de letters a tot en met z in {x}",
  occurrences: "het aantal keren dat de letter `{c}` in {x} voorkomt",
  textReversed: "{x} achterstevoren gelezen",
  shifted:
    "{x} waarin elke letter van a tot en met z in het alfabet {k} plaatsen is opgeschoven, na z weer verder met a",
  without: "{x} zonder alle letters `{c}`",
  everyCharacter: "de tekens van {x} op de posities 0, {k}, 2·{k} enzovoort",
  charactersSorted: "de tekens van {x} in oplopende volgorde",
  both: "beide gelden: {p}; {q}",
  either: "ten minste één geldt: {p}; {q}",
  cases: "({f}) als dit geldt: {p}; anders ({g})",
  kept: "de elementen x van `{a}`, op volgorde, waarvoor dit geldt: {p}",
  reversed: "de elementen van `{a}` in omgekeerde volgorde",
  sortedUp:
    "de elementen x van `{a}`, oplopend gesorteerd op deze waarde: {f}; elementen met gelijke waarden houden hun volgorde",
  sortedDown:
    "de elementen x van `{a}`, aflopend gesorteerd op deze waarde: {f}; elementen met gelijke waarden houden hun volgorde",
  rotated: "`{a}`, {k} posities naar links gedraaid: {k} keer gaat het eerste element naar het einde",
  takenWhile: "het langste begin van `{a}` waarvan voor alle elementen x dit geldt: {p}",
  droppedWhile: "wat er van `{a}` overblijft zonder het langste begin waarvan voor alle elementen x dit geldt: {p}",
  everyKth: "de elementen van `{a}` waarvan de index bij deling door {k} rest {r} geeft",
  blocksReversed:
    "`{a}`, verdeeld in opeenvolgende blokken van {k} elementen (het laatste mag korter zijn), elk blok op zijn plaats omgekeerd",
  partitioned:
    "eerst de elementen x van `{a}` waarvoor dit geldt: {p}; dan alle andere, elke groep in haar volgorde in `{a}`",
  firstPerKey: "de elementen x van `{a}`, op volgorde, waarvan geen eerder element de volgende waarde heeft: {f}",
  runsMerged:
    "de elementen x van `{a}`, op volgorde, zonder die waarvoor de volgende waarde dezelfde is als voor het element er direct voor: {f}",
  gated:
    "de elementen die een poort doorlaat terwijl `{a}` op volgorde langskomt. De poort is eerst gesloten. Elk element x wordt eerst bekeken: een gesloten poort gaat open als dit geldt: {p}; een open poort gaat dicht als dit geldt: {q}. Daarna wordt het element doorgelaten als de poort open is",
  woven:
    "de elementen van `{a}` en `{b}` om en om, te beginnen met `{a}`; is een lijst op, dan volgt de rest van de andere",
  concatenated: "de elementen van `{a}` gevolgd door de elementen van `{b}`",
  counted: "het aantal elementen x van `{a}` waarvoor dit geldt: {p}",
  longestRun: "de lengte van de langste reeks opeenvolgende elementen x van `{a}` waarvoor steeds dit geldt: {p}",
  summed: "de som over alle elementen x van `{a}` van deze waarde: {f}",
  mapped: "de lijst van deze waarde voor elk element x van `{a}`, op volgorde: {f}",
  scanned:
    "de lijst van de toestanden na elk element van `{a}`. De toestand is eerst {k}; is de toestand x, dan maakt elk element y daarvan de nieuwe toestand ({g}) mod {p}",
  neighbours:
    "de lijst van deze waarde voor elke twee naast elkaar staande elementen x, y van `{a}` (y direct na x), op volgorde: {g}",
  windowSums: "de lijst van de sommen van telkens {k} opeenvolgende elementen van `{a}`, op volgorde",
  windowLargest: "de lijst van het grootste van telkens {k} opeenvolgende elementen van `{a}`, op volgorde",
  windowSmallest: "de lijst van het kleinste van telkens {k} opeenvolgende elementen van `{a}`, op volgorde",
  zipped:
    "de lijst van deze waarde voor x uit `{a}` en y uit `{b}` op dezelfde index, tot het einde van de kortste lijst: {g}",
  positions: "de lijst van de indices, oplopend, van de elementen x van `{a}` waarvoor dit geldt: {p}",
  records:
    "de elementen x van `{a}`, op volgorde, waarvoor de volgende waarde groter is dan voor elk eerder element: {f}",
  nextGreater:
    "de lijst die voor elk element van `{a}` het eerste latere element heeft dat groter is; {k} waar er geen is",
  walked:
    "de lijst van de standen na elk element van `{a}`. De stand is eerst {k}; elk element wordt erbij opgeteld, waarna een stand onder {m} {m} wordt en een stand boven {n} {n} wordt",
  folded:
    "de laatste toestand s van dit: s is eerst {k}; voor elk element x van `{a}`, op volgorde, wordt s (s * {m} + v) mod {p}, waarbij v dit is: {f}",
  largest: "de grootste van deze waarden over alle elementen x van `{a}`: {f}; {k} als `{a}` leeg is",
  smallest: "de kleinste van deze waarden over alle elementen x van `{a}`: {f}; {k} als `{a}` leeg is",
  inversions: "het aantal paren elementen van `{a}` waarvan het eerdere groter is dan het latere plus {k}",
  bestStretch:
    "de grootste som die een reeks opeenvolgende elementen x van `{a}` bereikt als elk met deze waarde telt: {f}; de lege reeks heeft som 0",
  alternating:
    "de som van de elementen x van `{a}`, elk met een teken. Het teken is eerst plus en wordt omgekeerd na elk element waarvoor dit geldt: {p}",
  valueOf: "deze waarde, waarbij x `{a}` is: {f}",
  split: "de niet-lege delen van `{a}` tussen de scheidingstekens `{c}`, op volgorde",
  joined: "de elementen van `{a}`, op volgorde aaneengeregen met `{c}` ertussen",
  numbersRead:
    "de getallen die in `{a}` staan, op volgorde: elke langste reeks cijfers 0 tot en met 9 is één getal, waarvan de rest modulo 1000 wordt genomen",
  letterPositions:
    "de lijst van de plaatsen in het alfabet (a = 1, …, z = 26) van de letters a tot en met z in `{a}`, op volgorde; andere tekens worden overgeslagen",
  spelled:
    "de tekst die voor elk element x van `{a}`, op volgorde, één letter heeft: letter nummer (x + {k}) mod 26 van a, b, …, z, waarbij a nummer 0 is",
  runsCounted:
    "`{a}` waarin elke langste reeks gelijke tekens vervangen is door het teken gevolgd door de lengte van de reeks als decimaal getal",
  deepest:
    "de grootste diepte die wordt bereikt als `{a}` van links wordt gelezen: de diepte is eerst 0, elke `{c}` telt er 1 bij op, elke `{d}` trekt er 1 af tenzij de diepte 0 is",
  digitsTotal:
    "het aantal tekens dat nodig is om alle door {m} deelbare elementen van `{a}` decimaal te schrijven, mintekens meegeteld",
  grouped:
    "de afbeelding van deze waarde op hoeveel elementen x van `{a}` haar hebben, voor elke waarde die voorkomt: {f}",
  totals: "de afbeelding van elke naam in `{a}` op de som, over al zijn paren (naam, x), van deze waarde: {f}",
  tally: "de afbeelding van elk element van `{a}` op hoe vaak het voorkomt",
  entriesKept: "de afbeelding met die items van `{a}` waarvan voor de waarde x dit geldt: {p}",
  keysByValue:
    "de lijst van de sleutels van `{a}` in aflopende volgorde van hun waarden; sleutels met gelijke waarden in oplopende volgorde",
  valuesByKey: "de lijst van de waarden van `{a}` in oplopende volgorde van hun sleutels",
  mapMeasured: "de som van de kwadraten van alle waarden van `{a}`, plus {m} voor elke sleutel",
  bestPerName:
    "de paren (naam, getal) van `{a}`, op volgorde, waarvan het getal het grootste van hun naam is; van meer zulke paren van een naam alleen het eerste",
  recordNames: "de lijst van de namen van de paren (naam, x) van `{a}`, op volgorde, waarvoor dit geldt: {p}",
  spans: "de lijst van de paren van `{a}`, op volgorde, elk met zijn kleinste getal eerst",
  covered: "hoeveel gehele getallen n er zijn waarvoor `{a}` een paar x heeft met x[0] <= n < x[1]",
  merged:
    "zo weinig mogelijk paren die dezelfde gehele getallen bedekken als die van `{a}`, in oplopende volgorde; een paar x bedekt elk geheel getal n met x[0] <= n < x[1]",
  scheduled:
    "de paren die zo worden gekozen: de paren x van `{a}` worden doorlopen in oplopende volgorde van x[1] (die met gelijke x[1] in hun volgorde); een paar wordt gekozen als x[0] < x[1] en bovendien nog geen paar gekozen is of x[0] ten minste {k} groter is dan het tweede getal van het laatst gekozen paar",
  mostAtOnce: "het grootste aantal paren x van `{a}` met x[0] <= n < x[1] dat één geheel getal n heeft",
  finished:
    "de lijst van de tijden waarop één werker de taken (aankomst, duur) van `{a}`, op volgorde genomen, afheeft: een taak begint bij haar aankomst of, als dat later is, wanneer de vorige af is (de eerste op zijn vroegst bij 0), en duurt haar duur, maar ten minste {k}",
  balanced:
    "de lijst van de lasten van {k} machines, eerst alle 0, nadat elk element x van `{a}`, op volgorde, aan de machine met de kleinste last is gegeven (van meer de machine met de kleinste index), waarvan de last met |x| groeit",
  paired:
    "de lijst van de paren (x, y) van x uit `{a}` en y uit `{b}` op dezelfde index, tot het einde van de kortste lijst",
  steps:
    "de lijst van de paren (x, y) van elke twee naast elkaar staande elementen van `{a}` (y direct na x), op volgorde",
  rowTotals: "de lijst van de sommen van de rijen van `{a}`, vanaf de eerste rij",
  columnTotals: "de lijst van de sommen van de kolommen van `{a}`, vanaf de eerste kolom",
  transposed: "`{a}` met rijen en kolommen verwisseld: rij i ervan is kolom i van `{a}`",
  turned:
    "`{a}` een kwartslag met de klok mee gedraaid: rij i ervan is kolom i van `{a}`, gelezen van de laatste rij naar de eerste",
  flattened: "de lijst van alle getallen van `{a}`, rij na rij",
  gridMapped: "`{a}` waarin elk getal x vervangen is door deze waarde: {f}",
  cheapestPath:
    "de kleinste som van getallen op een weg door `{a}` van het eerste getal van de eerste rij naar het laatste van de laatste rij die telkens één stap naar rechts of naar beneden gaat, beide uiteinden meegeteld; {k} als het rooster geen getal heeft",
  regions:
    "het aantal gebieden van `{a}`: een gebied is een grootste verzameling cellen waarvan voor het getal x dit geldt, verbonden door stappen naar boven, beneden, links of rechts: {p}",
  chunked:
    "het rooster waarvan de rijen de opeenvolgende stukken van {k} elementen van `{a}` zijn; elementen die aan het einde overblijven vervallen",
  chosen: "`{a}` als dit geldt voor x = `{c}`: {p}; anders `{b}`",
  numberChanged: "deze waarde, waarbij x `{a}` is: {f}",
  numbersCombined: "deze waarde, waarbij x `{a}` en y `{b}` is: {g}",
};

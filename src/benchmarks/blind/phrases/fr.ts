import type { Phrases } from "./phrases.js";

/** French. */
export const fr: Phrases = {
  introduction:
    "Écrivez la fonction `{f}`. Chaque ligne ci-dessous définit une valeur à partir des paramètres et des valeurs précédentes.",
  result: "Renvoyez `{a}`.",
  stop: ".",
  conventions: `Tous les nombres sont des entiers ; aucun de ceux qui apparaissent ne dépasse 2^53 en valeur absolue. floor(a / b) est arrondi vers le bas,
même pour a négatif ; a mod b est compris entre 0 et b - 1, même pour a négatif. |a| est la valeur absolue d'un nombre et la longueur d'un
texte. Les éléments sont numérotés à partir de 0 : x[0] et x[1] sont la première et la seconde partie d'une paire. Les textes se comparent
caractère par caractère selon le code ASCII. Listes et textes peuvent être vides : une somme sur rien vaut 0, une liste faite de rien est
vide. Les arguments ne doivent pas être modifiés.`,
  digitSumCongruent: "la somme des chiffres décimaux de |{x}| donne le reste {r} dans la division par {m}",
  digitSum: "la somme des chiffres décimaux de |{x}|",
  digitsReversed: "le nombre que forment les chiffres décimaux de |{x}| lus à l'envers",
  contains: "{x} contient la lettre `{c}`",
  before: "{x} vient avant `{c}` dans l'ordre alphabétique",
  vowelCount: "le nombre de voyelles (a, e, i, o, u) dans {x}",
  vowelCountCongruent: "le nombre de voyelles (a, e, i, o, u) dans {x} donne le reste {r} dans la division par {m}",
  letterSum: "le reste modulo {m} de la somme des rangs dans l'alphabet (a = 1, …, z = 26) des lettres a à z de {x}",
  occurrences: "le nombre d'occurrences de la lettre `{c}` dans {x}",
  textReversed: "{x} lu à l'envers",
  shifted: "{x} où chaque lettre de a à z est avancée de {k} rangs dans l'alphabet, en reprenant à a après z",
  without: "{x} sans aucune lettre `{c}`",
  everyCharacter: "les caractères de {x} aux positions 0, {k}, 2·{k}, et ainsi de suite",
  charactersSorted: "les caractères de {x} dans l'ordre croissant",
  both: "les deux sont vrais : {p} ; {q}",
  either: "l'un au moins est vrai : {p} ; {q}",
  cases: "({f}) si ceci est vrai : {p} ; sinon ({g})",
  kept: "les éléments x de `{a}`, dans l'ordre, pour lesquels ceci est vrai : {p}",
  reversed: "les éléments de `{a}` dans l'ordre inverse",
  sortedUp:
    "les éléments x de `{a}` triés par ordre croissant de cette valeur : {f} ; les éléments de valeurs égales gardent leur ordre",
  sortedDown:
    "les éléments x de `{a}` triés par ordre décroissant de cette valeur : {f} ; les éléments de valeurs égales gardent leur ordre",
  rotated: "`{a}` tourné de {k} positions vers la gauche : le premier élément passe à la fin, {k} fois",
  takenWhile: "le plus long début de `{a}` dont tous les éléments x vérifient ceci : {p}",
  droppedWhile: "ce qui reste de `{a}` sans le plus long début dont tous les éléments x vérifient ceci : {p}",
  everyKth: "les éléments de `{a}` dont l'indice donne le reste {r} dans la division par {k}",
  blocksReversed:
    "`{a}` découpé en blocs consécutifs de {k} éléments (le dernier peut être plus court), chaque bloc étant renversé sur place",
  partitioned:
    "d'abord les éléments x de `{a}` pour lesquels ceci est vrai : {p} ; puis tous les autres, chaque groupe dans son ordre dans `{a}`",
  firstPerKey: "les éléments x de `{a}`, dans l'ordre, dont aucun élément antérieur n'a la valeur suivante : {f}",
  runsMerged:
    "les éléments x de `{a}`, dans l'ordre, sans ceux pour lesquels la valeur suivante est la même que pour l'élément juste avant : {f}",
  gated:
    "les éléments qu'une porte laisse passer pendant que `{a}` défile dans l'ordre. La porte est d'abord fermée. Chaque élément x est d'abord examiné : une porte fermée s'ouvre si ceci est vrai : {p} ; une porte ouverte se ferme si ceci est vrai : {q}. Puis l'élément passe si la porte est ouverte",
  woven:
    "les éléments de `{a}` et de `{b}` en alternance, en commençant par `{a}` ; quand une liste est épuisée, le reste de l'autre suit",
  concatenated: "les éléments de `{a}` suivis des éléments de `{b}`",
  counted: "le nombre d'éléments x de `{a}` pour lesquels ceci est vrai : {p}",
  longestRun: "la longueur de la plus longue suite d'éléments consécutifs x de `{a}` qui vérifient tous ceci : {p}",
  summed: "la somme de cette valeur sur tous les éléments x de `{a}` : {f}",
  mapped: "la liste de cette valeur pour chaque élément x de `{a}`, dans l'ordre : {f}",
  scanned:
    "la liste des états après chaque élément de `{a}`. L'état vaut d'abord {k} ; quand il vaut x, chaque élément y en fait le nouvel état ({g}) mod {p}",
  neighbours:
    "la liste de cette valeur pour chaque paire d'éléments voisins x, y de `{a}` (y juste après x), dans l'ordre : {g}",
  windowSums: "la liste des sommes de chaque groupe de {k} éléments consécutifs de `{a}`, dans l'ordre",
  windowLargest: "la liste du plus grand de chaque groupe de {k} éléments consécutifs de `{a}`, dans l'ordre",
  windowSmallest: "la liste du plus petit de chaque groupe de {k} éléments consécutifs de `{a}`, dans l'ordre",
  zipped:
    "la liste de cette valeur pour x de `{a}` et y de `{b}` au même indice, jusqu'à la fin de la liste la plus courte : {g}",
  positions: "la liste des indices, croissants, des éléments x de `{a}` pour lesquels ceci est vrai : {p}",
  records:
    "les éléments x de `{a}`, dans l'ordre, pour lesquels la valeur suivante est plus grande que pour tout élément antérieur : {f}",
  nextGreater:
    "la liste qui a, pour chaque élément de `{a}`, le premier élément ultérieur qui est plus grand ; {k} s'il n'y en a pas",
  walked:
    "la liste des niveaux après chaque élément de `{a}`. Le niveau vaut d'abord {k} ; chaque élément y est ajouté, puis un niveau inférieur à {m} devient {m}, un niveau supérieur à {n} devient {n}",
  folded:
    "l'état final s de ceci : s vaut d'abord {k} ; pour chaque élément x de `{a}` dans l'ordre, s devient (s * {m} + v) mod {p}, où v est : {f}",
  largest: "la plus grande de ces valeurs sur tous les éléments x de `{a}` : {f} ; {k} si `{a}` est vide",
  smallest: "la plus petite de ces valeurs sur tous les éléments x de `{a}` : {f} ; {k} si `{a}` est vide",
  inversions: "le nombre de paires d'éléments de `{a}` dont le premier est plus grand que le second plus {k}",
  bestStretch:
    "la plus grande somme qu'atteint une suite d'éléments consécutifs x de `{a}` quand chacun compte pour cette valeur : {f} ; la suite vide a la somme 0",
  alternating:
    "la somme des éléments x de `{a}`, chacun pris avec un signe. Le signe est d'abord plus, et il est inversé après chaque élément pour lequel ceci est vrai : {p}",
  valueOf: "cette valeur, où x est `{a}` : {f}",
  split: "les parties non vides de `{a}` entre les séparateurs `{c}`, dans l'ordre",
  joined: "les éléments de `{a}` joints dans l'ordre avec `{c}` entre eux",
  numbersRead:
    "les nombres qui se trouvent dans `{a}`, dans l'ordre : chaque plus longue suite de chiffres 0 à 9 est un nombre, dont on prend le reste modulo 1000",
  letterPositions:
    "la liste des rangs dans l'alphabet (a = 1, …, z = 26) des lettres a à z de `{a}`, dans l'ordre ; les autres caractères sont ignorés",
  spelled:
    "le texte qui a une lettre pour chaque élément x de `{a}`, dans l'ordre : la lettre numéro (x + {k}) mod 26 de a, b, …, z, où a a le numéro 0",
  runsCounted:
    "`{a}` où chaque plus longue suite de caractères égaux est remplacée par le caractère suivi de la longueur de la suite en décimal",
  deepest:
    "la plus grande profondeur atteinte en lisant `{a}` depuis la gauche : la profondeur vaut d'abord 0, chaque `{c}` ajoute 1, chaque `{d}` retire 1 sauf si la profondeur est 0",
  digitsTotal:
    "le nombre de caractères qu'il faut pour écrire en décimal tous les éléments de `{a}` divisibles par {m}, signes moins compris",
  grouped: "l'association de cette valeur au nombre d'éléments x de `{a}` qui l'ont, pour chaque valeur présente : {f}",
  totals: "l'association de chaque nom de `{a}` à la somme de cette valeur sur toutes ses paires (nom, x) : {f}",
  tally: "l'association de chaque élément de `{a}` à son nombre d'occurrences",
  entriesKept: "l'association formée des entrées de `{a}` dont la valeur x vérifie ceci : {p}",
  keysByValue:
    "la liste des clés de `{a}` par ordre décroissant de leurs valeurs ; les clés de valeurs égales par ordre croissant",
  valuesByKey: "la liste des valeurs de `{a}` par ordre croissant de leurs clés",
  mapMeasured: "la somme des carrés de toutes les valeurs de `{a}`, plus {m} pour chaque clé",
  bestPerName:
    "les paires (nom, nombre) de `{a}`, dans l'ordre, dont le nombre est le plus grand de leur nom ; de plusieurs telles paires d'un nom, la première seulement",
  recordNames: "la liste des noms des paires (nom, x) de `{a}`, dans l'ordre, pour lesquelles ceci est vrai : {p}",
  spans: "la liste des paires de `{a}`, dans l'ordre, chacune avec son plus petit nombre en premier",
  covered: "combien il y a d'entiers n pour lesquels `{a}` a une paire x avec x[0] <= n < x[1]",
  merged:
    "le moins de paires possible couvrant les mêmes entiers que celles de `{a}`, dans l'ordre croissant ; une paire x couvre chaque entier n avec x[0] <= n < x[1]",
  scheduled:
    "les paires choisies ainsi : on parcourt les paires x de `{a}` par ordre croissant de x[1] (à x[1] égal, dans leur ordre) ; une paire est choisie si x[0] < x[1] et si aucune n'a été choisie avant ou si x[0] dépasse d'au moins {k} le second nombre de la dernière paire choisie",
  mostAtOnce: "le plus grand nombre de paires x de `{a}` avec x[0] <= n < x[1] qu'un même entier n possède",
  finished:
    "la liste des instants où un ouvrier termine les travaux (arrivée, durée) de `{a}`, pris dans l'ordre : un travail commence à son arrivée ou, si c'est plus tard, quand le précédent est terminé (le premier au plus tôt à 0), et prend sa durée, mais au moins {k}",
  balanced:
    "la liste des charges de {k} machines, toutes à 0 d'abord, après que chaque élément x de `{a}`, dans l'ordre, a été donné à la machine de plus petite charge (parmi plusieurs, celle de plus petit indice), dont la charge augmente de |x|",
  paired:
    "la liste des paires (x, y) de x de `{a}` et y de `{b}` au même indice, jusqu'à la fin de la liste la plus courte",
  steps: "la liste des paires (x, y) de chaque deux éléments voisins de `{a}` (y juste après x), dans l'ordre",
  rowTotals: "la liste des sommes des lignes de `{a}`, à partir de la première ligne",
  columnTotals: "la liste des sommes des colonnes de `{a}`, à partir de la première colonne",
  transposed: "`{a}` avec lignes et colonnes échangées : sa ligne i est la colonne i de `{a}`",
  turned:
    "`{a}` tourné d'un quart de tour dans le sens des aiguilles d'une montre : sa ligne i est la colonne i de `{a}` lue de la dernière ligne à la première",
  flattened: "la liste de tous les nombres de `{a}`, ligne après ligne",
  gridMapped: "`{a}` où chaque nombre x est remplacé par cette valeur : {f}",
  cheapestPath:
    "la plus petite somme des nombres sur un chemin à travers `{a}` du premier nombre de la première ligne au dernier de la dernière, qui avance à chaque pas d'une case à droite ou en bas, les deux bouts comptés ; {k} si la grille n'a aucun nombre",
  regions:
    "le nombre de régions de `{a}` : une région est un plus grand ensemble de cases dont le nombre x vérifie ceci, reliées par des pas vers le haut, le bas, la gauche ou la droite : {p}",
  chunked:
    "la grille dont les lignes sont les tronçons consécutifs de {k} éléments de `{a}` ; les éléments qui restent à la fin sont abandonnés",
  chosen: "`{a}` si ceci est vrai pour x = `{c}` : {p} ; sinon `{b}`",
  numberChanged: "cette valeur, où x est `{a}` : {f}",
  numbersCombined: "cette valeur, où x est `{a}` et y est `{b}` : {g}",
};

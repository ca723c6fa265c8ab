import type { Phrases } from "./phrases.js";

/** Spanish. */
export const es: Phrases = {
  introduction:
    "Escribe la función `{f}`. Cada línea de abajo define un valor a partir de los parámetros y de los valores anteriores.",
  result: "Devuelve `{a}`.",
  stop: ".",
  conventions: `Todos los números son enteros; ninguno de los que aparecen supera 2^53 en valor absoluto. floor(a / b) se redondea hacia abajo también
si a es negativo; a mod b está entre 0 y b - 1 también si a es negativo. |a| es el valor absoluto de un número y la longitud de un texto. Los
elementos se numeran desde 0: x[0] y x[1] son la primera y la segunda parte de un par. Los textos se comparan carácter por carácter según su
código ASCII. Las listas y los textos pueden estar vacíos: una suma de nada es 0, una lista hecha de nada está vacía. Los argumentos no deben
modificarse.`,
  digitSumCongruent: "la suma de las cifras decimales de |{x}| da resto {r} al dividirla por {m}",
  digitSum: "la suma de las cifras decimales de |{x}|",
  digitsReversed: "el número que forman las cifras decimales de |{x}| leídas al revés",
  contains: "{x} contiene la letra `{c}`",
  before: "{x} va antes de `{c}` en orden alfabético",
  vowelCount: "el número de vocales (a, e, i, o, u) de {x}",
  vowelCountCongruent: "el número de vocales (a, e, i, o, u) de {x} da resto {r} al dividirlo por {m}",
  letterSum:
    "el resto módulo {m} de la suma de las posiciones en el alfabeto inglés (a = 1, …, z = 26) de las letras de la a a la z de {x}",
  occurrences: "el número de veces que la letra `{c}` aparece en {x}",
  textReversed: "{x} leído al revés",
  shifted:
    "{x} con cada letra de la a a la z avanzada {k} puestos en el alfabeto inglés, siguiendo por la a después de la z",
  without: "{x} sin ninguna letra `{c}`",
  everyCharacter: "los caracteres de {x} en las posiciones 0, {k}, 2·{k}, etc.",
  charactersSorted: "los caracteres de {x} en orden ascendente",
  both: "se cumplen ambas cosas: {p}; {q}",
  either: "se cumple al menos una cosa: {p}; {q}",
  cases: "({f}) si se cumple esto: {p}; si no, ({g})",
  kept: "los elementos x de `{a}`, en orden, para los que se cumple esto: {p}",
  reversed: "los elementos de `{a}` en orden inverso",
  sortedUp:
    "los elementos x de `{a}` ordenados de forma ascendente según este valor: {f}; los elementos con valores iguales conservan su orden",
  sortedDown:
    "los elementos x de `{a}` ordenados de forma descendente según este valor: {f}; los elementos con valores iguales conservan su orden",
  rotated: "`{a}` rotada {k} posiciones a la izquierda: el primer elemento pasa al final, {k} veces",
  takenWhile: "el comienzo más largo de `{a}` para cuyos elementos x se cumple siempre esto: {p}",
  droppedWhile: "lo que queda de `{a}` sin el comienzo más largo para cuyos elementos x se cumple siempre esto: {p}",
  everyKth: "los elementos de `{a}` cuyo índice da resto {r} al dividirlo por {k}",
  blocksReversed:
    "`{a}` cortada en bloques consecutivos de {k} elementos (el último puede ser más corto), con cada bloque invertido en su lugar",
  partitioned:
    "primero los elementos x de `{a}` para los que se cumple esto: {p}; después todos los demás, cada grupo en su orden en `{a}`",
  firstPerKey: "los elementos x de `{a}`, en orden, cuyo siguiente valor no lo tiene ningún elemento anterior: {f}",
  runsMerged:
    "los elementos x de `{a}`, en orden, sin aquellos para los que el siguiente valor es el mismo que para el elemento justo anterior: {f}",
  gated:
    "los elementos que deja pasar una puerta mientras `{a}` desfila en orden. Al principio la puerta está cerrada. Cada elemento x se examina primero: una puerta cerrada se abre si se cumple esto: {p}; una puerta abierta se cierra si se cumple esto: {q}. Después el elemento pasa si la puerta está abierta",
  woven:
    "los elementos de `{a}` y `{b}` por turnos, empezando por `{a}`; cuando una lista se agota, sigue el resto de la otra",
  concatenated: "los elementos de `{a}` seguidos de los elementos de `{b}`",
  counted: "el número de elementos x de `{a}` para los que se cumple esto: {p}",
  longestRun:
    "la longitud de la serie más larga de elementos consecutivos x de `{a}` para los que se cumple siempre esto: {p}",
  summed: "la suma de este valor para todos los elementos x de `{a}`: {f}",
  mapped: "la lista de este valor para cada elemento x de `{a}`, en orden: {f}",
  scanned:
    "la lista de los estados después de cada elemento de `{a}`. El estado es {k} al principio; si el estado es x, cada elemento y lo convierte en el nuevo estado ({g}) mod {p}",
  neighbours:
    "la lista de este valor para cada dos elementos vecinos x, y de `{a}` (y justo después de x), en orden: {g}",
  windowSums: "la lista de las sumas de cada {k} elementos consecutivos de `{a}`, en orden",
  windowLargest: "la lista del mayor de cada {k} elementos consecutivos de `{a}`, en orden",
  windowSmallest: "la lista del menor de cada {k} elementos consecutivos de `{a}`, en orden",
  zipped:
    "la lista de este valor para x de `{a}` e y de `{b}` en el mismo índice, hasta el final de la lista más corta: {g}",
  positions:
    "la lista de los índices, en orden ascendente, de los elementos x de `{a}` para los que se cumple esto: {p}",
  records:
    "los elementos x de `{a}`, en orden, para los que el siguiente valor es mayor que para todo elemento anterior: {f}",
  nextGreater:
    "la lista que tiene, para cada elemento de `{a}`, el primer elemento posterior que es mayor; {k} donde no lo hay",
  walked:
    "la lista de los niveles después de cada elemento de `{a}`. El nivel es {k} al principio; se le suma cada elemento, y entonces un nivel inferior a {m} pasa a ser {m} y uno superior a {n} pasa a ser {n}",
  folded:
    "el estado final s de esto: s es {k} al principio; para cada elemento x de `{a}`, en orden, s pasa a ser (s * {m} + v) mod {p}, donde v es: {f}",
  largest: "el mayor de estos valores entre todos los elementos x de `{a}`: {f}; {k} si `{a}` está vacía",
  smallest: "el menor de estos valores entre todos los elementos x de `{a}`: {f}; {k} si `{a}` está vacía",
  inversions: "el número de pares de elementos de `{a}` de los que el anterior es mayor que el posterior más {k}",
  bestStretch:
    "la mayor suma que alcanza una serie de elementos consecutivos x de `{a}` si cada uno cuenta con este valor: {f}; la serie vacía tiene suma 0",
  alternating:
    "la suma de los elementos x de `{a}`, cada uno con un signo. El signo es más al principio y se invierte después de cada elemento para el que se cumple esto: {p}",
  valueOf: "este valor, donde x es `{a}`: {f}",
  split: "las partes no vacías de `{a}` entre los separadores `{c}`, en orden",
  joined: "los elementos de `{a}` unidos en orden con `{c}` entre ellos",
  numbersRead:
    "los números que hay en `{a}`, en orden: cada serie más larga de cifras de 0 a 9 es un número, del que se toma el resto módulo 1000",
  letterPositions:
    "la lista de las posiciones en el alfabeto inglés (a = 1, …, z = 26) de las letras de la a a la z de `{a}`, en orden; los demás caracteres se pasan por alto",
  spelled:
    "el texto que tiene una letra por cada elemento x de `{a}`, en orden: la letra número (x + {k}) mod 26 de a, b, …, z, donde a es la número 0",
  runsCounted:
    "`{a}` con cada serie más larga de caracteres iguales sustituida por el carácter seguido de la longitud de la serie en decimal",
  deepest:
    "la mayor profundidad que se alcanza al leer `{a}` desde la izquierda: la profundidad es 0 al principio, cada `{c}` suma 1, cada `{d}` resta 1 salvo que la profundidad sea 0",
  digitsTotal:
    "el número de caracteres que hacen falta para escribir en decimal todos los elementos de `{a}` divisibles por {m}, incluidos los signos menos",
  grouped: "el mapa de este valor a cuántos elementos x de `{a}` lo tienen, para cada valor que aparece: {f}",
  totals: "el mapa de cada nombre de `{a}` a la suma, sobre todos sus pares (nombre, x), de este valor: {f}",
  tally: "el mapa de cada elemento de `{a}` al número de veces que aparece",
  entriesKept: "el mapa con las entradas de `{a}` para cuyo valor x se cumple esto: {p}",
  keysByValue:
    "la lista de las claves de `{a}` en orden descendente de sus valores; las claves con valores iguales, en orden ascendente",
  valuesByKey: "la lista de los valores de `{a}` en orden ascendente de sus claves",
  mapMeasured: "la suma de los cuadrados de todos los valores de `{a}`, más {m} por cada clave",
  bestPerName:
    "los pares (nombre, número) de `{a}`, en orden, cuyo número es el mayor de su nombre; de varios pares así de un nombre, solo el primero",
  recordNames: "la lista de los nombres de los pares (nombre, x) de `{a}`, en orden, para los que se cumple esto: {p}",
  spans: "la lista de los pares de `{a}`, en orden, cada uno con su número menor primero",
  covered: "cuántos enteros n hay para los que `{a}` tiene un par x con x[0] <= n < x[1]",
  merged:
    "el menor número de pares que cubren los mismos enteros que los de `{a}`, en orden ascendente; un par x cubre cada entero n con x[0] <= n < x[1]",
  scheduled:
    "los pares elegidos así: se recorren los pares x de `{a}` en orden ascendente de x[1] (los de igual x[1], en su orden); un par se elige si x[0] < x[1] y además no se ha elegido ninguno antes o x[0] supera al menos en {k} al segundo número del último par elegido",
  mostAtOnce: "el mayor número de pares x de `{a}` con x[0] <= n < x[1] que tiene un mismo entero n",
  finished:
    "la lista de los momentos en que un trabajador termina las tareas (llegada, duración) de `{a}`, tomadas en orden: una tarea empieza a su llegada o, si es más tarde, cuando termina la anterior (la primera, como pronto en 0), y dura su duración, pero al menos {k}",
  balanced:
    "la lista de las cargas de {k} máquinas, todas 0 al principio, después de dar cada elemento x de `{a}`, en orden, a la máquina con menor carga (de varias, la de menor índice), cuya carga crece en |x|",
  paired:
    "la lista de los pares (x, y) de x de `{a}` e y de `{b}` en el mismo índice, hasta el final de la lista más corta",
  steps: "la lista de los pares (x, y) de cada dos elementos vecinos de `{a}` (y justo después de x), en orden",
  rowTotals: "la lista de las sumas de las filas de `{a}`, desde la primera fila",
  columnTotals: "la lista de las sumas de las columnas de `{a}`, desde la primera columna",
  transposed: "`{a}` con filas y columnas intercambiadas: su fila i es la columna i de `{a}`",
  turned:
    "`{a}` girada un cuarto de vuelta en el sentido de las agujas del reloj: su fila i es la columna i de `{a}` leída de la última fila a la primera",
  flattened: "la lista de todos los números de `{a}`, fila tras fila",
  gridMapped: "`{a}` con cada número x sustituido por este valor: {f}",
  cheapestPath:
    "la menor suma de números en un camino por `{a}` del primer número de la primera fila al último de la última fila que da cada vez un paso a la derecha o hacia abajo, contando ambos extremos; {k} si la cuadrícula no tiene ningún número",
  regions:
    "el número de regiones de `{a}`: una región es un conjunto máximo de celdas para cuyo número x se cumple esto, conectadas por pasos hacia arriba, abajo, la izquierda o la derecha: {p}",
  chunked:
    "la cuadrícula cuyas filas son los tramos consecutivos de {k} elementos de `{a}`; los elementos que sobran al final se descartan",
  chosen: "`{a}` si se cumple esto para x = `{c}`: {p}; si no, `{b}`",
  numberChanged: "este valor, donde x es `{a}`: {f}",
  numbersCombined: "este valor, donde x es `{a}` e y es `{b}`: {g}",
};

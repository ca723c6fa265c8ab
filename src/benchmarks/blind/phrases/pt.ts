import type { Phrases } from "./phrases.js";

/** Portuguese. */
export const pt: Phrases = {
  introduction:
    "Escreva a função `{f}`. Cada linha abaixo define um valor a partir dos parâmetros e dos valores anteriores.",
  result: "Devolva `{a}`.",
  stop: ".",
  conventions: `Todos os números são inteiros; nenhum dos que ocorrem ultrapassa 2^53 em valor absoluto. floor(a / b) é arredondado para baixo também para a
negativo; a mod b fica entre 0 e b - 1 também para a negativo. |a| é o valor absoluto de um número e o comprimento de um texto. Os elementos
são numerados a partir de 0: x[0] e x[1] são a primeira e a segunda parte de um par. Os textos são comparados caractere a caractere pelo
código ASCII. Listas e textos podem ser vazios: uma soma de nada é 0, uma lista feita de nada é vazia. Os argumentos não devem ser
alterados.`,
  digitSumCongruent: "a soma dos algarismos decimais de |{x}| deixa resto {r} quando dividida por {m}",
  digitSum: "a soma dos algarismos decimais de |{x}|",
  digitsReversed: "o número que os algarismos decimais de |{x}| formam lidos ao contrário",
  contains: "{x} contém a letra `{c}`",
  before: "{x} vem antes de `{c}` na ordem alfabética",
  vowelCount: "o número de vogais (a, e, i, o, u) em {x}",
  vowelCountCongruent: "o número de vogais (a, e, i, o, u) em {x} deixa resto {r} quando dividido por {m}",
  letterSum: "o resto módulo {m} da soma das posições no alfabeto (a = 1, …, z = 26) das letras de a a z em {x}",
  occurrences: "o número de vezes que a letra `{c}` ocorre em {x}",
  textReversed: "{x} lido ao contrário",
  shifted: "{x} com cada letra de a a z avançada {k} posições no alfabeto, voltando a a depois de z",
  without: "{x} sem nenhuma letra `{c}`",
  everyCharacter: "os caracteres de {x} nas posições 0, {k}, 2·{k} e assim por diante",
  charactersSorted: "os caracteres de {x} em ordem crescente",
  both: "valem ambas: {p}; {q}",
  either: "vale pelo menos uma: {p}; {q}",
  cases: "({f}) se vale isto: {p}; senão ({g})",
  kept: "os elementos x de `{a}`, em ordem, para os quais vale isto: {p}",
  reversed: "os elementos de `{a}` em ordem inversa",
  sortedUp:
    "os elementos x de `{a}` ordenados de forma crescente por este valor: {f}; elementos com valores iguais mantêm a sua ordem",
  sortedDown:
    "os elementos x de `{a}` ordenados de forma decrescente por este valor: {f}; elementos com valores iguais mantêm a sua ordem",
  rotated: "`{a}` rodada {k} posições para a esquerda: o primeiro elemento vai para o fim, {k} vezes",
  takenWhile: "o maior começo de `{a}` para cujos elementos x vale sempre isto: {p}",
  droppedWhile: "o que resta de `{a}` sem o maior começo para cujos elementos x vale sempre isto: {p}",
  everyKth: "os elementos de `{a}` cujo índice deixa resto {r} quando dividido por {k}",
  blocksReversed:
    "`{a}` cortada em blocos consecutivos de {k} elementos (o último pode ser mais curto), cada bloco invertido no seu lugar",
  partitioned:
    "primeiro os elementos x de `{a}` para os quais vale isto: {p}; depois todos os outros, cada grupo na sua ordem em `{a}`",
  firstPerKey: "os elementos x de `{a}`, em ordem, cujo valor seguinte nenhum elemento anterior tem: {f}",
  runsMerged:
    "os elementos x de `{a}`, em ordem, sem aqueles para os quais o valor seguinte é o mesmo que para o elemento imediatamente anterior: {f}",
  gated:
    "os elementos que um portão deixa passar enquanto `{a}` desfila em ordem. O portão está fechado no início. Cada elemento x é primeiro examinado: um portão fechado abre se vale isto: {p}; um portão aberto fecha se vale isto: {q}. Depois o elemento passa se o portão está aberto",
  woven:
    "os elementos de `{a}` e `{b}` alternadamente, começando por `{a}`; quando uma lista se esgota, segue o resto da outra",
  concatenated: "os elementos de `{a}` seguidos dos elementos de `{b}`",
  counted: "o número de elementos x de `{a}` para os quais vale isto: {p}",
  longestRun: "o comprimento da maior série de elementos consecutivos x de `{a}` para os quais vale sempre isto: {p}",
  summed: "a soma deste valor sobre todos os elementos x de `{a}`: {f}",
  mapped: "a lista deste valor para cada elemento x de `{a}`, em ordem: {f}",
  scanned:
    "a lista dos estados depois de cada elemento de `{a}`. O estado é {k} no início; com o estado x, cada elemento y faz dele o novo estado ({g}) mod {p}",
  neighbours: "a lista deste valor para cada dois elementos vizinhos x, y de `{a}` (y logo depois de x), em ordem: {g}",
  windowSums: "a lista das somas de cada {k} elementos consecutivos de `{a}`, em ordem",
  windowLargest: "a lista do maior de cada {k} elementos consecutivos de `{a}`, em ordem",
  windowSmallest: "a lista do menor de cada {k} elementos consecutivos de `{a}`, em ordem",
  zipped: "a lista deste valor para x de `{a}` e y de `{b}` no mesmo índice, até o fim da lista mais curta: {g}",
  positions: "a lista dos índices, em ordem crescente, dos elementos x de `{a}` para os quais vale isto: {p}",
  records:
    "os elementos x de `{a}`, em ordem, para os quais o valor seguinte é maior do que para todo elemento anterior: {f}",
  nextGreater:
    "a lista que tem, para cada elemento de `{a}`, o primeiro elemento posterior que é maior; {k} onde não há nenhum",
  walked:
    "a lista dos níveis depois de cada elemento de `{a}`. O nível é {k} no início; cada elemento é somado a ele, e então um nível abaixo de {m} passa a {m}, um acima de {n} passa a {n}",
  folded:
    "o estado final s disto: s é {k} no início; para cada elemento x de `{a}`, em ordem, s passa a (s * {m} + v) mod {p}, onde v é: {f}",
  largest: "o maior destes valores sobre todos os elementos x de `{a}`: {f}; {k} se `{a}` é vazia",
  smallest: "o menor destes valores sobre todos os elementos x de `{a}`: {f}; {k} se `{a}` é vazia",
  inversions: "o número de pares de elementos de `{a}` dos quais o anterior é maior do que o posterior mais {k}",
  bestStretch:
    "a maior soma que uma série de elementos consecutivos x de `{a}` alcança quando cada um conta com este valor: {f}; a série vazia tem soma 0",
  alternating:
    "a soma dos elementos x de `{a}`, cada um com um sinal. O sinal é mais no início e inverte-se depois de cada elemento para o qual vale isto: {p}",
  valueOf: "este valor, onde x é `{a}`: {f}",
  split: "as partes não vazias de `{a}` entre os separadores `{c}`, em ordem",
  joined: "os elementos de `{a}` unidos em ordem com `{c}` entre eles",
  numbersRead:
    "os números que estão em `{a}`, em ordem: cada série mais longa de algarismos de 0 a 9 é um número, do qual se toma o resto módulo 1000",
  letterPositions:
    "a lista das posições no alfabeto (a = 1, …, z = 26) das letras de a a z em `{a}`, em ordem; os outros caracteres são ignorados",
  spelled:
    "o texto que tem uma letra para cada elemento x de `{a}`, em ordem: a letra número (x + {k}) mod 26 de a, b, …, z, onde a é a número 0",
  runsCounted:
    "`{a}` com cada série mais longa de caracteres iguais substituída pelo caractere seguido do comprimento da série em decimal",
  deepest:
    "a maior profundidade alcançada ao ler `{a}` a partir da esquerda: a profundidade é 0 no início, cada `{c}` soma 1, cada `{d}` tira 1 a não ser que a profundidade seja 0",
  digitsTotal:
    "o número de caracteres necessários para escrever em decimal todos os elementos de `{a}` divisíveis por {m}, sinais de menos incluídos",
  grouped: "o mapa deste valor para quantos elementos x de `{a}` o têm, para cada valor que ocorre: {f}",
  totals: "o mapa de cada nome em `{a}` para a soma, sobre todos os seus pares (nome, x), deste valor: {f}",
  tally: "o mapa de cada elemento de `{a}` para quantas vezes ele ocorre",
  entriesKept: "o mapa com as entradas de `{a}` para cujo valor x vale isto: {p}",
  keysByValue:
    "a lista das chaves de `{a}` em ordem decrescente dos seus valores; chaves com valores iguais em ordem crescente",
  valuesByKey: "a lista dos valores de `{a}` em ordem crescente das suas chaves",
  mapMeasured: "a soma dos quadrados de todos os valores de `{a}`, mais {m} por cada chave",
  bestPerName:
    "os pares (nome, número) de `{a}`, em ordem, cujo número é o maior do seu nome; de vários pares assim de um nome, só o primeiro",
  recordNames: "a lista dos nomes dos pares (nome, x) de `{a}`, em ordem, para os quais vale isto: {p}",
  spans: "a lista dos pares de `{a}`, em ordem, cada um com o seu número menor primeiro",
  covered: "quantos inteiros n há para os quais `{a}` tem um par x com x[0] <= n < x[1]",
  merged:
    "o menor número de pares que cobrem os mesmos inteiros que os de `{a}`, em ordem crescente; um par x cobre cada inteiro n com x[0] <= n < x[1]",
  scheduled:
    "os pares escolhidos assim: percorrem-se os pares x de `{a}` em ordem crescente de x[1] (os de x[1] igual, na sua ordem); um par é escolhido se x[0] < x[1] e, além disso, nenhum foi escolhido antes ou x[0] excede em pelo menos {k} o segundo número do último par escolhido",
  mostAtOnce: "o maior número de pares x de `{a}` com x[0] <= n < x[1] que um mesmo inteiro n tem",
  finished:
    "a lista dos momentos em que um trabalhador termina as tarefas (chegada, duração) de `{a}`, tomadas em ordem: uma tarefa começa na sua chegada ou, se for mais tarde, quando a anterior termina (a primeira não antes de 0), e leva a sua duração, mas pelo menos {k}",
  balanced:
    "a lista das cargas de {k} máquinas, todas 0 no início, depois de cada elemento x de `{a}`, em ordem, ser dado à máquina com a menor carga (entre várias, a de menor índice), cuja carga cresce |x|",
  paired: "a lista dos pares (x, y) de x de `{a}` e y de `{b}` no mesmo índice, até o fim da lista mais curta",
  steps: "a lista dos pares (x, y) de cada dois elementos vizinhos de `{a}` (y logo depois de x), em ordem",
  rowTotals: "a lista das somas das linhas de `{a}`, a partir da primeira linha",
  columnTotals: "a lista das somas das colunas de `{a}`, a partir da primeira coluna",
  transposed: "`{a}` com linhas e colunas trocadas: a sua linha i é a coluna i de `{a}`",
  turned:
    "`{a}` girada um quarto de volta no sentido dos ponteiros do relógio: a sua linha i é a coluna i de `{a}` lida da última linha para a primeira",
  flattened: "a lista de todos os números de `{a}`, linha após linha",
  gridMapped: "`{a}` com cada número x substituído por este valor: {f}",
  cheapestPath:
    "a menor soma dos números num caminho por `{a}` do primeiro número da primeira linha ao último da última linha que dá cada vez um passo para a direita ou para baixo, ambos os extremos contados; {k} se a grade não tem números",
  regions:
    "o número de regiões de `{a}`: uma região é um conjunto máximo de células para cujo número x vale isto, ligadas por passos para cima, para baixo, para a esquerda ou para a direita: {p}",
  chunked:
    "a grade cujas linhas são os trechos consecutivos de {k} elementos de `{a}`; os elementos que sobram no fim são descartados",
  chosen: "`{a}` se vale isto para x = `{c}`: {p}; senão `{b}`",
  numberChanged: "este valor, onde x é `{a}`: {f}",
  numbersCombined: "este valor, onde x é `{a}` e y é `{b}`: {g}",
};

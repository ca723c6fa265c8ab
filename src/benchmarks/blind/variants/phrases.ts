/** What the variants say beside the phrases of every problem; `{f}` is the function, `{a}` the value of a step. */
export interface VariantPhrases {
  readonly functions: string;
  readonly whole: string;
  readonly files: string;
  readonly documented: string;
  readonly vague: string;
  /** What stands where a number was left out. */
  readonly unstated: string;
  /** A step of which nothing is said but what it is made from. */
  readonly unsaid: string;
}

/** By ISO 639-1 code; who checked them is said with the natural languages. */
export const VARIANT_PHRASES: Readonly<Record<string, VariantPhrases>> = {
  en: {
    functions:
      "Write a module with these functions. Each returns what stands behind its name, and is tested on its own.",
    whole:
      "`{f}` applies them: each to parameters of `{f}` or to what earlier ones returned there, as the names of their parameters say; it returns what the last one returns",
    files:
      "Write two files: first a line `# file: parts.py` and the functions 1 to {n}, then a line `# file: main.py` and `{f}`, which imports them.",
    documented:
      "Document `{f}` in a docstring: what every parameter is, by its name; what is returned, behind the word `Returns`; and one more example call with its result, as a line `>>> {f}(...)` followed by a line with the result.",
    vague:
      "Something that is needed was left out of this specification. Write no program. Ask: for each value whose definition lacks something one line `# QUESTION about NAME: ...` that names the value as it is written here. Do not ask about values whose definition is complete.",
    unstated: "a certain number",
    unsaid: "a value made from {operands}",
  },
  de: {
    functions:
      "Schreibe ein Modul mit diesen Funktionen. Jede gibt zurück, was hinter ihrem Namen steht, und wird für sich getestet.",
    whole:
      "`{f}` wendet sie an: jede auf Parameter von `{f}` oder auf das, was frühere dort zurückgaben, wie die Namen ihrer Parameter sagen; zurückgegeben wird, was die letzte zurückgibt",
    files:
      "Schreibe zwei Dateien: erst eine Zeile `# file: parts.py` und die Funktionen 1 bis {n}, dann eine Zeile `# file: main.py` und `{f}`, die sie importiert.",
    documented:
      "Dokumentiere `{f}` in einem Docstring: was jeder Parameter ist, mit seinem Namen; was zurückgegeben wird, hinter dem Wort `Returns`; und ein weiterer Beispielaufruf mit Ergebnis, als Zeile `>>> {f}(...)` gefolgt von einer Zeile mit dem Ergebnis.",
    vague:
      "In dieser Spezifikation fehlt etwas, das nötig ist. Schreibe kein Programm. Frage: für jeden Wert, in dessen Definition etwas fehlt, eine Zeile `# QUESTION about NAME: ...`, die den Wert so nennt, wie er hier steht. Frage nicht nach Werten, deren Definition vollständig ist.",
    unstated: "eine bestimmte Zahl",
    unsaid: "ein Wert aus {operands}",
  },
  fr: {
    functions: "Écris un module avec ces fonctions. Chacune renvoie ce qui suit son nom, et est testée séparément.",
    whole:
      "`{f}` les applique : chacune aux paramètres de `{f}` ou à ce que les précédentes y ont renvoyé, comme le disent les noms de leurs paramètres ; elle renvoie ce que renvoie la dernière",
    files:
      "Écris deux fichiers : d'abord une ligne `# file: parts.py` et les fonctions 1 à {n}, puis une ligne `# file: main.py` et `{f}`, qui les importe.",
    documented:
      "Documente `{f}` dans une docstring : ce qu'est chaque paramètre, par son nom ; ce qui est renvoyé, après le mot `Returns` ; et un autre exemple d'appel avec son résultat, comme une ligne `>>> {f}(...)` suivie d'une ligne avec le résultat.",
    vague:
      "Il manque à cette spécification quelque chose de nécessaire. N'écris pas de programme. Demande : pour chaque valeur dont la définition est incomplète, une ligne `# QUESTION about NAME: ...` qui nomme la valeur comme elle est écrite ici. Ne demande rien sur les valeurs dont la définition est complète.",
    unstated: "un certain nombre",
    unsaid: "une valeur faite de {operands}",
  },
  es: {
    functions:
      "Escribe un módulo con estas funciones. Cada una devuelve lo que está detrás de su nombre, y se prueba por separado.",
    whole:
      "`{f}` las aplica: cada una a parámetros de `{f}` o a lo que devolvieron allí las anteriores, como dicen los nombres de sus parámetros; devuelve lo que devuelve la última",
    files:
      "Escribe dos archivos: primero una línea `# file: parts.py` y las funciones 1 a {n}, después una línea `# file: main.py` y `{f}`, que las importa.",
    documented:
      "Documenta `{f}` en una docstring: qué es cada parámetro, por su nombre; qué se devuelve, detrás de la palabra `Returns`; y otro ejemplo de llamada con su resultado, como una línea `>>> {f}(...)` seguida de una línea con el resultado.",
    vague:
      "A esta especificación le falta algo necesario. No escribas ningún programa. Pregunta: por cada valor cuya definición está incompleta, una línea `# QUESTION about NAME: ...` que nombre el valor tal como está escrito aquí. No preguntes por valores cuya definición está completa.",
    unstated: "un cierto número",
    unsaid: "un valor hecho de {operands}",
  },
  it: {
    functions:
      "Scrivi un modulo con queste funzioni. Ognuna restituisce ciò che sta dopo il suo nome, ed è provata da sola.",
    whole:
      "`{f}` le applica: ognuna a parametri di `{f}` o a ciò che le precedenti hanno restituito lì, come dicono i nomi dei loro parametri; restituisce ciò che restituisce l'ultima",
    files:
      "Scrivi due file: prima una riga `# file: parts.py` e le funzioni da 1 a {n}, poi una riga `# file: main.py` e `{f}`, che le importa.",
    documented:
      "Documenta `{f}` in una docstring: che cos'è ogni parametro, con il suo nome; che cosa viene restituito, dopo la parola `Returns`; e un altro esempio di chiamata con il risultato, come una riga `>>> {f}(...)` seguita da una riga con il risultato.",
    vague:
      "A questa specifica manca qualcosa di necessario. Non scrivere alcun programma. Chiedi: per ogni valore la cui definizione è incompleta una riga `# QUESTION about NAME: ...` che nomini il valore come è scritto qui. Non chiedere di valori la cui definizione è completa.",
    unstated: "un certo numero",
    unsaid: "un valore fatto da {operands}",
  },
  pt: {
    functions:
      "Escreve um módulo com estas funções. Cada uma devolve o que está depois do seu nome, e é testada sozinha.",
    whole:
      "`{f}` aplica-as: cada uma a parâmetros de `{f}` ou ao que as anteriores ali devolveram, como dizem os nomes dos seus parâmetros; devolve o que a última devolve",
    files:
      "Escreve dois ficheiros: primeiro uma linha `# file: parts.py` e as funções 1 a {n}, depois uma linha `# file: main.py` e `{f}`, que as importa.",
    documented:
      "Documenta `{f}` numa docstring: o que é cada parâmetro, pelo seu nome; o que é devolvido, depois da palavra `Returns`; e mais um exemplo de chamada com o resultado, como uma linha `>>> {f}(...)` seguida de uma linha com o resultado.",
    vague:
      "Falta a esta especificação algo necessário. Não escrevas nenhum programa. Pergunta: para cada valor cuja definição está incompleta, uma linha `# QUESTION about NAME: ...` que nomeie o valor como está escrito aqui. Não perguntes por valores cuja definição está completa.",
    unstated: "um certo número",
    unsaid: "um valor feito de {operands}",
  },
  nl: {
    functions:
      "Schrijf een module met deze functies. Elke functie geeft terug wat achter haar naam staat, en wordt afzonderlijk getest.",
    whole:
      "`{f}` past ze toe: elk op parameters van `{f}` of op wat eerdere daar teruggaven, zoals de namen van hun parameters zeggen; teruggegeven wordt wat de laatste teruggeeft",
    files:
      "Schrijf twee bestanden: eerst een regel `# file: parts.py` en de functies 1 tot en met {n}, dan een regel `# file: main.py` en `{f}`, die ze importeert.",
    documented:
      "Documenteer `{f}` in een docstring: wat elke parameter is, met zijn naam; wat wordt teruggegeven, achter het woord `Returns`; en nog een voorbeeldaanroep met resultaat, als een regel `>>> {f}(...)` gevolgd door een regel met het resultaat.",
    vague:
      "In deze specificatie ontbreekt iets dat nodig is. Schrijf geen programma. Vraag: voor elke waarde waarvan de definitie onvolledig is één regel `# QUESTION about NAME: ...` die de waarde noemt zoals ze hier staat. Vraag niet naar waarden waarvan de definitie volledig is.",
    unstated: "een zeker getal",
    unsaid: "een waarde gemaakt uit {operands}",
  },
  ru: {
    functions:
      "Напиши модуль с этими функциями. Каждая возвращает то, что стоит после её имени, и проверяется отдельно.",
    whole:
      "`{f}` применяет их: каждую к параметрам `{f}` или к тому, что там вернули предыдущие, как говорят имена их параметров; возвращается то, что возвращает последняя",
    files:
      "Напиши два файла: сначала строка `# file: parts.py` и функции с 1 по {n}, затем строка `# file: main.py` и `{f}`, которая их импортирует.",
    documented:
      "Опиши `{f}` в docstring: что такое каждый параметр, по его имени; что возвращается, после слова `Returns`; и ещё один пример вызова с результатом: строка `>>> {f}(...)` и за ней строка с результатом.",
    vague:
      "В этой спецификации пропущено нечто необходимое. Не пиши программу. Спроси: для каждого значения, в определении которого чего-то не хватает, одна строка `# QUESTION about NAME: ...`, в которой значение названо так, как оно написано здесь. Не спрашивай о значениях, определение которых полно.",
    unstated: "некоторое число",
    unsaid: "значение, полученное из {operands}",
  },
  zh: {
    functions: "请编写一个包含下列函数的模块。每个函数返回其名称后面所述的内容，并且单独测试。",
    whole:
      "`{f}` 依次应用它们：按参数名称所示，每个函数作用于 `{f}` 的参数或前面函数在其中返回的值；返回最后一个函数返回的值",
    files:
      "请编写两个文件：先是一行 `# file: parts.py` 和函数 1 到 {n}，然后是一行 `# file: main.py` 和导入它们的 `{f}`。",
    documented:
      "请在文档字符串中说明 `{f}`：按名称说明每个参数是什么；在单词 `Returns` 之后说明返回什么；再给出一个带结果的调用示例，即一行 `>>> {f}(...)`，下一行为结果。",
    vague:
      "本说明缺少一些必要的内容。不要编写程序。请提问：对于每个定义不完整的值，写一行 `# QUESTION about NAME: ...`，并按此处的写法写出该值的名称。不要询问定义完整的值。",
    unstated: "某个数",
    unsaid: "由 {operands} 得到的一个值",
  },
  ja: {
    functions:
      "次の関数を含むモジュールを書いてください。各関数はその名前の後に書かれたものを返し、個別にテストされます。",
    whole:
      "`{f}` はこれらを適用します。引数の名前が示すとおり、それぞれを `{f}` の引数、またはそこで前の関数が返した値に適用し、最後の関数が返す値を返します",
    files:
      "二つのファイルを書いてください。まず `# file: parts.py` の行と関数 1 から {n}、次に `# file: main.py` の行と、それらをインポートする `{f}` です。",
    documented:
      "`{f}` を docstring で説明してください。各引数が何であるかをその名前で、`Returns` という語の後に何が返されるかを、そして結果付きの呼び出し例をもう一つ、`>>> {f}(...)` の行とその次の行の結果として書いてください。",
    vague:
      "この仕様には必要なものが欠けています。プログラムは書かないでください。質問してください。定義に何かが欠けている値ごとに、ここに書かれたとおりの値の名前を含む `# QUESTION about NAME: ...` の行を一行書いてください。定義が完全な値については質問しないでください。",
    unstated: "ある数",
    unsaid: "{operands} から作られる値",
  },
};

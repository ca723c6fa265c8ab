/**
 * How many resources a natural language has, from 0 ("left behind") to 5 ("winners"), by its ISO 639-3 code. Classes 2 to
 * 5 are the lists of Joshi et al.; of FLORES-200's other languages those that Joshi et al. count as 0 or do not name are 0,
 * all others 1. Names were matched to codes by hand, as mHumanEval did (7, 18, 27, 16 languages in 5, 4, 3, 2).
 * @see Joshi et al. 2020, The State and Fate of Linguistic Diversity and Inclusion in the NLP World, arXiv:2004.09095,
 *   and its list https://microsoft.github.io/linguisticdiversity/assets/lang2tax.txt
 */
export type ResourceClass = 0 | 1 | 2 | 3 | 4 | 5;

const CLASSES: Readonly<Record<0 | 2 | 3 | 4 | 5, string>> = {
  5: "arb zho cmn deu eng fra jpn spa",
  4: "cat ces eus fin hin hrv hun ita kor nld pes pol por rus srp swe tur vie",
  3:
    "afr arz bel ben bos bul ceb dan ell est ekk fil glg heb ind kat kaz lat lav lvs lit ron slk slv tam tgl tha ukr urd " +
    "uzb uzn zsm",
  2: "amh gle hat hau isl icl lao mar mlt pan san swh tir tsn wol xho yor zul",
  0:
    "ace acm acq aeb ajp apc ars ary awa ban bem cjk dik dyu fon fuv hne kac kam kbp kea kmb knc lim lua luo lus mag mos " +
    "nso nus shn sin sot taq tzm umb",
};

const CLASS_BY_CODE: ReadonlyMap<string, ResourceClass> = new Map(
  Object.entries(CLASSES).flatMap(([rank, codes]) =>
    codes.split(" ").map((code) => [code, Number(rank) as ResourceClass] as const),
  ),
);

/** The class of a language by its FLORES-200 code (`zul_Latn`) or the ISO 639-3 part of it. */
export function resourceClassOf(code: string): ResourceClass {
  return CLASS_BY_CODE.get(code.split("_")[0] ?? code) ?? 1;
}

/** Texts that are dear to read, of about `size` characters each, by their shape. */
export function hostileTexts(size: number): Readonly<Record<string, string>>;

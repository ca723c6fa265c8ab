/**
 * The notation in which values pass between a judged program and the judge: bytes, types kept apart, one notation per
 * value. Every language's encoder writes exactly this.
 *
 * ```
 * n t f                    None, True, False
 * i<decimal>;              int below 2^63 in magnitude       x[-]<hex>;   any other int
 * d<16 hex>                float, IEEE 754 big-endian, NaN always 7ff8000000000000
 * c<16 hex><16 hex>        complex
 * s<bytes>:<UTF-8>         str, lone surrogates as three bytes
 * b<bytes>:  y<bytes>:     bytes, bytearray
 * l<count>:  u<count>:     list, tuple and their items
 * e<count>:  z<count>:     set, frozenset, items in the order of their bytes
 * m<count>:<key><value>    dict, in its own order: programs can see it
 * L U <count>:<8 bytes>    non-empty list, tuple of ints of 64 bits, little-endian; always used where possible
 * D T <count>:<8 bytes>    the same of floats
 * r<depth>;                an enclosing container, 0 the innermost
 * a<len>:<dtype>p<ndim>:i<dim>;<list>   numpy array      g<len>:<dtype><value>   numpy scalar
 * w<len>:<type>           a plain type itself, such as int
 * k<len>:<type><base>      instance of a standard type that extends a plain one
 * o<len>:<type><t|f>       any other object; t when its class overrides equality
 * h<call>;                 the value that this call returned
 * ```
 *
 * Decoding is strict about one notation for numbers and sets, but accepts a sequence that could have been packed.
 */
export { decodeValue, decodeValueAt, MalformedValueError } from "./value-decoder.js";
export { encodeValue } from "./value-encoder.js";

/**
 * Imports (product.md section 15): a file becomes staged rows, each checked as a person would check
 * it, and these become cases of a list or contacts of the directory. Whatever is slow is done in
 * bounded steps by whichever member has the time.
 */
@NullMarked
package io.ringback.imports;

import org.jspecify.annotations.NullMarked;

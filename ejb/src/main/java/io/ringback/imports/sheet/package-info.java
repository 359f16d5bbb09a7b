/** Sheets as other programs wrote them: what a file is, found by looking at it, and its rows. */
@NullMarked
package io.ringback.imports.sheet;

import org.jspecify.annotations.NullMarked;

/** Telephone numbers: one form for every spelling (CASE-3). Stands on nothing but the errors. */
@NullMarked
package io.ringback.numbers;

import org.jspecify.annotations.NullMarked;

/**
 * Callback lists in the console (CONS-2): the overview, and a page for each part of a list with a
 * form of its own.
 *
 * <p>A form carries what it showed, so that what two people change at once is found and neither
 * loses it.
 */
@NullMarked
package io.ringback.web.console.lists;

import org.jspecify.annotations.NullMarked;

/**
 * The cases of the console: the table, what is done with many of them, and the page of one
 * (CONS-4).
 */
@NullMarked
package io.ringback.web.console.cases;

import org.jspecify.annotations.NullMarked;

/**
 * What is done with many cases at once (CONS-4), one after the other by the rules of the single
 * act.
 */
@NullMarked
package io.ringback.cases.bulk;

import org.jspecify.annotations.NullMarked;

/**
 * What became of the requests of a period, counted from the cases, their attempts and their
 * history. Every definition stands in {@code docs/reports.md}, with a query that counts it anew.
 */
@NullMarked
package io.ringback.reports;

import org.jspecify.annotations.NullMarked;

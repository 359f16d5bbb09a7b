/**
 * Reports (CONS-8): numbers with their definitions, the cases behind each, and both as files. What
 * is looked at is a {@link io.ringback.web.console.reports.ReportAddress}.
 */
@NullMarked
package io.ringback.web.console.reports;

import org.jspecify.annotations.NullMarked;

package io.ringback.web.console.reports;

import org.jspecify.annotations.Nullable;

/**
 * A number of the page.
 *
 * @param share of what was requested, in words; null where that says nothing
 * @param percent the same, 0 to 100
 * @param href of the cases behind it; null when there are none
 */
public record ReportCell(
    String text, @Nullable String share, long percent, @Nullable String href) {}

package io.ringback.web.console.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param href of a report about this row alone; null when there is none
 */
public record ReportLine(String title, @Nullable String href, List<ReportCell> cells) {}

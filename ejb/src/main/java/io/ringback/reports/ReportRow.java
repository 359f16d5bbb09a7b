package io.ringback.reports;

/**
 * @param key of the list, agent or source; the day as {@code 2026-03-29}; the hour as {@code 0} to
 *     {@code 23}
 * @param name of the list or agent as people call it; else the key again
 */
public record ReportRow(String key, String name, Figures figures) {}

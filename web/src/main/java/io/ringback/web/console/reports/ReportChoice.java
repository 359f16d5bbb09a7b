package io.ringback.web.console.reports;

/**
 * Something to choose.
 *
 * @param value of an option, or the address of a link
 */
public record ReportChoice(String value, String name, boolean chosen) {}

package io.ringback.web.console.reports;

/**
 * What a number is called and what it means, with its total.
 *
 * @param id unique in the page
 */
public record ReportTerm(String id, String name, String meaning, ReportCell total) {}

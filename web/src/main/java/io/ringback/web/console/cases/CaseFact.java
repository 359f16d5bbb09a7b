package io.ringback.web.console.cases;

/** Something known of a case, as its page says it. */
public record CaseFact(String name, String value) {}

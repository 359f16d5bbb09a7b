package io.ringback.web.body;

import java.util.List;

/** The lines of a plain text. */
public record Lines(List<String> lines) {}

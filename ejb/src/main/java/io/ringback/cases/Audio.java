package io.ringback.cases;

import java.io.InputStream;

/**
 * The sound of a recording, to be read once and closed by whoever got it.
 *
 * @param length of the content, in bytes
 */
public record Audio(String mediaType, long length, InputStream content) {}

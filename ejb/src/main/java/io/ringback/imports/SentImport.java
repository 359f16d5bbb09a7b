package io.ringback.imports;

import io.ringback.imports.rows.ImportTarget;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file with all that is to become of it, as another system sends it.
 *
 * @param list key; null for contacts
 * @param mapping header to field; null when the headers speak for themselves
 * @param goesOn the rows are taken when all have been checked
 */
public record SentImport(
    ImportTarget target,
    @Nullable String list,
    String fileName,
    InputStream file,
    @Nullable Map<String, String> mapping,
    DuplicatePolicy policy,
    boolean goesOn) {}

package io.ringback.web.rest.imports;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.imports.DuplicatePolicy;
import io.ringback.imports.SentImport;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of {@code POST /imports}, read one by one. */
final class ImportForm {
  private static final Set<String> PARTS =
      Set.of("file", "list", "mapping", "policy", "dryRun", "target");
  private static final int LONGEST_TEXT = 100_000;

  private final Map<String, String> texts = new HashMap<>();
  private @Nullable EntityPart file;

  private ImportForm() {}

  static ImportForm read(List<EntityPart> parts) {
    var form = new ImportForm();
    var violations = new Violations();
    for (var part : parts) {
      violations.check(PARTS.contains(part.getName()), part.getName(), "unknown-field");
      if (part.getName().equals("file")) form.file = part;
      else form.texts.put(part.getName(), text(part));
    }
    violations.check(form.file != null, "file", "required");
    violations.throwIfAny();
    return form;
  }

  private static String text(EntityPart part) {
    try (var in = part.getContent()) {
      return new String(in.readNBytes(LONGEST_TEXT), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  SentImport sent() {
    return new SentImport(
        oneOf("target", ImportTarget.class, ImportTarget.CASES),
        texts.get("list"),
        fileName(),
        present().getContent(),
        mapping(),
        oneOf("policy", DuplicatePolicy.class, DuplicatePolicy.SKIP),
        !isDryRun());
  }

  private boolean isDryRun() {
    var given = texts.getOrDefault("dryRun", "false");
    if (!given.equals("true") && !given.equals("false")) throw refused("dryRun", "not-boolean");
    return given.equals("true");
  }

  private String fileName() {
    return present().getFileName().filter(name -> !name.isBlank()).orElse("import");
  }

  private EntityPart present() {
    if (file == null) throw refused("file", "required");
    return file;
  }

  /** Header to field; null when the headers speak for themselves. */
  private @Nullable Map<String, String> mapping() {
    var given = texts.get("mapping");
    if (given == null || given.isBlank()) return null;
    try {
      var fields = new LinkedHashMap<String, String>();
      Json.parse(given)
          .asJsonObject()
          .forEach((header, field) -> fields.put(header, ((JsonString) field).getString()));
      return fields;
    } catch (JsonException | ClassCastException notAnObject) {
      throw refused("mapping", "not-object");
    }
  }

  private <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
    var given = texts.get(name);
    if (given == null || given.isBlank()) return otherwise;
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidFieldException(
                    Violation.of(name, "not-one-of", "allowed", List.of(type.getEnumConstants()))));
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }
}

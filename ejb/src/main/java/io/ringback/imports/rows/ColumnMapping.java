package io.ringback.imports.rows;

import io.ringback.errors.Violations;
import io.ringback.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What each column of a file becomes, in the order of the columns. */
public record ColumnMapping(List<ColumnUse> uses) {
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]");

  public ColumnMapping {
    uses = List.copyOf(uses);
  }

  /** Headers in Finnish, Swedish or English find their fields; unknown ones are left out. */
  public static ColumnMapping byHeaders(List<String> headers, ImportTarget target) {
    return new ColumnMapping(headers.stream().map(header -> match(header, target)).toList());
  }

  /**
   * By the texts of headers: {@code {"Puhelin": "phone"}}. A column that is not named is left out.
   *
   * @throws io.ringback.errors.InvalidFieldException for a header that the file has not, or a field
   *     that there is not
   */
  public static ColumnMapping named(List<String> headers, Map<String, String> fields) {
    var violations = new Violations();
    fields.forEach(
        (header, field) -> {
          violations.check(
              headers.contains(header), "mapping", "no-such-column", Map.of("column", header));
          violations.check(
              ColumnUse.parse(field).isPresent(),
              "mapping",
              "no-such-field",
              Map.of("name", field));
        });
    violations.throwIfAny();
    return new ColumnMapping(
        headers.stream()
            .map(header -> ColumnUse.parse(fields.getOrDefault(header, "")).orElseThrow())
            .toList());
  }

  /** Without a number there is nobody to call, and a contact without one is found by nothing. */
  public void check(ImportTarget target) {
    var violations = new Violations();
    violations.check(has(ImportField.PHONE), "mapping", "no-phone-column");
    boolean called = has(ImportField.NAME) || has(ImportField.COMPANY);
    violations.check(target == ImportTarget.CASES || called, "mapping", "no-name-column");
    violations.throwIfAny();
  }

  public boolean has(ImportField field) {
    return uses.stream().anyMatch(use -> use.field() == field);
  }

  /** The columns of a field, from the left. */
  List<Integer> columnsOf(ImportField field) {
    var columns = new ArrayList<Integer>();
    for (int i = 0; i < uses.size(); i++) if (uses.get(i).field() == field) columns.add(i);
    return columns;
  }

  public JsonArray json() {
    return Json.createArrayBuilder(uses.stream().map(ColumnUse::text).toList()).build();
  }

  public static ColumnMapping read(JsonArray json) {
    return new ColumnMapping(
        json.getValuesAs(JsonString::getString).stream()
            .map(text -> ColumnUse.parse(text).orElse(ColumnUse.NONE))
            .toList());
  }

  private static ColumnUse match(String header, ImportTarget target) {
    var letters = plain(header);
    for (var field : ImportField.values()) {
      if (field.fits(target) && field.isNamed(letters)) return ColumnUse.of(field);
    }
    return ColumnUse.NONE;
  }

  /** {@code Eräpäivä (pvm)} is {@code erapaiva}: accents, signs and remarks in brackets go. */
  private static String plain(String header) {
    var bare = header.replaceAll("\\(.*?\\)", "");
    var apart = Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return NO_LETTERS.matcher(apart).replaceAll("");
  }
}

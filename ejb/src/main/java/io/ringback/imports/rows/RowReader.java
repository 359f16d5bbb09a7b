package io.ringback.imports.rows;

import io.ringback.cases.CaseText;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.imports.sheet.SheetRow;
import io.ringback.json.Json;
import io.ringback.numbers.PhoneNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one file by its mapping. A row with anything wrong is rejected as a whole, with all
 * that is wrong. One thread at a time.
 */
public final class RowReader {
  private static final Pattern FORMULA_ERROR =
      Pattern.compile("#(?:N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|ARVO!|PUUTTUU!|SAKNAS!)");
  private static final Pattern CONTACT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@:-]{0,99}");

  /** An apostrophe before a sign that begins formulas is the guard of a program, not text. */
  private static final Pattern GUARDED = Pattern.compile("'[=+@-].*", Pattern.DOTALL);

  private final List<String> headers;
  private final ColumnMapping mapping;
  private final RowRules rules;
  private List<RowProblem> problems = new ArrayList<>();

  public RowReader(List<String> headers, ColumnMapping mapping, RowRules rules) {
    this.headers = headers;
    this.mapping = mapping;
    this.rules = rules;
  }

  public StagedRow read(SheetRow row) {
    problems = new ArrayList<>();
    checkWidth(row);
    checkErrors(row);
    var numbers = numbers(row);
    var dueAt = one(row, ImportField.DUE_AT, cell -> TypedTime.from(cell, rules.zone()));
    var expiresAt = one(row, ImportField.EXPIRES_AT, cell -> TypedTime.until(cell, rules.zone()));
    checkExpiry(row, dueAt, expiresAt);
    var texts = texts(row);
    checkContact(row, texts);
    var priority = one(row, ImportField.PRIORITY, RowReader::priority);
    var fields = custom(row);
    return new StagedRow(
        row.number(),
        numbers,
        numbers.isEmpty() ? unread(row) : null,
        texts,
        priority,
        dueAt,
        expiresAt,
        fields,
        problems);
  }

  private @Nullable String unread(SheetRow row) {
    var cells =
        mapping.columnsOf(ImportField.PHONE).stream()
            .map(row::cell)
            .filter(cell -> !cell.isBlank())
            .collect(Collectors.joining(" / "))
            .replace("\0", "");
    if (cells.isEmpty()) return null;
    return cells.substring(0, Math.min(cells.length(), CaseText.LONGEST_NOTE));
  }

  /**
   * More cells than columns: a text with the delimiter in it, and everything after it is shifted.
   */
  private void checkWidth(SheetRow row) {
    if (row.width() <= headers.size()) return;
    var first = row.cell(headers.size());
    problems.add(new RowProblem("", first, "more-cells-than-columns", Map.of()));
  }

  private void checkErrors(SheetRow row) {
    for (int i = 0; i < mapping.uses().size(); i++) {
      boolean used = mapping.uses().get(i).isUsed();
      if (used && FORMULA_ERROR.matcher(row.cell(i).strip()).matches())
        refuse(row, i, Violation.of("", "formula-error"));
    }
  }

  private List<PhoneNumber> numbers(SheetRow row) {
    var numbers = new LinkedHashSet<PhoneNumber>();
    var columns = mapping.columnsOf(ImportField.PHONE);
    for (int column : columns) {
      var cell = row.cell(column);
      if (cell.isBlank() || isSettled(numbers)) continue;
      reading(row, column, () -> numbers.add(number(cell)));
    }
    if (numbers.isEmpty() && problems.isEmpty())
      refuse(row, columns.get(0), Violation.of("", "required"));
    return List.copyOf(numbers);
  }

  private boolean isSettled(Set<PhoneNumber> numbers) {
    return rules.target() == ImportTarget.CASES && !numbers.isEmpty();
  }

  private PhoneNumber number(String cell) {
    return TypedNumber.read(cell, rules.region(), rules.shortNumbers());
  }

  private StagedRow.Texts texts(SheetRow row) {
    return new StagedRow.Texts(
        line(row, ImportField.NAME),
        line(row, ImportField.COMPANY),
        line(row, ImportField.TOPIC),
        joined(row, ImportField.NOTE, "\n", CaseText.LONGEST_NOTE),
        line(row, ImportField.CHANNEL_IN),
        line(row, ImportField.EXTERNAL_SYSTEM),
        line(row, ImportField.EXTERNAL_ID));
  }

  private @Nullable String line(SheetRow row, ImportField field) {
    return joined(row, field, " ", CaseText.LONGEST_LINE);
  }

  private @Nullable String joined(SheetRow row, ImportField field, String between, int longest) {
    var columns = mapping.columnsOf(field);
    if (columns.isEmpty()) return null;
    var parts =
        columns.stream().map(column -> text(row.cell(column))).filter(part -> !part.isEmpty());
    var whole = String.join(between, parts.toList());
    try {
      return CaseText.text(field.key(), whole, longest);
    } catch (InvalidFieldException refused) {
      refuse(row, columns.get(0), refused.violations().get(0));
      return null;
    }
  }

  private static String text(String cell) {
    var text = cell.strip().replace("\r\n", "\n");
    return GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }

  private void checkExpiry(SheetRow row, @Nullable Instant dueAt, @Nullable Instant expiresAt) {
    if (expiresAt == null) return;
    int column = mapping.columnsOf(ImportField.EXPIRES_AT).get(0);
    var due = dueAt == null ? rules.now().plus(rules.dueAfter()) : dueAt;
    if (!expiresAt.isAfter(rules.now())) refuse(row, column, Violation.of("", "expiry-in-past"));
    else if (expiresAt.isBefore(due)) refuse(row, column, Violation.of("", "expiry-before-due"));
  }

  private void checkContact(SheetRow row, StagedRow.Texts texts) {
    if (rules.target() != ImportTarget.CONTACTS) return;
    if (texts.name() == null && texts.company() == null && problems.isEmpty())
      problems.add(new RowProblem("", "", "contact-without-name", Map.of()));
    var id = texts.externalId();
    if (id != null && !CONTACT_ID.matcher(id).matches())
      refuse(
          row, mapping.columnsOf(ImportField.EXTERNAL_ID).get(0), Violation.of("", "contact-id"));
  }

  private JsonObject custom(SheetRow row) {
    var fields = Json.createObjectBuilder();
    for (int i = 0; i < mapping.uses().size(); i++) {
      var name = mapping.uses().get(i).custom();
      var value = text(row.cell(i));
      if (name != null && !value.isEmpty()) fields.add(name, value);
    }
    return fields.build();
  }

  private static Integer priority(String cell) {
    var text = cell.strip();
    if (text.matches("[1-5]")) return Integer.valueOf(text);
    throw new CellProblem(new Violation("", "out-of-range", Map.of("min", 1, "max", 5)));
  }

  /** The first cell of the field that has something. */
  private <T> @Nullable T one(SheetRow row, ImportField field, Function<String, T> reader) {
    for (int column : mapping.columnsOf(field)) {
      var cell = row.cell(column);
      if (cell.isBlank()) continue;
      try {
        return reader.apply(cell);
      } catch (CellProblem problem) {
        refuse(row, column, problem.violation());
        return null;
      }
    }
    return null;
  }

  private void reading(SheetRow row, int column, Runnable work) {
    try {
      work.run();
    } catch (CellProblem problem) {
      refuse(row, column, problem.violation());
    }
  }

  private void refuse(SheetRow row, int column, Violation violation) {
    var header = headers.get(column);
    boolean known = problems.stream().anyMatch(problem -> problem.column().equals(header));
    if (!known) problems.add(RowProblem.of(header, row.cell(column), violation));
  }
}

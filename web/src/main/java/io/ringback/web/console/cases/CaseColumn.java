package io.ringback.web.console.cases;

import io.ringback.cases.table.CaseTableLook;
import io.ringback.cases.table.CaseTableRow;
import io.ringback.cases.table.CaseTableSort;
import io.ringback.web.export.Column;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column that the table of cases can show and export, by what it says of a row. */
public enum CaseColumn {
  NAME(text(CaseTableRow::name)),
  PHONE((words, title) -> Column.phone(title, CaseTableRow::phone)),
  COMPANY(text(CaseTableRow::company)),
  LIST(text(CaseTableRow::list)),
  STATE((words, title) -> Column.text(title, words::state)),
  DUE(time(CaseTableRow::dueAt), CaseTableSort.DUE),
  ASSIGNEE(text(CaseTableRow::assignee)),
  PRIORITY(number(CaseTableRow::priority), CaseTableSort.PRIORITY),
  ATTEMPTS(number(CaseTableRow::attempts), CaseTableSort.ATTEMPTS),
  STATUS(text(CaseTableRow::status)),
  CREATED(time(CaseTableRow::createdAt), CaseTableSort.CREATED),
  EXPIRES(time(CaseTableRow::expiresAt), CaseTableSort.EXPIRES),
  CLOSED(time(CaseTableRow::closedAt), CaseTableSort.CLOSED),
  TOPIC(text(CaseTableRow::topic)),
  SOURCE((words, title) -> Column.text(title, row -> words.text("source." + row.source()))),
  CHANNEL(text(CaseTableRow::channelIn)),
  REQUESTS(number(CaseTableRow::requests)),
  NOTE(text(CaseTableRow::note)),
  EXTERNAL_ID(text(CaseTableRow::externalId)),
  ID(text(CaseTableRow::id));

  /** What is shown to who has chosen nothing else. */
  static final List<CaseColumn> USUAL =
      List.of(NAME, PHONE, LIST, STATE, DUE, ASSIGNEE, PRIORITY, ATTEMPTS, STATUS, CREATED);

  @SuppressWarnings("ImmutableEnumChecker") // functions without a state
  private final BiFunction<CaseWords, String, Column<CaseTableRow>> column;

  private final @Nullable CaseTableSort sort;

  CaseColumn(BiFunction<CaseWords, String, Column<CaseTableRow>> column) {
    this(column, null);
  }

  CaseColumn(
      BiFunction<CaseWords, String, Column<CaseTableRow>> column, @Nullable CaseTableSort sort) {
    this.column = column;
    this.sort = sort;
  }

  Column<CaseTableRow> of(CaseWords words) {
    return column.apply(words, words.column(this));
  }

  public @Nullable CaseTableSort sort() {
    return sort;
  }

  public boolean isNumber() {
    return this == PRIORITY || this == ATTEMPTS || this == REQUESTS;
  }

  /** Names that are none are left out: they may come from an older release. */
  static List<CaseColumn> named(List<String> names) {
    return Arrays.stream(values()).filter(column -> names.contains(column.name())).toList();
  }

  /** What the address asks for, else what the reader chose last, else the usual ones. */
  static List<CaseColumn> shown(CaseAddress address, CaseTableLook look) {
    return Stream.of(named(address.columns()), named(look.columns()), USUAL)
        .filter(columns -> !columns.isEmpty())
        .findFirst()
        .orElse(USUAL);
  }

  private static BiFunction<CaseWords, String, Column<CaseTableRow>> text(
      Function<CaseTableRow, @Nullable String> value) {
    return (words, title) -> Column.text(title, value);
  }

  private static BiFunction<CaseWords, String, Column<CaseTableRow>> number(
      Function<CaseTableRow, @Nullable Number> value) {
    return (words, title) -> Column.quantity(title, value);
  }

  private static BiFunction<CaseWords, String, Column<CaseTableRow>> time(
      Function<CaseTableRow, @Nullable Instant> value) {
    return (words, title) -> Column.time(title, words.zone(), value);
  }
}

package io.ringback.web.console.cases;

import io.ringback.cases.table.CaseCount;
import io.ringback.cases.table.CaseTableRow;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.web.export.Cell;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How the reader's language and zone say what a case is. */
record CaseWords(Map<String, String> texts, String language, ZoneId zone) {

  String text(String key) {
    return texts.getOrDefault(key, key);
  }

  String column(CaseColumn column) {
    return text("cases.column." + column.name());
  }

  String state(CaseTableRow row) {
    return row.closeReason() == null
        ? text("cases.state." + row.state())
        : text("cases.reason." + row.closeReason());
  }

  String count(CaseCount count) {
    if (count.cases() == 1 && !count.more()) return text("cases.countOne");
    return text(count.more() ? "cases.countMore" : "cases.count")
        .replace("{count}", NumberFormat.getInstance(locale()).format(count.cases()));
  }

  String shown(Cell cell) {
    if (cell instanceof Cell.Phone phone) return PhoneNumbers.spaced(phone.number());
    if (cell instanceof Cell.Quantity quantity) return quantity.number().toString();
    if (cell instanceof Cell.Time moment) return formatter().format(moment.time());
    return ((Cell.Text) cell).text();
  }

  DateTimeFormatter formatter() {
    return DateTimeFormatter.ofPattern(text("cases.timePattern"), locale());
  }

  private Locale locale() {
    return Locale.forLanguageTag(language);
  }
}

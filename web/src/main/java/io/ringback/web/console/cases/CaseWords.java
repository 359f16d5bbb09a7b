package io.ringback.web.console.cases;

import io.ringback.cases.table.CaseCount;
import io.ringback.cases.table.CaseTableRow;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.web.console.Formats;
import io.ringback.web.export.Cell;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How the reader's language and zone say what a case is. */
record CaseWords(Formats formats) {

  String text(String key) {
    return formats.texts().getOrDefault(key, key);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(formats.texts().get(key));
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
        .replace("{count}", formats.number(count.cases()));
  }

  String shown(Cell cell) {
    if (cell instanceof Cell.Phone phone) return PhoneNumbers.spaced(phone.number());
    if (cell instanceof Cell.Quantity quantity) return quantity.number().toString();
    if (cell instanceof Cell.Time moment) return formats.moment(moment.time().toInstant());
    return ((Cell.Text) cell).text();
  }

  String time(Instant at) {
    return formats.moment(at);
  }

  ZoneId zone() {
    return formats.zone();
  }
}

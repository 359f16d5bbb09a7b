package io.ringback.web.export;

import java.time.ZonedDateTime;

/** What stands in one field of an exported table, by what a spreadsheet may make of it. */
public sealed interface Cell {
  Cell EMPTY = new Text("");

  /** Words: never a number, never a formula, whatever they begin with. */
  record Text(String text) implements Cell {}

  /** A phone number as the product keeps it: digits, maybe after a plus. Stays as it is. */
  record Phone(String number) implements Cell {}

  /** A quantity, to be summed. */
  record Quantity(Number number) implements Cell {}

  /** A moment, in the zone in which it is to be read. */
  record Time(ZonedDateTime time) implements Cell {}
}

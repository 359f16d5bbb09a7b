package io.ringback.cases;

import java.util.List;

/** Some rows of a longer list, and how many there are in all. */
public record Block<T>(List<T> rows, long total) {
  public Block {
    rows = List.copyOf(rows);
  }
}

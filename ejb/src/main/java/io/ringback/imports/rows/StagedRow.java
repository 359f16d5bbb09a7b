package io.ringback.imports.rows;

import io.ringback.numbers.PhoneNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read: with problems it is rejected, without it is good to be taken.
 *
 * @param number as a spreadsheet program counts it
 * @param numbers at least one in a good row; only contacts have more
 * @param unread what stands where the number should, of a row of which none could be read: an
 *     erasure looks for the person there
 * @param fields custom fields
 */
public record StagedRow(
    int number,
    List<PhoneNumber> numbers,
    @Nullable String unread,
    Texts texts,
    @Nullable Integer priority,
    @Nullable Instant dueAt,
    @Nullable Instant expiresAt,
    JsonObject fields,
    List<RowProblem> problems) {
  public StagedRow {
    numbers = List.copyOf(numbers);
    problems = List.copyOf(problems);
  }

  public boolean isGood() {
    return problems.isEmpty();
  }

  /** What is kept as it was written; null = the cell is empty. */
  public record Texts(
      @Nullable String name,
      @Nullable String company,
      @Nullable String topic,
      @Nullable String note,
      @Nullable String channelIn,
      @Nullable String externalSystem,
      @Nullable String externalId) {}
}

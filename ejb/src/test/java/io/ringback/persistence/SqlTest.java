package io.ringback.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlTest {
  private static final String NUMBERS =
      "SELECT n FROM generate_series(1, CAST(?1 AS bigint)) AS n ORDER BY n";

  private final TestPersistence persistence = new TestPersistence(TestDatabase.create());
  private final Sql sql = persistence.sql();

  @AfterEach
  void disconnect() {
    persistence.close();
  }

  private List<Long> readLongAnswer(long rows) {
    var read = new ArrayList<Long>();
    sql.forEach(NUMBERS, row -> read.add(row.number("n")), rows);
    return read;
  }

  @Test
  void longAnswerIsReadToItsEndInItsOrder() {
    var read = persistence.inTransaction(() -> readLongAnswer(2_500));

    assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 2_500).boxed().toList());
  }

  @Test
  void oneLongAnswerCanFollowAnotherInATransaction() {
    persistence.inTransaction(
        () -> {
          assertThat(readLongAnswer(0)).isEmpty();
          assertThat(readLongAnswer(3)).hasSize(3);
        });
  }
}

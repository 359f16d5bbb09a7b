package io.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases are many: no table is read from end to end for what refers to one of them. */
@Tag("REL-2")
class ReferencesToCasesTest {
  private final TestDesk desk = new TestDesk();

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void whatRefersToACaseOrAnAttemptIsFoundByAnIndex() {
    var withoutIndex =
        desk.persistence()
            .inTransaction(
                () ->
                    desk.sql()
                        .list(
                            """
                            SELECT f.conname AS name
                            FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
                            WHERE f.contype = 'f' AND f.confrelid IN (CAST('call_case' AS regclass), CAST('call_attempt' AS regclass))
                              AND NOT EXISTS (
                                SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = a.attnum
                                  AND coalesce(pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname), true))
                            """));

    assertThat(withoutIndex).extracting(row -> row.text("name")).isEmpty();
  }
}

package io.ringback.handling;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Cases whose window was left open after the call for longer than the list allows (TIME-3). */
@Stateless
public class AfterCallLimit {
  @Inject Sql sql;

  public List<Long> listOver(int limit) {
    return sql
        .list(
            "SELECT id FROM call_case WHERE after_call_at <= (SELECT ringback_now()) ORDER BY after_call_at LIMIT ?1",
            limit)
        .stream()
        .map(row -> row.number("id"))
        .toList();
  }
}

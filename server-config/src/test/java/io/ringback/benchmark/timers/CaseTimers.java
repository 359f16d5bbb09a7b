package io.ringback.benchmark.timers;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/** Closes each case by a persistent timer of its own. */
@Stateless
public class CaseTimers {
  private static final String CLOSE =
      """
      UPDATE call_case SET state = 'CLOSED', close_reason = 'EXPIRED', closed_at = ringback_now(), version = version + 1
      WHERE id = ? AND state <> 'CLOSED'
      """;

  @Resource TimerService timers;

  @Resource(lookup = "jdbc/cases")
  DataSource database;

  public void expire(List<Long> cases, Instant due) {
    for (var id : cases)
      timers.createSingleActionTimer(
          Instant.now().until(due, ChronoUnit.MILLIS), new TimerConfig(id, true));
  }

  @Timeout
  void expired(Timer timer) {
    try (var connection = database.getConnection();
        var close = connection.prepareStatement(CLOSE)) {
      close.setLong(1, (Long) timer.getInfo());
      close.executeUpdate();
    } catch (SQLException failure) {
      throw new EJBException(failure);
    }
  }
}

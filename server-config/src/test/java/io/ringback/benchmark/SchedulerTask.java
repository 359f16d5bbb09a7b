package io.ringback.benchmark;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** db-scheduler takes the job that is due first, and completes it. */
final class SchedulerTask implements Client {
  private final JdbcTaskRepository tasks;

  SchedulerTask(Connection connection, int agent) throws SQLException {
    connection.setAutoCommit(false);
    var clock = new SystemClock();
    var task = Tasks.oneTime("call").execute((instance, context) -> {});
    tasks =
        new JdbcTaskRepository(
            always(connection),
            true,
            new PostgreSqlJdbcCustomization(false, false),
            JdbcTaskRepository.DEFAULT_TABLE_NAME,
            new TaskResolver(SchedulerListeners.NOOP, clock, List.of(task)),
            new SchedulerName.Fixed("agent-" + agent),
            false,
            clock);
  }

  @Override
  public boolean work() {
    var taken = tasks.lockAndGetDue(Instant.now(), 1);
    taken.forEach(tasks::remove);
    return !taken.isEmpty();
  }

  /** One connection for all that ask, as a pool gives it: closing gives it back. */
  private static DataSource always(Connection connection) {
    var lent = (Connection) proxy(Connection.class, connection, "close");
    return (DataSource) proxy(DataSource.class, lent, "getConnection");
  }

  private static Object proxy(Class<?> type, Connection target, String answered) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          if (method.getName().equals(answered)) return answered.equals("close") ? null : target;
          try {
            return method.invoke(target, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        });
  }
}

package io.ringback.telephony.queuelog;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Sql;
import io.ringback.telephony.EventKind;
import io.ringback.telephony.PbxEventService;
import io.ringback.telephony.queuelog.QueueLogLine.UnreadableException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines of a {@code queue_log}, each as the event that it means. Lines that were taken may
 * come again, so who ships them goes on from wherever they are sure to have been.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueLogService {
  /** Each is a transaction: more would keep the sender waiting for longer than it waits. */
  public static final int MOST_LINES = 1_000;

  @Inject PbxEventService events;
  @Inject Sql sql;

  /** In their order; one that cannot be read is named, and the others are taken. */
  public QueueLogReceipt take(Actor actor, List<String> lines) {
    if (lines.size() > MOST_LINES)
      throw new InvalidFieldException(Violation.of("lines", "too-many", "max", MOST_LINES));
    var unread = new ArrayList<QueueLogReceipt.Unread>();
    var callers = new HashMap<String, String>();
    int taken = 0;
    int ignored = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      try {
        if (take(actor, QueueLogLine.parse(lines.get(i)), callers)) taken++;
        else ignored++;
      } catch (UnreadableException e) {
        unread.add(new QueueLogReceipt.Unread(i + 1, String.valueOf(e.getMessage())));
      }
    }
    return new QueueLogReceipt(taken + ignored + unread.size(), taken, ignored, unread);
  }

  private boolean take(Actor actor, QueueLogLine line, Map<String, String> callers) {
    line.caller().ifPresent(number -> callers.put(line.callId(), number));
    line.kind().ifPresent(kind -> events.receive(actor, line.event(kind, from(line, callers))));
    return line.kind().isPresent();
  }

  /** Only the line that begins a call has the number, and it may have come long before. */
  private @Nullable String from(QueueLogLine line, Map<String, String> callers) {
    var known = callers.get(line.callId());
    if (known != null) return known;
    return sql.find(
            """
            SELECT from_number FROM intake_event
            WHERE call_id = ?1 AND event = ?2 AND from_number IS NOT NULL ORDER BY id LIMIT 1
            """,
            line.callId(),
            EventKind.QUEUED.text())
        .map(row -> row.text("from_number"))
        .orElse(null);
  }
}
